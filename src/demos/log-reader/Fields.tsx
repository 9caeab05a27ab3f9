/** Which runs are compared, and what the log does not say. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { ReadLog } from './keras-log.ts';
import { nameOf } from './runs.ts';
import { limits, rungs, type State } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly read: ReadLog;
}

export function Fields({ demo, read: { runs } }: Props) {
  const isValidated = runs.some(({ epochs }) => epochs.at(-1)?.validation.accuracy);
  return (
    <div class="log-fields needs-script">
      <RunField demo={demo} runs={runs} id="a" />
      <RunField demo={demo} runs={runs} id="b" />
      <CountField demo={demo} name="batchSize" />
      <CountField demo={demo} name="classes" />
      {isValidated && <CountField demo={demo} name="validationImages" />}
    </div>
  );
}

function RunField(props: {
  readonly demo: Props['demo'];
  readonly runs: ReadLog['runs'];
  readonly id: 'a' | 'b';
}) {
  const words = useWords();
  const { demo, runs, id } = props;
  return (
    <SelectField
      name={id}
      label={words.t[id]}
      value={String(Math.min(demo.state.value[id], Math.max(1, runs.length)))}
      options={runs.slice(0, limits.run.max).map((run, index) => ({
        value: String(index + 1),
        label: nameOf(run, index + 1, words),
      }))}
      disabled={demo.locked || runs.length === 0}
      onChange={(value) => {
        demo.change({ [id]: Number(value) });
      }}
    />
  );
}

function CountField({ demo, name }: Pick<Props, 'demo'> & { readonly name: keyof typeof rungs }) {
  const { t, count, language } = useWords();
  return (
    <NumberField
      name={name}
      label={t[name]}
      value={demo.state.value[name]}
      {...limits[name]}
      rungs={rungs[name]}
      whole
      disabled={demo.locked}
      format={count}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(value) => {
        demo.change({ [name]: value });
      }}
    />
  );
}
