import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Line } from '../chart-types.ts';
import { Fold } from '../Fold.tsx';
import { Lazy } from '../Lazy.tsx';
import { LineChart } from '../LineChart.tsx';
import type { ArmLook } from './arm-look.ts';
import { armKey, Legend } from './Legend.tsx';
import { bounds, chartTick, chartValue, domainOf, linesOf, splits, type Metric } from './lines.ts';
import { liveSource, type Source } from './sources.ts';
import type { TrainingState } from './state.ts';
import { useWords } from './words.ts';

/** How a demo wants its charts. */
export interface ChartOptions {
  /** Which charts there are; both unless given. */
  readonly metrics?: readonly Metric[];
  /** Splits, sources or `arm-<id>` that are switched off at first. */
  readonly hidden?: readonly string[];
  /** Room in pixels for the names at the lines' ends. */
  readonly margin?: number;
  /** How many classes there are, for the line of chance; ten unless given. */
  readonly classes?: number;
}

interface Props extends ChartOptions {
  readonly state: TrainingState;
  /** The networks, in the order of every source. */
  readonly arms: readonly ArmLook[];
  /** What is shown beside the training in this page. */
  readonly others: readonly Source[];
  /** What is said below the charts. */
  readonly children?: ComponentChildren;
}

const loadTable = async () => (await import('./ValueTable.tsx')).ValueTable;

const bothMetrics = ['accuracy', 'loss'] as const;

/** Accuracy and loss of all networks, in this page and in other runs, on one axis each. */
export function Curves(props: Props) {
  const { arms, classes = 10, metrics = bothMetrics, margin, others, state } = props;
  const words = useWords();
  const hidden = useSignal<ReadonlySet<string>>(new Set(props.hidden));
  const sources = [liveSource(state), ...others].filter((source) => source !== undefined);
  const shown = {
    sources: sources.filter(({ id }) => !hidden.value.has(id)),
    splits: splits.filter((split) => !hidden.value.has(split)),
    isArmShown: (arm: ArmLook) => !hidden.value.has(armKey(arm)),
  };
  const epochs = Math.max(1, ...shown.sources.map((source) => source.epochs));
  return (
    <figure class="curves">
      <Legend
        arms={arms}
        sources={sources}
        hidden={hidden.value}
        onToggle={(key) => {
          hidden.value = toggled(hidden.value, key);
        }}
      />
      <div class="charts">
        {metrics.map((metric) => (
          <Chart
            key={metric}
            metric={metric}
            lines={linesOf(arms, shown, metric, words)}
            epochs={epochs}
            margin={margin}
            chance={metric === 'accuracy' ? 1 / classes : Math.log(classes)}
          />
        ))}
      </div>
      <figcaption>
        <p>{words.t.chartsCaption}</p>
        {props.children}
      </figcaption>
    </figure>
  );
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const rest = [...all].filter((other) => other !== one);
  return new Set(rest.length < all.size ? rest : [...rest, one]);
}

/** Chance stays in sight, however many classes there are. */
const withChance = ({ least, most }: (typeof bounds)[Metric], chance: number) => ({
  least: Math.max(least, 1.05 * chance),
  most,
});

function Chart(props: {
  readonly metric: Metric;
  readonly lines: readonly Line[];
  readonly epochs: number;
  readonly margin: number | undefined;
  readonly chance: number;
}) {
  const { t } = useWords();
  const { metric, lines, epochs, margin, chance } = props;
  const title = metric === 'accuracy' ? t.accuracyChart : t.lossChart;
  return (
    <div class="chart">
      <h4>{metric === 'accuracy' ? t.accuracyAxis : t.lossAxis}</h4>
      <LineChart
        title={title}
        lines={lines}
        x={[0, epochs]}
        y={domainOf(lines, withChance(bounds[metric], chance))}
        xTitle={t.epochAxis}
        formatX={(x) => String(Number(x.toFixed(2)))}
        formatTick={(value) => chartTick(value, metric)}
        formatValue={(value) => chartValue(value, metric)}
        reference={{ value: chance, label: t.chance }}
        {...(margin !== undefined && { margin })}
      />
      <Fold summary={t.asTable}>
        {() => <Lazy load={loadTable} props={{ title, lines, metric }} />}
      </Fold>
    </div>
  );
}
