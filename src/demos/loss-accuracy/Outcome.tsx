/** Loss and accuracy of the batch, and what each of them says about the other. */
import type { ComponentChildren } from 'preact';
import { accuracyOf, leastLoss, lossOf, mostErrors } from '../../math/answers.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { answerCount, type State } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
}

export function Outcome({ demo }: Props) {
  const { t, count, fixed, percent } = useWords();
  const { answers } = demo.state.value;
  const [accuracy, loss] = [accuracyOf(answers), lossOf(answers)];
  const least = leastLoss(accuracy);
  const errors = mostErrors(loss, answerCount);
  return (
    <dl class="la-outcome">
      <Datum name={t.accuracy} value={percent(accuracy, 0)} />
      <Datum name={t.loss} value={fixed(loss, 3)} />
      <Datum name={t.least} value={fixed(least, 3)}>
        {loss - least < 5e-4 ? t.onTheLine : fill(t.above, { gap: fixed(loss - least, 3) })}
      </Datum>
      <Datum name={t.mostErrors} value={count(errors)}>
        {errors === 0 ? t.proof : undefined}
      </Datum>
    </dl>
  );
}

function Datum(props: {
  readonly name: string;
  readonly value: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
      {props.children && <dd class="small">{props.children}</dd>}
    </div>
  );
}
