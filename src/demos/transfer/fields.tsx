/** The kinds of fields that the settings are made of. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { RunField } from '../../ui/training/RunFields.tsx';
import { limits, type State } from './state.ts';
import { useWords } from './words.ts';

export interface FieldProps {
  readonly state: State;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<State>) => void;
}

type ChoiceName = 'data' | 'splitBy' | 'see' | 'randomNet' | 'unfrozen' | 'head' | 'optimiser';

interface ChoiceProps<Name extends keyof State> extends FieldProps {
  readonly name: Name;
  readonly label: string;
  readonly values: readonly (State[Name] & string)[];
}

/** The words of the values. */
interface Grouped {
  readonly group: string;
}

export function Choice<Name extends ChoiceName>(props: ChoiceProps<Name> & Grouped) {
  const { pick } = useWords();
  const { name, group, label, values, state, disabled, onChange } = props;
  return (
    <ChoiceField<State[Name] & string>
      name={name}
      label={label}
      value={state[name]}
      options={values.map((value) => ({ value, label: pick(group, value) }))}
      disabled={disabled}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
}

export function Select<Name extends ChoiceName>(props: ChoiceProps<Name> & Grouped) {
  const { pick } = useWords();
  const { name, group, label, values, state, disabled, onChange } = props;
  return (
    <SelectField<State[Name] & string>
      name={name}
      label={label}
      value={state[name]}
      options={values.map((value) => ({ value, label: pick(group, value) }))}
      disabled={disabled}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
}

export function NumberSelect<Name extends 'side' | 'films' | 'frames'>(props: ChoiceProps<Name>) {
  const { count } = useWords();
  const { name, label, values, state, disabled, onChange } = props;
  return (
    <SelectField<State[Name] & string>
      name={name}
      label={label}
      value={state[name]}
      options={values.map((value) => ({ value, label: count(Number(value)) }))}
      disabled={disabled}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
}

export function Field(
  props: FieldProps & {
    readonly name: keyof typeof limits;
    readonly label: string;
    readonly whole?: boolean;
  },
) {
  const { language, decimal } = useWords();
  const { name, label, state, disabled, onChange, whole = false } = props;
  return (
    <NumberField
      name={name}
      label={label}
      value={state[name]}
      {...limits[name]}
      whole={whole}
      disabled={disabled}
      format={decimal}
      less={frameStrings[language].less}
      more={frameStrings[language].more}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
}

export function Run(props: FieldProps & { readonly name: 'epochs' | 'batchSize' | 'seed' }) {
  const { epochs, batchSize, seed } = props.state;
  return (
    <RunField
      name={props.name}
      settings={{ run: { epochs, batchSize, seed, trainingSize: 0 } }}
      disabled={props.disabled}
      onChange={({ run }) => {
        props.onChange({ epochs: run.epochs, batchSize: run.batchSize, seed: run.seed });
      }}
    />
  );
}
