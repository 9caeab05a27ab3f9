import type { Dispatches } from './contender.ts';
import { batchSize } from './models.ts';
import { medianRatio, stepTime, type Times } from './race.ts';
import { nameOf, type Row, type Setting } from './row.ts';

/** What came out of one contender's race. */
export interface Result {
  readonly setting: Setting;
  readonly isSoftware: boolean;
  readonly dispatches: Dispatches | undefined;
  readonly times: Times;
}

export function rowOf({ setting, times }: Result): Row {
  return { ...setting, batch: batchSize, imagesPerSecond: imagesPerSecond(times) };
}

const imagesPerSecond = (times: Times) => (1000 * batchSize) / stepTime(times);

const headings = [
  '',
  'images/s',
  'ms/step',
  'rounds',
  '/ PyTorch',
  '/ stock',
  '/ best stock',
  '/ ConvNetJS',
  'kernels (work)',
];

/** All results of one model as lines of text, with ratios to what others use. */
export function table(results: readonly Result[]): string {
  const lines = results.map((result) => cellsOf(result, results));
  const columns = headings.flatMap((heading, i) => {
    const cells = lines.map((line) => line[i] ?? '');
    return cells.some(Boolean) ? [aligned([heading, ...cells], i === 0)] : [];
  });
  return ['', ...results].map((_, i) => columns.map((cells) => cells[i]).join('   ')).join('\n');
}

/** A column's cells, made equally long. */
function aligned(cells: readonly string[], toTheLeft: boolean): string[] {
  const width = Math.max(...cells.map(({ length }) => length));
  return cells.map((cell) => (toTheLeft ? cell.padEnd(width) : cell.padStart(width)));
}

function cellsOf(result: Result, all: readonly Result[]): string[] {
  const { setting, isSoftware, dispatches, times } = result;
  const stock = all.filter((other) => other.setting.engine === 'tfjs-stock');
  return [
    nameOf(setting) + (isSoftware ? ' (software)' : ''),
    round(imagesPerSecond(times)),
    stepTime(times).toFixed(1),
    String(times.size),
    ratio(result, pytorchFor(setting, all)),
    ratio(
      result,
      stock.find((other) => other.setting.backend === setting.backend),
    ),
    ratio(result, fastest(stock)),
    ratio(
      result,
      all.find((other) => other.setting.engine === 'convnetjs'),
    ),
    dispatches ? `${dispatches.all} (${dispatches.work})` : '',
  ];
}

/** With as many threads if it ran with so many, else the fastest. */
function pytorchFor({ threads }: Setting, all: readonly Result[]): Result | undefined {
  const pytorch = all.filter(({ setting }) => setting.engine === 'pytorch');
  return pytorch.find(({ setting }) => setting.threads === threads) ?? fastest(pytorch);
}

function fastest(results: readonly Result[]): Result | undefined {
  return results.toSorted((a, b) => stepTime(a.times) - stepTime(b.times))[0];
}

/** Of the lower quartiles, and in brackets the median over the rounds. */
function ratio(result: Result, other: Result | undefined): string {
  if (!other || other === result) return '';
  const ofQuartiles = stepTime(other.times) / stepTime(result.times);
  return `${ratioText(ofQuartiles)} (${ratioText(medianRatio(result.times, other.times))})`;
}

const ratioText = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const round = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0));
