/** From runs to the lines of their chart. */
import type { Line } from '../../ui/chart-types.ts';
import type { Point } from '../../ui/chart-geometry.ts';
import type { PrintedScore } from './keras-log.ts';
import type { NamedRun } from './runs.ts';
import type { Kind } from './scores.ts';
import type { Metric } from './state.ts';
import { fill, isolated, type Words } from './words.ts';

/** More points than this would run into one another. */
const mostMarks = 40;

/** Training in the middle of each epoch, since it is a mean over it; validation and test at its end. */
export function scoreLines(runs: readonly NamedRun[], metric: Metric, { t, pick }: Words): Line[] {
  return runs.flatMap((one) => {
    const { epochs, test } = one.run;
    const last = Math.max(1, epochs.length);
    const points: Record<Kind, Point[]> = {
      training: epochs.flatMap(({ score }, index) => pointOf(index + 0.5, score, metric)),
      validation: epochs.flatMap(({ validation }, index) => pointOf(index + 1, validation, metric)),
      test: test ? pointOf(last, test.score, metric) : [],
    };
    const named = (['test', 'validation', 'training'] as const).find((kind) => points[kind].length);
    return (['training', 'validation', 'test'] as const).flatMap((kind): Line[] => {
      const own = points[kind];
      if (own.length === 0) return [];
      const short = isolated(one.id.toUpperCase());
      const value = own.at(-1)?.[1].toFixed(4) ?? '';
      return [
        {
          id: `${one.id}-${kind}`,
          label: fill(t.lineName, { run: short, kind: pick('kind', kind) }),
          ...(kind === named && { endLabel: { text: `${short} ${value}`, x: last } }),
          colour: one.colour,
          stroke: one.stroke,
          strong: kind !== 'training',
          marks: kind !== 'training' || own.length <= mostMarks,
          faded: one.id === 'b',
          points: own,
        },
      ];
    });
  });
}

function pointOf(x: number, score: PrintedScore, metric: Metric): Point[] {
  const value = score[metric]?.value;
  return value === undefined || !Number.isFinite(value) ? [] : [[x, value]];
}
