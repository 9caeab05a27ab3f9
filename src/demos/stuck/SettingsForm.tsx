/** All that the bench can set. Fetched when it is opened. */
import {
  stuckActivations,
  stuckLimits,
  type StuckSettings,
} from '../../models/experiments/stuck.ts';
import { initialisations, inputScalings, optimisers } from '../../models/spec.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ArchiveField, BackendField, DataField, RunField } from '../../ui/training/RunFields.tsx';
import type { Training } from '../../ui/training/use-training.ts';
import { limits, stateOf, type BenchSettings, type StuckState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<StuckState>;
  readonly training: Training;
  readonly settings: BenchSettings;
  readonly disabled: boolean;
}

export function SettingsForm({ demo, training, settings, disabled }: Props) {
  const { t } = useWords();
  const change = (changed: Partial<StuckState>) => {
    demo.change({ ...changed, at: 0 });
  };
  const shared = {
    ...{ settings, disabled },
    onChange: (changed: BenchSettings) => {
      change(stateOf(changed));
    },
  };
  const own = { network: settings.network, disabled, onChange: change };
  return (
    <form
      class="settings"
      aria-label={t.settings}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <fieldset class="arm shared">
        <NumberSetting {...own} name="depth" range={stuckLimits.depth} rungs={depthRungs} />
        <NumberSetting {...own} name="units" range={stuckLimits.units} rungs={unitRungs} />
        <Choice {...own} name="activation" group="activation" values={stuckActivations} />
        <OnOff {...own} name="batchNorm" />
        <OnOff {...own} name="dropout" />
        <Choice {...own} name="inputScaling" group="scaling" values={inputScalings} />
        <Choice {...own} name="initialisation" group="init" values={initialisations} />
        <Choice {...own} name="optimiser" group="optimiser" values={optimisers} />
        <NumberSetting
          {...own}
          name="learningRate"
          range={limits.learningRate}
          rungs={limits.learningRate.rungs}
        />
      </fieldset>
      <fieldset class="arm shared">
        <DataField {...shared} />
        <RunField name="epochs" {...shared} />
        <RunField name="trainingSize" {...shared} />
        <RunField name="batchSize" {...shared} />
        <RunField name="seed" {...shared} />
        <BackendField {...shared} />
        <ArchiveField
          settings={settings}
          disabled={disabled}
          archive={training.archive.value}
          onArchive={(file) => {
            training.archive.value = file;
          }}
        />
      </fieldset>
    </form>
  );
}

const depthRungs = Array.from({ length: 20 }, (_, index) => index + 1);
const unitRungs = [1, 2, 5, 10, 12, 14, 16, 20, 32, 64, 80, 128, 256, 512];

interface Own {
  readonly network: StuckSettings;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<StuckState>) => void;
}

function NumberSetting(
  props: Own & {
    readonly name: 'depth' | 'units' | 'learningRate';
    readonly range: { readonly min: number; readonly max: number };
    readonly rungs: readonly number[];
  },
) {
  const { t, decimal } = useWords();
  const { name, network, range, rungs } = props;
  return (
    <NumberField
      name={name}
      label={t[name]}
      value={network[name]}
      {...range}
      rungs={rungs}
      whole={name !== 'learningRate'}
      disabled={props.disabled}
      format={decimal}
      less={t.less}
      more={t.more}
      onChange={(value) => {
        props.onChange({ [name]: value });
      }}
    />
  );
}

function Choice<K extends 'activation' | 'inputScaling' | 'initialisation' | 'optimiser'>(
  props: Own & {
    readonly name: K;
    readonly group: string;
    readonly values: readonly StuckSettings[K][];
  },
) {
  const { t, pick } = useWords();
  const { name, network, values, group } = props;
  return (
    <SelectField<StuckSettings[K]>
      name={name}
      label={t[name]}
      value={network[name]}
      options={values.map((value) => ({ value, label: pick(group, value) }))}
      disabled={props.disabled}
      onChange={(value) => {
        props.onChange({ [name]: value });
      }}
    />
  );
}

function OnOff(props: Own & { readonly name: 'batchNorm' | 'dropout' }) {
  const { t, pick } = useWords();
  const { name, network } = props;
  return (
    <SelectField
      name={name}
      label={t[name]}
      value={network[name] ? 'on' : 'off'}
      options={(['off', 'on'] as const).map((value) => ({ value, label: pick('choice', value) }))}
      disabled={props.disabled}
      onChange={(value) => {
        props.onChange({ [name]: value === 'on' });
      }}
    />
  );
}
