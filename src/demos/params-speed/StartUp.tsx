/** The first training step of each network beside the others. Fetched with the first measurement. */
import type { Line } from '../../ui/chart-types.ts';
import { frameStrings } from '../../ui/demo/frame-strings.ts';
import { LineChart } from '../../ui/LineChart.tsx';
import type { Measured } from './measured.ts';
import { colours, names } from './names.ts';
import type { Subject } from './subjects.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly subjects: readonly Subject[];
  /** In the order in which they came before the clock. */
  readonly measured: readonly Measured[];
}

export function StartUp({ subjects, measured }: Props) {
  const { t, count, fixed } = useWords();
  const inMs = (ms: number) => `${ms < 10 ? fixed(ms, 1) : count(ms)} ${t.ms}`;
  const [leader] = measured;
  if (!leader) return null;
  return (
    <section class="speed-part" aria-labelledby="params-speed-start">
      <h4 id="params-speed-start">{t.startUp}</h4>
      <p>{fill(t.startUpLead, { name: isolated(names[leader.network]) })}</p>
      <ul class="speed-starts">
        {measured.map(({ network, first, middle, steps }) => (
          <li key={network} data-first={first.toFixed(3)} data-middle={middle.toFixed(3)}>
            {fill(t.startUpSays, {
              name: isolated(names[network]),
              first: inMs(first),
              last: count(steps.length),
              middle: inMs(middle),
              ratio: fixed(first / middle, 1),
            })}
          </li>
        ))}
      </ul>
      <StepChart subjects={subjects} measured={measured} />
      <p class="small">{t.warmed}</p>
    </section>
  );
}

/** The chart's own axes are linear, so it is given the logarithms. */
function StepChart({ subjects, measured }: Props) {
  const { t, language } = useWords();
  const logs = (ms: number) => Math.log10(Math.max(ms, 1e-3));
  const lines = measured.map(({ network, steps }): Line => {
    const family = subjects.find(({ id }) => id === network)?.family ?? 'conv';
    return {
      id: network,
      label: names[network],
      endLabel: { text: names[network], x: steps.length },
      colour: colours[family],
      stroke: 'solid',
      strong: false,
      marks: false,
      points: steps.map((ms, index) => [index + 1, logs(ms)]),
    };
  });
  const all = lines.flatMap(({ points }) => points.map(([, y]) => y));
  const span = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))] as const;
  const text = (value: number) => String(Number((10 ** value).toPrecision(2)));
  return (
    <>
      <h5>{t.stepChart}</h5>
      <LineChart
        table={frameStrings[language].chartTable}
        title={t.stepChart}
        lines={lines}
        x={[1, Math.max(...measured.map(({ steps }) => steps.length))]}
        y={span}
        xTitle={t.step}
        formatX={(value) => String(Math.round(value))}
        formatTick={text}
        formatValue={(value) => `${text(value)} ms`}
        height={230}
        margin={130}
      />
    </>
  );
}
