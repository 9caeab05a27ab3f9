/** What a reader can set: an example to begin from, the window, the padding, the layer around it. */
import { SelectField } from '../../ui/SelectField.tsx';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { presetIds, presetOf, withPreset, type PresetId } from './presets.ts';
import {
  limits,
  modes,
  paddings,
  withOwnSides,
  type PaddingChoice,
  type PaddingState,
} from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: PaddingState;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<PaddingState>) => void;
}

export function Settings(props: Props) {
  const { state } = props;
  return (
    <div class="pad-settings needs-script">
      <div class="pad-choices">
        <PresetField {...props} />
        <ModeField {...props} />
        <PaddingField {...props} />
      </div>
      <div class="pad-fields">
        <Whole {...props} name="height" limit={limits.size} />
        <Whole {...props} name="width" limit={limits.size} />
        <Whole {...props} name="kernelSize" limit={limits.kernelSize} />
        <Whole {...props} name="stride" limit={limits.stride} />
        <Whole {...props} name="dilation" limit={limits.dilation} />
        {state.mode === 'transposed' && state.padding !== 'same' && (
          <Whole {...props} name="outputPadding" limit={limits.outputPadding} />
        )}
      </div>
      {state.padding === 'custom' && <Sides {...props} />}
    </div>
  );
}

function PresetField({ state, disabled, onChange }: Props) {
  const { t, pick } = useWords();
  const preset = presetOf(state);
  return (
    <SelectField<PresetId | 'own'>
      name="preset"
      label={t.presets}
      value={preset ?? 'own'}
      options={[...(preset ? [] : (['own'] as const)), ...presetIds].map((value) => ({
        value,
        label: pick('preset', value),
      }))}
      disabled={disabled}
      onChange={(id) => {
        if (id !== 'own') onChange(withPreset(state, id));
      }}
    />
  );
}

function ModeField({ state, disabled, onChange }: Props) {
  const { t, pick } = useWords();
  return (
    <SelectField
      name="mode"
      label={t.mode}
      value={state.mode}
      options={modes.map((value) => ({ value, label: pick('mode', value) }))}
      disabled={disabled}
      onChange={(mode) => {
        onChange({ mode, outputPadding: 0 });
      }}
    />
  );
}

/** On leaving `custom` its sides are forgotten; on choosing it they begin with what was in force. */
function PaddingField({ state, disabled, onChange }: Props) {
  const { t, pick } = useWords();
  const choose = (padding: PaddingChoice) => {
    if (padding === 'custom') onChange(withOwnSides(state));
    else onChange({ padding, top: 0, bottom: 0, left: 0, right: 0 });
  };
  return (
    <SelectField
      name="padding"
      label={t.padding}
      value={state.padding}
      options={paddings.map((value) => ({ value, label: pick('padding', value) }))}
      disabled={disabled}
      onChange={choose}
    />
  );
}

function Sides(props: Props) {
  return (
    <div class="pad-fields">
      {(['top', 'bottom', 'left', 'right'] as const).map((side) => (
        <Whole key={side} {...props} name={side} limit={limits.side} />
      ))}
    </div>
  );
}

type WholeName =
  | 'height'
  | 'width'
  | 'kernelSize'
  | 'stride'
  | 'dilation'
  | 'outputPadding'
  | 'top'
  | 'bottom'
  | 'left'
  | 'right'
  | 'inChannels'
  | 'filters';

interface WholeProps extends Props {
  readonly name: WholeName;
  readonly limit: { readonly min: number; readonly max: number };
  readonly rungs?: readonly number[];
}

export function Whole({ state, disabled, onChange, name, limit, rungs }: WholeProps) {
  const { t, count, language } = useWords();
  const { less, more } = frameStrings[language];
  return (
    <NumberField
      name={name}
      label={t[name]}
      value={state[name]}
      min={limit.min}
      max={limit.max}
      rungs={rungs ?? upTo(limit)}
      whole
      disabled={disabled}
      format={count}
      less={less}
      more={more}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
}

const upTo = ({ min, max }: WholeProps['limit']) =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
