import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { lags, type CorrelationCurves } from '../../datasets/pixel-correlation.ts';
import type { RecordedCorrelation } from '../../facts/correlation-facts.ts';
import correlation from '../../facts/measured/correlation.json' with { type: 'json' };
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import type { Line } from '../../ui/chart-types.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { Fold } from '../../ui/Fold.tsx';
import { LineChart } from '../../ui/LineChart.tsx';
import type { MeasureEvent, Measurement } from './correlation-worker.ts';
import { directions, type ConvVsFcState } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<ConvVsFcState>;
  readonly measurement: Measurement | undefined;
  readonly onMeasured: (measurement: Measurement) => void;
}

const record = correlation as RecordedCorrelation;

const curves = [
  'raw',
  'centred',
  'permutedCentred',
] as const satisfies readonly (keyof CorrelationCurves)[];

/** How alike pixels are by their distance: as recorded and, on a click, as measured here. */
export function Neighbours(props: Props) {
  const { t, count } = useWords();
  const { demo, measurement } = props;
  const { direction } = demo.state.value;
  const lines = [
    ...linesOf(record[direction], 'recorded', t),
    ...(measurement ? linesOf(measurement.correlation[direction], 'here', t) : []),
  ];
  return (
    <div class="cvf-part">
      <h4>{t.neighboursTitle}</h4>
      <p>{t.neighboursLead}</p>
      <div class="needs-script">
        <ChoiceField
          label={t.direction}
          name="direction"
          value={direction}
          options={directions.map((value) => ({ value, label: t[`direction_${value}`] }))}
          disabled={demo.locked}
          onChange={(value) => {
            demo.change({ direction: value });
          }}
        />
      </div>
      <div class="curves">
        <LineChart
          title={t.neighboursChart}
          lines={lines}
          x={[1, lags.length]}
          y={[-0.2, 1]}
          xTitle={t.lagAxis}
          formatX={(lag) => String(Number(lag.toFixed(2)))}
          formatTick={(value) => value.toFixed(1)}
          formatValue={(value) => value.toFixed(2)}
          height={300}
        />
        <ul class="cvf-keys">
          {curves.map((curve) => (
            <li key={curve} style={{ '--colour': colours[curve] }}>
              {t[`curve_${curve}`]}
            </li>
          ))}
        </ul>
        <p class="small">
          {fill(t.recordedOn, { images: count(record.images) })}
          {measurement && (
            <>
              {' '}
              {fill(t[`measuredOn_${measurement.dataset}`], { images: count(measurement.images) })}
            </>
          )}
        </p>
        <Fold summary={t.asTable}>{() => <CurveTable lines={lines} />}</Fold>
      </div>
      <Measure {...props} />
    </div>
  );
}

const colours = {
  raw: 'var(--cvf-raw)',
  centred: 'var(--cvf-centred)',
  permutedCentred: 'var(--cvf-permuted)',
} as const;

/** Recorded curves are dashed, as everywhere on the site. */
function linesOf(
  values: CorrelationCurves,
  from: 'recorded' | 'here',
  t: ReturnType<typeof useWords>['t'],
): Line[] {
  return curves.map((curve) => ({
    id: `${from}-${curve}`,
    label: fill(t[`line_${from}`], { curve: t[`curve_${curve}`] }),
    endLabel: from === 'here' ? undefined : { text: t[`end_${curve}`], x: lags.length },
    colour: colours[curve],
    stroke: from === 'recorded' ? 'dashed' : 'solid',
    strong: true,
    marks: false,
    points: lags.map((lag, index) => [lag, values[curve][index] ?? NaN] as const),
  }));
}

function CurveTable({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t.neighboursChart}
      head={[t.lagAxis, ...lines.map(({ label }) => label)]}
      rows={lags.map((lag, index) => [
        String(lag),
        ...lines.map(({ points }) => points[index]?.[1].toFixed(3)),
      ])}
    />
  );
}

type Phase =
  | { readonly type: 'loading' }
  | Exclude<MeasureEvent, { type: 'done' }>
  | { readonly type: 'crash' };

/** The button that measures on the images that this site has, and what comes of it. */
function Measure({ demo, measurement, onMeasured }: Props) {
  const { t } = useWords();
  const phase = useSignal<Phase | undefined>(undefined);
  const stop = useRef<() => void>(null);
  const starts = useRef(0);
  const isRunning = phase.value?.type === 'loading' || phase.value?.type === 'progress';
  const start = async () => {
    starts.current += 1;
    const mine = starts.current;
    phase.value = { type: 'loading' };
    const { startMeasurement } = await import('./measure.ts');
    // Called off while the code was on its way, and perhaps begun again.
    if (mine !== starts.current) return;
    stop.current = startMeasurement(demo.state.value.training.run.seed, (event) => {
      phase.value = event.type === 'done' ? undefined : event;
      if (event.type === 'done') onMeasured(event.measurement);
    });
  };
  const cancel = () => {
    starts.current += 1;
    stop.current?.();
    phase.value = undefined;
  };
  useEffect(() => cancel, []);
  return (
    <div class="needs-script cvf-measure">
      <button
        type="button"
        class="quiet"
        data-action={isRunning ? 'cancel-measure' : 'measure'}
        onClick={() => {
          if (isRunning) cancel();
          else
            start().catch(() => {
              phase.value = { type: 'crash' };
            });
        }}
      >
        {isRunning ? t.cancel : measurement ? t.measureAgain : t.measure}
      </button>
      <MeasureStatus phase={phase.value} measurement={measurement} />
    </div>
  );
}

function MeasureStatus(props: {
  readonly phase: Phase | undefined;
  readonly measurement: Measurement | undefined;
}) {
  const { t, count, pick } = useWords();
  const { phase, measurement } = props;
  switch (phase?.type) {
    case 'loading':
      return <span class="small">{t.loading}</span>;
    case 'progress':
      return (
        <span class="small">
          {fill(t.measuring, { images: count(phase.images), all: count(phase.count) })}
        </span>
      );
    case 'error':
    case 'crash':
      return (
        <Notice kind="error" about={phase.type === 'error' ? phase.code : 'crash'}>
          {(phase.type === 'error' && pick('failure', phase.code)) || t.failure}
        </Notice>
      );
    case undefined:
      return (
        <span class="small" role="status">
          {measurement && t[`measured_${measurement.dataset}`]}
        </span>
      );
  }
}
