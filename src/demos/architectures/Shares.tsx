/** Where both networks spend their multiply-adds and their parameters: bars by the size of the map. */
import { BarChart, type Bar } from '../../ui/BarChart.tsx';
import { fill, isolated } from '../../ui/demo/formats.ts';
import { sizeGroups, type Anatomy } from './anatomy.ts';
import { colourOf } from './colour.ts';
import { sides, type Side } from './state.ts';
import { sizeText } from './texts.ts';
import { useWords } from './words.ts';

type Anatomies = Readonly<Record<Side, Anatomy>>;

export function Shares({ anatomies }: { readonly anatomies: Anatomies }) {
  const { t, compact, percent } = useWords();
  return (
    <div class="charts">
      {(['macs', 'parameters'] as const).map((measure) => {
        const title = t[`shares_${measure}`];
        return (
          <figure key={measure} class="chart" data-chart={measure}>
            <h4>{title}</h4>
            <BarChart
              title={title}
              scale="linear"
              axisTitle={t[`measure_${measure}`]}
              bars={sides.map((side) => barOf(side, anatomies[side], measure, t))}
              formatTick={compact}
              formatValue={compact}
              detail={({ bar, part }) => {
                const all = bar.parts.reduce((sum, { value }) => sum + value, 0);
                return fill(t.share, { share: percent(part.value / all) });
              }}
            />
          </figure>
        );
      })}
    </div>
  );
}

function barOf(
  side: Side,
  { label, choice, columns }: Anatomy,
  measure: 'macs' | 'parameters',
  t: { readonly fc: string; readonly fullyConnected: string },
): Bar {
  return {
    id: side,
    label,
    parts: sizeGroups(columns).map(({ size, costs }, place) => ({
      id: `${place}-${size}`,
      label: isolated(sizeText(size, t.fullyConnected)),
      value: costs[measure],
      colour: colourOf(size, choice.size),
      tag: size === 'vector' ? t.fc : String(size),
    })),
  };
}
