import type { Fact, FactUnit, Facts } from './fact.ts';

/** How fast one engine trained one network. */
export interface SpeedRow {
  readonly engine: string;
  readonly backend: string;
  readonly threads: number;
  readonly model: string;
  readonly batch: number;
  readonly imagesPerSecond: number;
}

/** One race of `npm run bench`, as `--record` wrote it down. */
export interface RecordedSpeed {
  readonly command: string;
  /** Date, `2026-05-31`. */
  readonly recordedOn: string;
  /** Processor, browser and versions, in words. */
  readonly machine: string;
  readonly rows: readonly SpeedRow[];
}

const imagesOfFiveEpochs = 5 * 50_000;
const secondsPerMinute = 60;

/**
 * The numbers of a race on record. For `conv`, `fc`, `conv-improved` and `resnet-20`: on `-1` and `-2`
 * threads `speed.conv-2.images-per-second`, `.five-epochs-minutes` (training steps of 50,000 images only)
 * and `.to-pytorch` (with as many threads); and of the faster of the two, where the others took part,
 * `speed.conv.to-stock` (the best backend of TensorFlow.js as it comes) and `speed.conv.to-convnetjs`.
 */
export function speedFacts({ rows, command }: RecordedSpeed): Facts {
  const provenance = { kind: 'measured', recordId: 'speed', command } as const;
  const entry = (
    id: string,
    value: number | undefined,
    unit: FactUnit,
    digits: number,
  ): [string, Fact][] =>
    value === undefined ? [] : [[`speed.${id}`, { value, unit, digits, provenance }]];

  const models = [...new Set(rows.map(({ model }) => model))];
  return Object.fromEntries(
    models.flatMap((model) => {
      const fastest = (engine: string, threads?: number) => fastestOf(rows, model, engine, threads);
      const over = (other: number | undefined, own = fastest('ours')) =>
        own === undefined || other === undefined ? undefined : own / other;
      return [
        ...[1, 2].flatMap((threads) => {
          const own = fastest('ours', threads);
          const seconds = over(own, imagesOfFiveEpochs);
          const minutes = seconds && seconds / secondsPerMinute;
          return [
            ...entry(`${model}-${threads}.images-per-second`, own, 'number', 0),
            ...entry(`${model}-${threads}.five-epochs-minutes`, minutes, 'number', 1),
            ...entry(
              `${model}-${threads}.to-pytorch`,
              over(fastest('pytorch', threads), own),
              'number',
              1,
            ),
          ];
        }),
        ...entry(`${model}.to-stock`, over(fastest('tfjs-stock')), 'number', 0),
        ...entry(`${model}.to-convnetjs`, over(fastest('convnetjs')), 'number', 0),
      ];
    }),
  );
}

function fastestOf(
  rows: readonly SpeedRow[],
  model: string,
  engine: string,
  threads?: number,
): number | undefined {
  const speeds = rows
    .filter((row) => row.model === model && row.engine === engine)
    .filter((row) => threads === undefined || row.threads === threads)
    .map(({ imagesPerSecond }) => imagesPerSecond);
  return speeds.length > 0 ? Math.max(...speeds) : undefined;
}
