/** Which 5×5 kernels two 3×3 layers can imitate: what is missing, by filters in the first layer. */
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import type { Line } from '../../ui/chart-types.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { kernelWeights } from '../../math/kernel-imitation.ts';
import { ImageField } from './ImageField.tsx';
import { KernelPictures } from './KernelPictures.tsx';
import { channelsOf, highestSeed, type StackedState } from './state.ts';
import { drawCount, mostFilters, summaries, type Draw, type Summary } from './trials.ts';
import { isComplete, type Draws } from './use-draws.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<StackedState>;
  readonly draws: Draws;
}

export function RankPart({ demo, draws }: Props) {
  const { t } = useWords();
  const { image, seed, filters } = demo.state.value;
  return (
    <div class="stacked-part">
      <h4>{t.rankTitle}</h4>
      <p>{t.rankLead}</p>
      <RankControls demo={demo} />
      <div class="stacked-rank">
        <KernelPictures channels={channelsOf(image)} seed={seed} filters={filters} />
        <ResidualChart draws={draws.list} />
      </div>
      <RankTable draws={draws.list} channels={channelsOf(image)} filters={filters} />
      <Source draws={draws} />
    </div>
  );
}

function RankControls({ demo }: { readonly demo: DemoState<StackedState> }) {
  const { t, count, language } = useWords();
  const { seed, filters } = demo.state.value;
  const words = frameStrings[language];
  return (
    <div class="stacked-choices needs-script">
      <ImageField demo={demo} />
      <Slider
        label={t.filters}
        name="filters"
        min={1}
        max={mostFilters}
        value={filters}
        disabled={demo.locked}
        format={count}
        onChange={(value) => {
          demo.change({ filters: value });
        }}
      />
      <NumberField
        label={t.seed}
        name="seed"
        value={seed}
        min={0}
        max={highestSeed}
        rungs={[Math.max(0, seed - 1), seed, Math.min(highestSeed, seed + 1)]}
        whole
        disabled={demo.locked}
        format={count}
        less={words.less}
        more={words.more}
        onChange={(value) => {
          demo.change({ seed: value });
        }}
      />
      <button
        type="button"
        class="quiet"
        data-action="redraw"
        disabled={demo.locked}
        onClick={() => {
          demo.change({ seed: (seed + 1) % (highestSeed + 1) });
        }}
      >
        {t.redraw}
      </button>
    </div>
  );
}

const spreads = ['least', 'mean', 'most'] as const;

function ResidualChart({ draws }: { readonly draws: readonly Draw[] }) {
  const { t } = useWords();
  const all = summaries(draws);
  const drawn = (id: (typeof spreads)[number]): Line => ({
    id,
    label: t[id],
    ...(id === 'mean' && { endLabel: { text: t.mean, x: mostFilters } }),
    colour: 'var(--conv)',
    stroke: 'solid',
    strong: id === 'mean',
    marks: id === 'mean',
    faded: id !== 'mean',
    points: draws.length === 0 ? [] : all.map((at) => [at.filters, at.residuals[id]]),
  });
  return (
    <div class="stacked-chart">
      <h5>{t.residualAxis}</h5>
      <LineChart
        title={t.residualChart}
        lines={spreads.map(drawn)}
        x={[1, mostFilters]}
        y={[0, 1]}
        xTitle={t.filtersAxis}
        formatX={String}
        formatTick={(value) => value.toFixed(1)}
        formatValue={residualText}
        margin={70}
      />
    </div>
  );
}

/** Rounding is shown as what it is: 3e-16, not 0. */
export function residualText(residual: number): string {
  return residual < 1e-3 ? residual.toExponential(0) : residual.toFixed(3);
}

/** The numbers behind the chart: one column for each number of filters, the chosen one marked. */
function RankTable(props: {
  readonly draws: readonly Draw[];
  readonly channels: number;
  readonly filters: number;
}) {
  const { t, count } = useWords();
  const { draws, channels } = props;
  const all = summaries(draws);
  const range = ([least, most]: Summary['ranks']) =>
    least === most ? count(least) : `${count(least)}–${count(most)}`;
  const rows = [
    { label: t.headFilters, cell: ({ filters }: Summary) => count(filters) },
    {
      label: fill(t.headRank, { all: count(kernelWeights(channels)) }),
      cell: ({ ranks }: Summary) => range(ranks),
    },
    {
      label: fill(t.headExactly, { count: count(drawCount) }),
      cell: ({ exactly }: Summary) => count(exactly),
    },
  ];
  return (
    <div class="stacked-ranks" dir="ltr" role="region" tabIndex={0} aria-label={t.rankCaption}>
      <table>
        <caption dir="auto">{t.rankCaption}</caption>
        <tbody>
          {rows.map(({ label, cell }) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label}
              </th>
              {all.map((one) => (
                <td key={one.filters} data-chosen={one.filters === props.filters}>
                  {draws.length === 0 && cell !== rows[0]?.cell ? '' : cell(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Source({ draws }: { readonly draws: Draws }) {
  const { t, count } = useWords();
  const values = { done: count(draws.list.length), count: count(drawCount) };
  const text = isComplete(draws) ? t.computed : t.computing;
  return (
    <p class="small" role="status">
      {draws.from === 'build' ? t.fromBuild : fill(text, values)}
    </p>
  );
}
