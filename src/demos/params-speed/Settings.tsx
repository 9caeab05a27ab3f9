/** Which networks are timed, and how. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { Fold } from '../../ui/Fold.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useWords as useTrainingWords } from '../../ui/training/words.ts';
import { backendChoices, families, limits, rungs, selections, type State } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  /** A measurement goes on, and what it measures cannot change. */
  readonly isBusy: boolean;
}

export function Settings({ demo, isBusy }: Props) {
  const { t, pick } = useWords();
  const disabled = demo.locked || isBusy;
  return (
    <div class="speed-settings needs-script">
      <ChoiceField
        name="selection"
        label={t.selection}
        value={demo.state.value.selection}
        options={selections.map((value) => ({ value, label: pick('selection', value) }))}
        disabled={disabled}
        onChange={(selection) => {
          demo.change({ selection });
        }}
      />
      <Fold summary={t.machine}>{() => <Machine demo={demo} isBusy={isBusy} />}</Fold>
    </div>
  );
}

function Machine({ demo, isBusy }: Props) {
  const { t, pick, language } = useWords();
  const { pick: pickBackend } = useTrainingWords.of(language);
  const disabled = demo.locked || isBusy;
  const { backend, first } = demo.state.value;
  return (
    <div class="speed-fields">
      <CountField demo={demo} name="batch" disabled={disabled} />
      <CountField demo={demo} name="steps" disabled={disabled} />
      <SelectField
        name="backend"
        label={t.backend}
        value={backend}
        options={backendChoices.map((value) => ({ value, label: pickBackend('backend', value) }))}
        disabled={disabled}
        onChange={(value) => {
          demo.change({ backend: value });
        }}
      />
      <SelectField
        name="first"
        label={t.first}
        value={first}
        options={families.map((value) => ({ value, label: pick('first', value) }))}
        disabled={disabled}
        onChange={(value) => {
          demo.change({ first: value });
        }}
      />
    </div>
  );
}

function CountField(props: {
  readonly demo: DemoState<State>;
  readonly name: 'batch' | 'steps';
  readonly disabled: boolean;
}) {
  const { t, count, language } = useWords();
  const { demo, name, disabled } = props;
  return (
    <NumberField
      name={name}
      label={t[name]}
      value={demo.state.value[name]}
      {...limits[name]}
      rungs={rungs[name]}
      whole
      disabled={disabled}
      format={count}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(value) => {
        demo.change({ [name]: value });
      }}
    />
  );
}
