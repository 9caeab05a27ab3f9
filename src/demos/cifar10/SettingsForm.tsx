import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { initialisations, inputScalings, optimisers, schedules } from '../../models/spec.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { ArchiveField, BackendField, DataField, RunField } from '../../ui/training/RunFields.tsx';
import {
  limits,
  networksOf,
  sides,
  type ArmSettings,
  type Settings,
  type Side,
} from './settings.ts';
import { useWords } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly disabled: boolean;
  readonly archive: File | undefined;
  readonly onChange: (settings: Settings) => void;
  readonly onArchive: (archive: File | undefined) => void;
}

/** Everything a reader can set: what matters most in sight, the rest folded away. */
export function SettingsForm(props: Props) {
  const { t } = useWords();
  return (
    <form
      class="settings"
      aria-label={t.settings}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div class="columns">
        {sides.map((side) => (
          <ArmFields key={side} side={side} {...props} />
        ))}
      </div>
      <fieldset class="arm shared">
        <legend>{t.shared}</legend>
        <DataField {...props} />
        <RunField name="epochs" {...props} />
        <RunField name="trainingSize" {...props} />
        <ArchiveField {...props} />
      </fieldset>
      <details class="fold settings-fold">
        <summary>{t.more}</summary>
        <div class="fold-body">
          <div class="columns">
            {sides.map((side) => (
              <MoreArmFields key={side} side={side} {...props} />
            ))}
          </div>
          <fieldset class="arm shared">
            <legend>{t.shared}</legend>
            <BackendField {...props} />
            <RunField name="batchSize" {...props} />
            <RunField name="seed" {...props} />
          </fieldset>
        </div>
      </details>
    </form>
  );
}

type ArmProps = Props & { readonly side: Side };

function ArmFields(props: ArmProps) {
  const words = useWords();
  const { side, settings, disabled } = props;
  const arm = settings[side];
  const networkIds = networksOf(side).map(({ id }) => id);
  return (
    <fieldset class="arm" data-side={side}>
      <legend>{words.t[side]}</legend>
      <ArmSelect
        {...props}
        name="networkId"
        label={words.t.network}
        group="network"
        values={networkIds}
      />
      <ArmSelect
        {...props}
        name="inputScaling"
        label={words.t.inputScaling}
        group="scaling"
        values={inputScalings}
      />
      <NumberField
        name={`${side}-learning-rate`}
        label={words.t.learningRate}
        value={arm.learningRate}
        {...limits.learningRate}
        disabled={disabled}
        format={words.decimal}
        less={frameStrings[words.language].less}
        more={frameStrings[words.language].more}
        onChange={(learningRate) => {
          props.onChange({ ...settings, [side]: { ...arm, learningRate } });
        }}
      />
    </fieldset>
  );
}

function MoreArmFields(props: ArmProps) {
  const { t } = useWords();
  return (
    <fieldset class="arm" data-side={props.side}>
      <legend>{t[props.side]}</legend>
      <ArmSelect
        {...props}
        name="optimiser"
        label={t.optimiser}
        group="optimiser"
        values={optimisers}
      />
      <ArmSelect
        {...props}
        name="schedule"
        label={t.schedule}
        group="schedule"
        values={schedules}
      />
      <ArmSelect
        {...props}
        name="initialisation"
        label={t.initialisation}
        group="init"
        values={initialisations}
      />
    </fieldset>
  );
}

function ArmSelect<K extends Exclude<keyof ArmSettings, 'learningRate'>>(
  props: ArmProps & {
    readonly name: K;
    readonly label: string;
    readonly group: string;
    readonly values: readonly ArmSettings[K][];
  },
) {
  const { pick } = useWords();
  const { side, settings, name } = props;
  return (
    <SelectField<ArmSettings[K]>
      name={`${side}-${name}`}
      label={props.label}
      value={settings[side][name]}
      options={props.values.map((value) => ({ value, label: pick(props.group, value) }))}
      disabled={props.disabled}
      onChange={(value) => {
        props.onChange({ ...settings, [side]: { ...settings[side], [name]: value } });
      }}
    />
  );
}
