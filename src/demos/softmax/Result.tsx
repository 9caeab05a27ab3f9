/** The loss, what to compare it with, and what the mistake does to it. */
import { courseworkRun } from '../../facts/coursework-runs.ts';
import { doubleSoftmaxCeiling, doubleSoftmaxFloor, uniformLoss } from '../../math/softmax.ts';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { Outcome } from './outcome.ts';
import type { State } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly state: State;
  readonly outcome: Outcome;
}

/** The least loss of a convolutional network that the coursework prints. */
export const courseworkLoss = Math.min(...courseworkRun(1, 'conv').epochs.map(({ loss }) => loss));

export function Result({ state, outcome }: Props) {
  const { t, count, fixed, percent } = useWords();
  const classes = state.logits.length;
  const isTwice = state.passes === 'twice';
  const probability = outcome.final[state.label] ?? 0;
  return (
    <>
      <dl class="sm-result">
        <Datum
          name={t.loss}
          value={fixed(outcome.loss, 3)}
          about={fill(t.lossOf, { probability: percent(probability, 1) })}
        />
        <Datum
          name={fill(t.chance, { classes: count(classes) })}
          value={fixed(uniformLoss(classes), 3)}
        />
        {isTwice && (
          <>
            <Datum name={t.floor} value={fixed(doubleSoftmaxFloor(classes), 3)} />
            <Datum name={t.ceiling} value={fixed(doubleSoftmaxCeiling(classes), 3)} />
          </>
        )}
        <Datum name={t.gradientSize} value={fixed(Math.hypot(...outcome.gradient), 3)} />
      </dl>
      {isTwice && (
        <Notice kind="info" about="floor">
          {fill(classes === 10 ? t.excluded : t.notTen, {
            loss: fixed(courseworkLoss, 4),
            floor: fixed(doubleSoftmaxFloor(10), 3),
          })}
        </Notice>
      )}
    </>
  );
}

function Datum(props: { readonly name: string; readonly value: string; readonly about?: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
      {props.about && <dd class="small">{props.about}</dd>}
    </div>
  );
}
