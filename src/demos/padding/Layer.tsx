/** What the layer holds and costs, with channels and bias of the reader's choice. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { Geometry } from './geometry.ts';
import { Formula } from './Formula.tsx';
import type { Formulas } from './formulas.ts';
import { Whole } from './Settings.tsx';
import { limits, type PaddingState } from './state.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: PaddingState;
  readonly geometry: Geometry;
  readonly formulas: Formulas;
  readonly disabled: boolean;
  readonly onChange: (changes: Partial<PaddingState>) => void;
}

/** Usual widths; typing may give any other. */
const widths = [1, 3, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096];

export function Layer(props: Props) {
  const { state, geometry, formulas, disabled, onChange } = props;
  const { t } = useWords();
  const { kernelSize: k, inChannels: channels, filters } = state;
  const { weights, biases, macs } = geometry;
  const used = state.mode === 'transposed' ? 'inputSize' : 'outputSize';
  const [rows, columns] = [geometry.height[used], geometry.width[used]];
  return (
    <div class="pad-layer">
      <h4>{t.layer}</h4>
      <div class="pad-fields needs-script">
        <Whole {...props} name="inChannels" limit={limits.channels} rungs={widths} />
        <Whole {...props} name="filters" limit={limits.channels} rungs={widths} />
        <ChoiceField
          name="bias"
          label={t.bias}
          value={state.bias ? 'with' : 'without'}
          options={[
            { value: 'with', label: t.bias_with },
            { value: 'without', label: t.bias_without },
          ]}
          disabled={disabled}
          onChange={(choice) => {
            onChange({ bias: choice === 'with' });
          }}
        />
      </div>
      <dl>
        <dt>{t.parameters}</dt>
        <dd>
          <Formula
            formulas={formulas}
            name="parameters"
            values={{ k, channels, filters, biases, parameters: weights + biases }}
          />
        </dd>
        <dt>{t.macs}</dt>
        <dd>
          <Formula formulas={formulas} name="macs" values={{ weights, rows, columns, macs }} />
        </dd>
      </dl>
    </div>
  );
}
