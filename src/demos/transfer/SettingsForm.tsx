/** Everything a reader can set: what matters most in sight, the rest folded away. */
import { optimisers } from '../../models/spec.ts';
import { headKinds } from '../../models/transfer.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { BackendField, RunField } from '../../ui/training/RunFields.tsx';
import { ArmChoice } from './ArmChoice.tsx';
import {
  dataIds,
  filmCounts,
  frameCounts,
  limits,
  preprocessings,
  randomNets,
  sides,
  splitWays,
  type State,
  unfrozenParts,
} from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: State;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<State>) => void;
}

export function SettingsForm(props: Props) {
  const { t } = useWords();
  const { arms, data, head, randomNet } = props.state;
  const [hasRandom, hasTuned] = [arms.includes('random'), arms.includes('tuned')];
  return (
    <form
      class="settings"
      aria-label={t.settings}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <ArmChoice {...props} />
      <Choice {...props} name="data" group="data" label={t.data} values={dataIds} />
      {data === 'turntable24' && (
        <Choice {...props} name="splitBy" group="splitBy" label={t.splitBy} values={splitWays} />
      )}
      <Choice {...props} name="see" group="see" label={t.see} values={preprocessings} />
      <div class="transfer-fields">
        <NumberSelect {...props} name="side" label={t.side} values={sides} />
        <Field {...props} name="rate" label={t.rate} />
        {hasTuned && <Field {...props} name="fineRate" label={t.fineRate} />}
        <Run {...props} name="epochs" />
      </div>
      {hasTuned && <p class="small">{t.tunedHint}</p>}
      <details class="fold">
        <summary>{t.more}</summary>
        <div class="fold-body settings">
          {hasRandom && (
            <Choice
              {...props}
              name="randomNet"
              group="randomNet"
              label={t.randomNet}
              values={randomNets}
            />
          )}
          {hasRandom && randomNet === 'full' && <p class="small">{t.fullHint}</p>}
          {hasTuned && (
            <Choice
              {...props}
              name="unfrozen"
              group="unfrozen"
              label={t.unfrozen}
              values={unfrozenParts}
            />
          )}
          <Choice {...props} name="head" group="head" label={t.head} values={headKinds} />
          <div class="transfer-fields">
            {head === 'two-layer' && <Field {...props} name="width" label={t.width} whole />}
            {head === 'two-layer' && <Field {...props} name="dropout" label={t.dropout} />}
            <Select
              {...props}
              name="optimiser"
              group="optimiser"
              label={t.optimiser}
              values={optimisers}
            />
            <Run {...props} name="batchSize" />
            <Run {...props} name="seed" />
            {data === 'turntable24' && (
              <>
                <NumberSelect {...props} name="films" label={t.films} values={filmCounts} />
                <NumberSelect {...props} name="frames" label={t.frames} values={frameCounts} />
              </>
            )}
            <BackendField settings={props.state} {...props} />
          </div>
        </div>
      </details>
    </form>
  );
}

type ChoiceName = 'data' | 'splitBy' | 'see' | 'randomNet' | 'unfrozen' | 'head' | 'optimiser';

interface ChoiceProps<Name extends keyof State> extends Props {
  readonly name: Name;
  readonly label: string;
  readonly values: readonly (State[Name] & string)[];
}

/** The words of the values. */
interface Grouped {
  readonly group: string;
}

function Choice<Name extends ChoiceName>(props: ChoiceProps<Name> & Grouped) {
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

function Select<Name extends ChoiceName>(props: ChoiceProps<Name> & Grouped) {
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

function NumberSelect<Name extends 'side' | 'films' | 'frames'>(props: ChoiceProps<Name>) {
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

function Field(
  props: Props & {
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

function Run(props: Props & { readonly name: 'epochs' | 'batchSize' | 'seed' }) {
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
