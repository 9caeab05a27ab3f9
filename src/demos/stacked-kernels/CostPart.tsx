/** What the stack costs beside one layer that sees as far, and at which width it turns cheaper. */
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import type { Line } from '../../ui/chart-types.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import { Slider } from '../../ui/Slider.tsx';
import {
  cheaperUpTo,
  comparisons,
  costs,
  costsByWidth,
  inputSize,
  measures,
  widths,
  type Cost,
  type Widths,
} from './costs.ts';
import { ImageField } from './ImageField.tsx';
import { lastField, type Stack } from './stack.ts';
import { channelsOf, type StackedState } from './state.ts';
import { fill, isolated, useWords } from './words.ts';

/** One colour for the large layer and one for the stack, in the table and in the chart. */
const colours = { single: 'var(--sl-color-gray-3)', stack: 'var(--conv)' } as const;

export const widthsOf = ({ comparison, image, width }: StackedState): Widths => ({
  comparison,
  channels: channelsOf(image),
  width,
});

export function CostPart({ demo }: { readonly demo: DemoState<StackedState> }) {
  const { t, count, pick } = useWords();
  const { comparison, width, layers } = demo.state.value;
  const given = widthsOf(demo.state.value);
  return (
    <div class="stacked-part">
      <h4>{t.costTitle}</h4>
      <div class="stacked-choices needs-script">
        <ChoiceField
          label={t.comparison}
          name="comparison"
          value={comparison}
          options={comparisons.map((value) => ({ value, label: pick('compare', value) }))}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ comparison: value });
          }}
        />
        {comparison === 'asked' && <ImageField demo={demo} />}
        <Slider
          label={pick('width', comparison)}
          name="width"
          {...widths}
          value={width}
          disabled={demo.locked}
          format={count}
          onChange={(value) => {
            demo.change({ width: value });
          }}
        />
      </div>
      <CostTable stack={layers} given={given} />
      <Verdict stack={layers} given={given} />
      <CostChart stack={layers} given={given} />
    </div>
  );
}

interface Compared {
  readonly stack: Stack;
  readonly given: Widths;
}

function CostTable({ stack, given }: Compared) {
  const { t, count, fixed } = useWords();
  const both = costs(stack, given);
  const kernel = (size: number) => `${size}×${size}`;
  const rows = [
    { id: 'single', label: t.single, kernels: kernel(lastField(stack).size) },
    {
      id: 'stack',
      label: t.stack,
      kernels: stack.map((one) => kernel(one.kernelSize)).join(' → '),
    },
  ] as const;
  return (
    <div class="stacked-costs" dir="ltr">
      <table>
        <caption dir="auto">{fill(t.costCaption, { size: isolated(kernel(inputSize)) })}</caption>
        <thead>
          <tr>
            <td />
            {measures.map((measure) => (
              <th key={measure} scope="col" dir="auto">
                {t[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, kernels }) => (
            <tr key={id} data-cost={id} style={{ '--colour': colours[id] }}>
              <th scope="row" dir="auto">
                {label}
                <small dir="ltr">{kernels}</small>
                <small dir="ltr">{shapesOf(both[id])}</small>
              </th>
              {measures.map((measure) => (
                <td key={measure}>
                  {count(both[id][measure])}
                  <Meter value={both[id][measure]} most={mostOf(both, measure)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" dir="auto">
              {t.ratio}
            </th>
            {measures.map((measure) => (
              <td key={measure} dir="auto">
                {fill(t.times, { n: fixed(both.stack[measure] / both.single[measure], 2) })}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Meter({ value, most }: { readonly value: number; readonly most: number }) {
  return (
    <div class="stacked-meter" aria-hidden="true">
      <div style={{ inlineSize: `${(100 * value) / most}%` }} />
    </div>
  );
}

const mostOf = (both: ReturnType<typeof costs>, measure: (typeof measures)[number]) =>
  Math.max(both.single[measure], both.stack[measure]);

const shapesOf = ({ maps }: Cost) =>
  maps.map(([size, channels]) => `${size}×${size}×${channels}`).join(' → ');

/** In words: which is cheaper now, and up to which width. */
function Verdict({ stack, given }: Compared) {
  const { t, count, fixed, percent } = useWords();
  const both = costs(stack, given);
  const times = both.stack.weights / both.single.weights;
  const upTo = cheaperUpTo(stack, given);
  const now = times === 1 ? t.even : times < 1 ? t.cheaper : t.dearer;
  const ever =
    upTo === 0
      ? t.cheaperNowhere
      : upTo === widths.max
        ? t.cheaperEverywhere
        : fill(t.cheaperUpTo, { width: count(upTo) });
  return (
    <p class="stacked-reading">
      <strong>{fill(now, { share: percent(1 - times, 0), n: fixed(times, 2) })}</strong> {ever}
    </p>
  );
}

function CostChart({ stack, given }: Compared) {
  const { t, language } = useWords();
  const all = costsByWidth(stack, given);
  const drawn = (id: 'single' | 'stack'): Line => ({
    id,
    label: t[id],
    endLabel: { text: t[id], x: widths.max },
    colour: colours[id],
    stroke: 'solid',
    strong: id === 'stack',
    marks: false,
    points: all.map((at) => [at.width, at[id].weights]),
  });
  const now: Line = {
    id: 'now',
    label: t.now,
    colour: 'var(--focus-window)',
    stroke: 'solid',
    strong: true,
    marks: true,
    points: [[given.width, costs(stack, given).stack.weights]],
  };
  const most = Math.max(...all.flatMap((at) => [at.single.weights, at.stack.weights]));
  const number = (value: number) => value.toLocaleString('en');
  return (
    <div class="stacked-chart">
      <h5>{t.costChart}</h5>
      <LineChart
        table={frameStrings[language].chartTable}
        title={t.costChart}
        lines={[drawn('single'), drawn('stack'), now]}
        x={[widths.min, widths.max]}
        y={[0, most]}
        xTitle={given.comparison === 'equal' ? t.width_equal : t.width_asked}
        formatX={String}
        formatTick={number}
        formatValue={number}
        height={230}
      />
    </div>
  );
}
