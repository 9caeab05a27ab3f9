/** Accuracy and loss of any runs on one axis each. Fetched when the first is chosen. */
import { useSignal } from '@preact/signals';
import { sharedXs } from '../chart-geometry.ts';
import type { Line } from '../chart-types.ts';
import { ChoiceField } from '../ChoiceField.tsx';
import { DataTable } from '../DataTable.tsx';
import { Fold } from '../Fold.tsx';
import { LineChart } from '../LineChart.tsx';
import { LineSample } from '../LineSample.tsx';
import { bounds, chartTick, chartValue, domainOf, splits, type Metric } from '../training/lines.ts';
import { colourOf, type KeyedArm } from './keyed-arms.ts';
import { axes, endOf, overlayLines, stepOf, type Axis } from './overlay-lines.ts';
import { useNotebookWords } from './words.ts';

interface Props {
  readonly arms: readonly KeyedArm[];
}

const ink = 'var(--sl-color-white)';

export function Overlay({ arms }: Props) {
  const words = useNotebookWords();
  const { t, pick } = words;
  const hidden = useSignal<ReadonlySet<string>>(new Set());
  const axis = useSignal<Axis>('epoch');
  const toggle = (key: string) => {
    const rest = new Set(hidden.value);
    if (!rest.delete(key)) rest.add(key);
    hidden.value = rest;
  };
  const switches = { hidden: hidden.value, onToggle: toggle };
  return (
    <figure class="curves overlay" aria-label={t.overlay}>
      <div class="legend" role="group" aria-label={t.shownLines}>
        <div class="switches">
          {arms.map((one) => (
            <Switch key={one.key} name={one.key} {...switches}>
              <LineSample colour={colourOf(one)} stroke={one.stroke} strong />
              <bdi dir="ltr">
                <b>{one.key}</b> {one.label}
              </bdi>
            </Switch>
          ))}
        </div>
        <div class="switches">
          {splits.map((split) => (
            <Switch key={split} name={split} {...switches}>
              <LineSample colour={ink} stroke="solid" strong={split === 'test'} />
              {split === 'train' ? t.training : t.test}
            </Switch>
          ))}
        </div>
      </div>
      <ChoiceField
        name="axis"
        label={t.axis}
        value={axis.value}
        options={axes.map((value) => ({ value, label: pick('axis', value) }))}
        onChange={(value) => {
          axis.value = value;
        }}
      />
      <div class="charts">
        {(['accuracy', 'loss'] as const).map((metric) => (
          <Chart
            key={metric}
            metric={metric}
            axis={axis.value}
            lines={overlayLines(arms, hidden.value, metric, axis.value, words)}
            step={stepOf(arms, axis.value)}
          />
        ))}
      </div>
      <figcaption>{t.overlayCaption}</figcaption>
    </figure>
  );
}

function Switch(props: {
  readonly name: string;
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="switch"
      data-shows={props.name}
      aria-pressed={!props.hidden.has(props.name)}
      onClick={() => {
        props.onToggle(props.name);
      }}
    >
      {props.children}
    </button>
  );
}

function Chart(props: {
  readonly metric: Metric;
  readonly axis: Axis;
  readonly lines: readonly Line[];
  readonly step: number;
}) {
  const { t } = useNotebookWords();
  const { metric, axis, lines, step } = props;
  const title = metric === 'accuracy' ? t.accuracyOver : t.lossOver;
  const xTitle = axis === 'time' ? t.timeAxis : t.epochAxis;
  return (
    <div class="chart">
      <h4>{metric === 'accuracy' ? t.accuracyAxis : t.lossAxis}</h4>
      <LineChart
        title={title}
        lines={lines}
        x={[0, endOf(lines)]}
        y={domainOf(lines, bounds[metric])}
        xTitle={xTitle}
        formatX={(x) => String(Number(x.toFixed(2)))}
        formatTick={(value) => chartTick(value, metric)}
        formatValue={(value) => chartValue(value, metric)}
        step={step}
        margin={84}
      />
      <Fold summary={t.asTable}>
        {() => <ValueTable title={title} xTitle={xTitle} metric={metric} lines={lines} />}
      </Fold>
    </div>
  );
}

function ValueTable(props: {
  readonly title: string;
  readonly xTitle: string;
  readonly metric: Metric;
  readonly lines: readonly Line[];
}) {
  const { lines, metric } = props;
  const columns = lines.map(({ points }) => new Map(points));
  return (
    <DataTable
      caption={props.title}
      head={[props.xTitle, ...lines.map(({ label }) => label)]}
      rows={sharedXs(lines).map((x) => [
        x.toFixed(2),
        ...columns.map((one) => {
          const value = one.get(x);
          return value === undefined ? '' : chartValue(value, metric);
        }),
      ])}
    />
  );
}
