/** Where the time went: first step, steady state, and which of two runs was faster. */
import { BarChart, type Bar } from '../../ui/BarChart.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { holds, type Range, ratioOf } from './range.ts';
import type { NamedRun } from './runs.ts';
import { timingOf, type EpochTime, type RunTiming } from './timing.ts';
import { fill, isolated, rangeText, useWords, type Words } from './words.ts';

interface Props {
  readonly runs: readonly NamedRun[];
  readonly batchSize: number;
}

/** So many epochs are drawn, and so many stand in the table. */
const mostBars = 8;
const mostRows = 200;

export function Times({ runs, batchSize }: Props) {
  const { t } = useWords();
  const timed = runs.map((one) => ({ one, timing: timingOf(one.run, batchSize) }));
  const reach = timed.flatMap(({ timing }) =>
    timing.epochs.slice(0, mostBars).map(({ total }) => total?.value ?? 0),
  );
  const [a, b] = timed.map(({ timing }) => timing.steady);
  return (
    <section class="log-part" aria-labelledby="log-reader-time">
      <h4 id="log-reader-time">{t.time}</h4>
      {/* An epoch of no seconds at all is in no proportion to another. */}
      {a && b && a.value > 0 && b.value > 0 && <Ratio a={a} b={b} />}
      <div class="columns">
        {timed.map(({ one, timing }) => (
          <RunTimes key={one.id} one={one} timing={timing} reach={reach} />
        ))}
      </div>
    </section>
  );
}

function Ratio({ a, b }: { readonly a: Range; readonly b: Range }) {
  const words = useWords();
  const { t } = words;
  const ratio = ratioOf(a, b);
  const verdict = holds(ratio, 1) ? t.ratioOpen : ratio.low > 1 ? t.ratioSlower : t.ratioFaster;
  return (
    <p class="log-ratio" data-low={ratio.low.toFixed(3)} data-high={ratio.high.toFixed(3)}>
      {fill(t.ratio, { ratio: rangeText(words, ratio, 2) })} {verdict}
    </p>
  );
}

function RunTimes(props: {
  readonly one: NamedRun;
  readonly timing: RunTiming;
  readonly reach: readonly number[];
}) {
  const words = useWords();
  const { t, count, fixed } = words;
  const { one, timing, reach } = props;
  const first = timing.epochs[0];
  if (!first) return null;
  const name = isolated(one.name);
  return (
    <div data-run={one.id} data-first-step={first.firstStep?.value.toFixed(3)}>
      <h5>{one.name}</h5>
      <p>{firstText(one, first, words)}</p>
      <p>{steadyText(timing, words)}</p>
      <BarChart
        title={fill(t.timeChart, { run: name })}
        bars={timing.epochs.slice(0, mostBars).map((epoch) => barOf(epoch, one, words))}
        scale="linear"
        axisTitle={t.seconds}
        reach={reach}
        formatTick={(value) => String(value)}
        formatValue={(value) => fixed(value, 1)}
      />
      {timing.epochs.length > mostBars && (
        <p class="small">{fill(t.firstFew, { count: count(mostBars) })}</p>
      )}
      <Fold summary={fill(t.tableOf, { run: name })}>
        {() => <TimeTable name={name} epochs={timing.epochs} />}
      </Fold>
    </div>
  );
}

/** What cannot be the other steps' is the first step's; only the first epoch has much of it. */
function barOf({ epoch, total, firstStep }: EpochTime, one: NamedRun, { t, count }: Words): Bar {
  const all = total?.value ?? 0;
  const own = firstStep && firstStep.low > 0 ? firstStep.value : 0;
  const parts = [
    { id: 'first', label: t.firstPart, value: own, colour: 'var(--sl-color-gray-4)' },
    { id: 'rest', label: own > 0 ? t.restPart : '', value: all - own, colour: one.colour },
  ];
  return {
    id: String(epoch),
    label: `${t.epoch} ${count(epoch)}`,
    parts: parts.filter(({ value, id }) => value > 0 || id === 'rest'),
  };
}

function firstText({ run }: NamedRun, first: EpochTime, words: Words): string {
  const { t, count, fixed } = words;
  const { steps = 0, leavesFirstOut } = run.epochs[0] ?? {};
  const { total, perStep, others, firstStep } = first;
  if (!total || !perStep) return t.noTimes;
  if (!leavesFirstOut) return t.firstCounted;
  if (!others || !firstStep) return t.noTimes;
  const values = {
    total: fixed(total.value, 0),
    step: milliseconds(perStep, words),
    others: count(steps - 1),
    rest: rangeText(words, others, 1),
    first: rangeText(words, firstStep, 1),
  };
  return fill(firstStep.low > 0 ? t.firstStep : t.noFirstStep, values);
}

function steadyText({ steady, imagesPerSecond, imagesPerSecondByStep }: RunTiming, words: Words) {
  const { t } = words;
  if (!steady) return '';
  const seconds = rangeText(words, steady, 2);
  if (!imagesPerSecond || !imagesPerSecondByStep) return fill(t.steadyOnly, { seconds });
  return fill(t.steady, {
    seconds,
    rate: rangeText(words, threeDigits(imagesPerSecond), 0),
    rateByStep: rangeText(words, threeDigits(imagesPerSecondByStep), 0),
  });
}

/** A rate known to a tenth needs no more. */
function threeDigits({ low, value, high }: Range): Range {
  const round = (rate: number) => Number(rate.toPrecision(3));
  return { low: round(low), value: round(value), high: round(high) };
}

/** Steps of microseconds keep their digits. */
function milliseconds({ value, high }: Range, { fixed }: Words): string {
  return fixed(1000 * value, high < 0.001 ? 3 : 0);
}

function TimeTable(props: { readonly name: string; readonly epochs: readonly EpochTime[] }) {
  const words = useWords();
  const { t, count } = words;
  const { name, epochs } = props;
  const ranged = (range: Range | undefined, digits: number, factor = 1) =>
    range
      ? rangeText(
          words,
          { low: factor * range.low, value: factor * range.value, high: factor * range.high },
          digits,
        )
      : '–';
  return (
    <>
      <DataTable
        caption={fill(t.timeTable, { run: name })}
        head={[t.epoch, t.total, t.perStep, t.first]}
        rows={epochs
          .slice(0, mostRows)
          .map(({ epoch, total, perStep, firstStep }) => [
            count(epoch),
            ranged(total, 1),
            ranged(perStep, 1, 1000),
            ranged(firstStep, 1),
          ])}
      />
      {epochs.length > mostRows && (
        <p class="small">{fill(t.tableCut, { count: count(mostRows) })}</p>
      )}
    </>
  );
}
