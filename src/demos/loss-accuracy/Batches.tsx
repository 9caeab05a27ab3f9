/** The named batches as cards: the coursework's table of four, and two more. */
import {
  batchAccuracy,
  batchIds,
  batchLoss,
  confidenceBatch,
} from '../../facts/confidence-batches.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { batchName, namedAnswers, type State } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Batches({ demo }: Props) {
  const { t, pick, fixed, percent } = useWords();
  const current = batchName(demo.state.value.answers);
  return (
    <>
      <div class="la-batches" role="group" aria-label={t.batches}>
        {batchIds.map((id) => {
          const batch = confidenceBatch(id);
          return (
            <button
              key={id}
              type="button"
              data-batch={id}
              aria-pressed={id === current}
              disabled={demo.locked}
              onClick={() => {
                demo.change({ answers: namedAnswers(id) });
              }}
            >
              <strong>{pick('batch', id)}</strong>
              <span>
                {fill(t.batchSays, {
                  accuracy: percent(batchAccuracy(batch), 0),
                  loss: fixed(batchLoss(batch), 3),
                })}
              </span>
            </button>
          );
        })}
      </div>
      <Comparison />
    </>
  );
}

/** Against all expectation: the batch that is right more often costs more. */
function Comparison() {
  const { t, fixed, percent } = useWords();
  const [often, seldom] = [confidenceBatch('high-high'), confidenceBatch('low-low')];
  const ratio = batchLoss(often) / batchLoss(seldom);
  return (
    <p class="small" data-ratio={ratio.toFixed(1)}>
      {fill(t.comparison, {
        often: percent(batchAccuracy(often), 0),
        seldom: percent(batchAccuracy(seldom), 0),
        ratio: fixed(ratio, 1),
      })}
    </p>
  );
}
