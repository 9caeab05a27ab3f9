import { BarChart, type Bar } from '../../ui/BarChart.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import {
  compare,
  limits,
  paddings,
  presetIds,
  presetOf,
  presets,
  type Comparison,
  type ConvVsFcState,
} from './state.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ConvVsFcState>;
}

/** What both layers cost between shapes that the reader chooses. */
export function Counts({ demo }: Props) {
  const { t, count } = useWords();
  const comparison = compare(demo.state.value);
  const { inputSize, kernelSize } = demo.state.value;
  return (
    <div class="cvf-part">
      <h4>{t.countTitle}</h4>
      <ShapeFields demo={demo} />
      {comparison ? (
        <>
          <ShapeLine demo={demo} comparison={comparison} />
          <CostBars comparison={comparison} />
          <Factors comparison={comparison} />
        </>
      ) : (
        <Notice kind="warning" about="impossible">
          {fill(t.impossible, { kernel: count(kernelSize), size: count(inputSize) })}
        </Notice>
      )}
    </div>
  );
}

function ShapeFields({ demo }: Props) {
  const { t } = useWords();
  const { padding } = demo.state.value;
  return (
    <div class="needs-script">
      <ChoiceField
        label={t.presets}
        name="preset"
        value={presetOf(demo.state.value) ?? ''}
        options={presetIds.map((id) => ({ value: id, label: t[`preset_${id}`] }))}
        disabled={demo.locked}
        onChange={(id) => {
          if (id !== '') demo.change(presets[id]);
        }}
      />
      <div class="cvf-fields">
        <SizeField demo={demo} name="inputSize" rungs={sizeRungs} range={limits.inputSize} />
        <SizeField demo={demo} name="inChannels" rungs={channelRungs} range={limits.inChannels} />
        <SizeField demo={demo} name="kernelSize" rungs={kernelRungs} range={limits.kernelSize} />
        <SizeField demo={demo} name="filters" rungs={channelRungs} range={limits.filters} />
        <ChoiceField
          label={t.padding}
          name="padding"
          value={padding}
          options={paddings.map((value) => ({ value, label: t[`padding_${value}`] }))}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ padding: value });
          }}
        />
      </div>
    </div>
  );
}

const sizeRungs = [1, 2, 4, 7, 8, 14, 16, 28, 32, 56, 64, 112, 128, 224];
const channelRungs = [1, 2, 3, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096];
const kernelRungs = [1, 2, 3, 5, 7, 9, 11, 13, 15];

function SizeField(
  props: Props & {
    readonly name: 'inputSize' | 'inChannels' | 'kernelSize' | 'filters';
    readonly rungs: readonly number[];
    readonly range: { readonly min: number; readonly max: number };
  },
) {
  const { t, count } = useWords();
  const { demo, name, range } = props;
  return (
    <NumberField
      label={t[name]}
      name={name}
      value={demo.state.value[name]}
      {...range}
      rungs={props.rungs.filter((rung) => rung <= range.max)}
      whole
      disabled={demo.locked}
      format={count}
      less={t.less}
      more={t.more}
      onChange={(value) => {
        demo.change({ [name]: value });
      }}
    />
  );
}

function ShapeLine({ demo, comparison }: Props & { readonly comparison: Comparison }) {
  const { inputSize, inChannels, filters } = demo.state.value;
  const { outputSize } = comparison;
  return (
    <p class="cvf-shapes" dir="ltr">
      {inputSize}×{inputSize}×{inChannels} → {outputSize}×{outputSize}×{filters}
    </p>
  );
}

function CostBars({ comparison }: { readonly comparison: Comparison }) {
  const { t, count } = useWords();
  const { dense, local, conv } = comparison;
  const bar = (id: string, label: string, value: number, colour: string): Bar => ({
    id,
    label,
    parts: [{ id, label: '', value, colour }],
  });
  const bars: readonly Bar[] = [
    { ...bar('fc-weights', t.fc, dense.weights, 'var(--fc)'), heading: t.weights },
    bar('local-weights', t.local, local.weights, 'var(--cvf-local)'),
    bar('conv-weights', t.conv, conv.weights, 'var(--conv)'),
    { ...bar('fc-macs', t.fc, dense.macs, 'var(--fc)'), heading: t.macs },
    bar('conv-macs', t.conv, conv.macs, 'var(--conv)'),
  ];
  return (
    <BarChart
      title={t.barsTitle}
      bars={bars}
      scale="log"
      axisTitle={t.logAxis}
      formatTick={powerOfTen}
      formatValue={count}
    />
  );
}

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

function powerOfTen(value: number): string {
  const digits = String(Math.round(Math.log10(value))).split('');
  return `10${digits.map((digit) => superscripts[Number(digit)]).join('')}`;
}

/** Why the ratio is what it is: a factor for looking at a window only, and one for sharing its weights. */
function Factors({ comparison }: { readonly comparison: Comparison }) {
  const { t, count } = useWords();
  const { inputs, windowInputs, places, dense, local, conv, outputSize } = comparison;
  const side = isolated(`${outputSize}×${outputSize}`);
  const sees = { window: count(windowInputs), inputs: count(inputs) };
  return (
    <>
      <dl class="cvf-factors">
        <Factor name={t.locality} value={dense.weights / local.weights}>
          {fill(t.localitySays, sees)}
        </Factor>
        <Factor name={t.sharing} value={places}>
          {fill(t.sharingSays, { side })}
        </Factor>
        <Factor name={t.together} value={dense.weights / conv.weights}>
          {t.togetherSays}
        </Factor>
      </dl>
      <p class="about">{fill(t.macsSay, { places: count(places) })}</p>
    </>
  );
}

function Factor(props: {
  readonly name: string;
  readonly value: number;
  readonly children: string;
}) {
  const { t, count, fixed } = useWords();
  const { value } = props;
  const factor = value < 10 && !Number.isInteger(value) ? fixed(value, 2) : count(value);
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <strong>{fill(t.times, { factor })}</strong> {props.children}
      </dd>
    </div>
  );
}
