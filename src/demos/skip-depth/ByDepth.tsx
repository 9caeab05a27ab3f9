/** How the stacks end, by depth: on record, and those that were trained here. */
import { useMemo } from 'preact/hooks';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import {
  decadeText,
  decades,
  depthAt,
  depthDomain,
  depthLines,
  measures,
  normText,
  type Measure,
} from './charts.ts';
import type { Pair } from './outcome.ts';
import { caseOf, keyOf, type SkipDepthState } from './state.ts';
import { useNames } from './use-names.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: SkipDepthState;
  readonly recorded: readonly Pair[];
  readonly trained: readonly Pair[];
}

export function ByDepth({ state, recorded, trained }: Props) {
  const { t, pick } = useWords();
  const kind = caseOf(state);
  const of = (pairs: readonly Pair[]) => pairs.filter(({ settings }) => caseOf(settings) === kind);
  return (
    <figure class="sd-by-depth">
      <div class="charts">
        {measures.map((measure) => (
          <div class="chart" key={measure}>
            <h4>{pick('byDepth', measure)}</h4>
            <DepthChart measure={measure} recorded={of(recorded)} trained={of(latest(trained))} />
          </div>
        ))}
      </div>
      <figcaption>
        <p class="sd-says">{pick('says', kind)}</p>
        <p>{t.byDepthCaption}</p>
      </figcaption>
    </figure>
  );
}

/** Where the same stacks were trained several times, the last training. */
function latest(trained: readonly Pair[]): readonly Pair[] {
  return [...new Map(trained.map((pair) => [keyOf(pair.settings), pair])).values()];
}

function DepthChart(props: {
  readonly measure: Measure;
  readonly recorded: readonly Pair[];
  readonly trained: readonly Pair[];
}) {
  const { t, pick, language } = useWords();
  const names = useNames();
  const { measure, recorded, trained } = props;
  const lines = useMemo(
    () =>
      depthLines(
        [
          { from: 'live', pairs: trained },
          { from: 'recorded', pairs: recorded },
        ],
        measure,
        names,
      ),
    [measure, recorded, trained, names],
  );
  const isLoss = measure === 'testLoss';
  return (
    <LineChart
      table={frameStrings[language].chartTable}
      title={pick('byDepth', measure)}
      lines={lines}
      x={depthDomain}
      y={isLoss ? [1.6, 2.4] : decades(lines)}
      xTitle={t.depthAxis}
      formatX={(x) => String(depthAt(x))}
      formatTick={isLoss ? (value) => value.toFixed(1) : decadeText}
      formatValue={isLoss ? (value) => value.toFixed(3) : normText}
      {...(isLoss && { reference: { value: Math.log(10), label: t.chance } })}
      height={220}
      margin={84}
    />
  );
}
