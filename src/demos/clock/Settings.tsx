/** What is timed, and on what. */
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { timingStrings } from '../../ui/timing/strings.ts';
import { useWords as useTrainingWords } from '../../ui/training/words.ts';
import { backendChoices, blockForms, limits, passes, rungs, type ClockState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: ClockState;
  readonly disabled: boolean;
  /** A measurement goes on, and what it measures cannot change. */
  readonly isBusy: boolean;
  readonly onChange: (changes: Partial<ClockState>) => void;
}

export function Settings({ state, disabled, isBusy, onChange }: Props) {
  const { t, pick } = useWords();
  return (
    <div class="needs-script clock-settings">
      <ChoiceField
        label={t.form}
        name="form"
        value={state.form}
        options={blockForms.map((value) => ({ value, label: pick('form', value) }))}
        disabled={disabled || isBusy}
        onChange={(form) => {
          onChange({ form });
        }}
      />
      <ChoiceField
        label={t.pass}
        name="pass"
        value={state.pass}
        options={passes.map((value) => ({ value, label: pick('pass', value) }))}
        disabled={disabled}
        onChange={(pass) => {
          onChange({ pass });
        }}
      />
      <Fold class="clock-machine" summary={t.machine}>
        {() => <Machine {...{ state, isBusy, onChange }} disabled={disabled || isBusy} />}
      </Fold>
    </div>
  );
}

function Machine({ state, disabled, onChange }: Props) {
  const { language } = useWords();
  const { pick } = useTrainingWords.of(language);
  return (
    <div class="clock-fields">
      {(['channels', 'map', 'batch', 'repeats'] as const).map((name) => (
        <SizeField key={name} {...{ name, state, disabled, onChange }} />
      ))}
      <SelectField
        name="backend"
        label={timingStrings[language].backend}
        value={state.backend}
        options={backendChoices.map((value) => ({ value, label: pick('backend', value) }))}
        disabled={disabled}
        onChange={(backend) => {
          onChange({ backend });
        }}
      />
    </div>
  );
}

function SizeField(
  props: Omit<Props, 'isBusy'> & { readonly name: 'channels' | 'map' | 'batch' | 'repeats' },
) {
  const { t, count, language } = useWords();
  const { name, state, disabled, onChange } = props;
  /** The bottleneck has a quarter of the channels. */
  const multiple = name === 'channels' ? 4 : 1;
  return (
    <NumberField
      name={name}
      label={{ ...timingStrings[language], ...t }[name]}
      value={state[name]}
      {...limits[name]}
      rungs={rungs[name]}
      whole
      disabled={disabled}
      format={count}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(value) => {
        onChange({ [name]: multiple * Math.max(1, Math.round(value / multiple)) });
      }}
    />
  );
}
