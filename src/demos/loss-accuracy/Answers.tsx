/** The ten answers, each a bar of one in which two borders can be moved; and who pays for the loss. */
import { costOf, isRight, type Answer } from '../../math/answers.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Certainty } from './Certainty.tsx';
import { possible } from './possible.ts';
import { SplitBar } from './SplitBar.tsx';
import type { State } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Answers({ demo }: Props) {
  const { t, count, fixed } = useWords();
  const { answers } = demo.state.value;
  return (
    <div class="la-answers">
      <Key />
      <ol>
        {answers.map((answer, index) => (
          <li key={index} data-answer={index + 1} data-right={isRight(answer)}>
            <span class="la-number">{count(index + 1)}</span>
            <SplitBar
              number={index + 1}
              answer={answer}
              disabled={demo.locked}
              onChange={(changed) => {
                demo.change({ answers: answers.with(index, possible(changed)) });
              }}
            />
            <span class="la-mark" role="img" aria-label={isRight(answer) ? t.right : t.wrong}>
              {isRight(answer) ? '✓' : '✗'}
            </span>
            <span class="la-cost">{fixed(costOf(answer), 3)}</span>
          </li>
        ))}
      </ol>
      <Payers answers={answers} />
      <p class="small needs-script">{t.answersHint}</p>
      <Certainty demo={demo} />
    </div>
  );
}

function Key() {
  const { t } = useWords();
  return (
    <p class="la-key">
      <span data-part="true">{t.trueClass}</span>
      <span data-part="rival">{t.rival}</span>
      <span data-part="rest">{t.rest}</span>
      <span class="la-cost-title">{t.cost}</span>
    </p>
  );
}

/** The costs laid end to end as shares of their sum. */
function Payers({ answers }: { readonly answers: readonly Answer[] }) {
  const { t, count, percent } = useWords();
  const costs = answers.map(costOf);
  const sum = costs.reduce((total, cost) => total + cost, 0);
  const largest = costs.indexOf(Math.max(...costs));
  if (sum === 0) return <p class="small">{t.nobodyPays}</p>;
  const share = (costs[largest] ?? 0) / sum;
  return (
    <figure class="la-payers" data-largest-share={share.toFixed(3)}>
      <figcaption>
        {fill(t.payers, { number: count(largest + 1), share: percent(share, 0) })}
      </figcaption>
      <div dir="ltr" aria-hidden="true">
        {answers.map((answer, index) => (
          <i
            key={index}
            data-right={isRight(answer)}
            style={{ flexGrow: (costs[index] ?? 0) / sum }}
          />
        ))}
      </div>
    </figure>
  );
}
