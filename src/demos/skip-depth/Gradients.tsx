/** The length of every layer's gradient, from the picture to the classes. */
import { DataTable } from '../../ui/DataTable.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { LineChart } from '../../ui/LineChart.tsx';
import { decadeText, decades, gradientLines, normText, type Shown } from './charts.ts';
import { useNames } from './use-names.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly shown: readonly Shown<readonly number[]>[];
  readonly depth: number;
}

export function Gradients({ shown, depth }: Props) {
  const { t, count } = useWords();
  const names = useNames();
  const lines = gradientLines(shown, names);
  const layers = depth + 1;
  const title = fill(t.gradients, { layers: count(depth) });
  return (
    <figure class="sd-gradients">
      <h4>{title}</h4>
      <LineChart
        title={title}
        lines={lines}
        x={[1, layers]}
        y={decades(lines)}
        xTitle={t.layerAxis}
        formatX={(x) => String(Math.round(x))}
        formatTick={decadeText}
        formatValue={normText}
        height={250}
        margin={84}
      />
      <figcaption>
        <p>{t.gradientsCaption}</p>
        <Fold summary={t.asTable}>
          {() => (
            <DataTable
              caption={title}
              head={[t.layerAxis, ...lines.map(({ label }) => label)]}
              rows={Array.from({ length: layers }, (_, layer) => [
                layer + 1,
                ...lines.map(({ points }) => normText(points[layer]?.[1] ?? NaN)),
              ])}
            />
          )}
        </Fold>
      </figcaption>
    </figure>
  );
}
