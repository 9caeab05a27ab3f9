/** From runs to the lines of a chart. */
import type { Line } from '../../ui/chart-types.ts';
import type { Stroke } from '../../ui/LineSample.tsx';
import { sides, type Side } from './settings.ts';
import type { Course, Source, SourceId } from './sources.ts';
import { fill, isolated, type Words } from './words.ts';

export type Metric = 'accuracy' | 'loss';
export const splits = ['train', 'test'] as const;
export type Split = (typeof splits)[number];

export const strokes: Readonly<Record<SourceId, Stroke>> = {
  live: 'solid',
  recorded: 'dashed',
  coursework1: 'dotted',
  coursework2: 'dotted',
};

export const colours: Readonly<Record<Side, string>> = { fc: 'var(--fc)', conv: 'var(--conv)' };

/**
 * The lines of one chart. For each network the first source that knows it stands in front and is
 * named at its line's end; the others stand back.
 */
export function linesOf(
  sources: readonly Source[],
  shown: readonly Split[],
  metric: Metric,
  words: Words,
): Line[] {
  return sides.flatMap((side, index) => {
    const courses = sources
      .map(({ id, courses }) => ({ id, course: courses[index as 0 | 1] }))
      .filter(({ course }) => shown.some((split) => course[split].length > 0));
    return courses.flatMap(({ id, course }, rank) => {
      const labelled = rank === 0 ? labelledSplit(course, shown) : undefined;
      return shown
        .filter((split) => course[split].length > 0)
        .map((split) => ({
          id: `${id}-${side}-${split}`,
          label: lineName(words, id, side, split),
          endLabel: split === labelled ? endLabel(words, side, course, split, metric) : undefined,
          colour: colours[side],
          stroke: strokes[id],
          strong: split === 'test',
          marks: split === 'test',
          faded: rank > 0,
          points: course[split].map((point) => [point.at, point[metric]] as const),
        }));
    });
  });
}

/** What the end of a line may say: the test where there is one yet, otherwise the training. */
function labelledSplit(course: Course, shown: readonly Split[]) {
  return (['test', 'train'] as const).find(
    (split) => shown.includes(split) && course[split].length > 0,
  );
}

function lineName({ t, pick }: Words, source: SourceId, side: Side, split: Split): string {
  return fill(t.lineName, {
    arm: side === 'fc' ? t.fcShort : t.convShort,
    split: split === 'train' ? t.training : t.test,
    source: pick('source', source),
  });
}

/** The name is isolated, so that the number stays at its right in a Persian page too. */
function endLabel({ t }: Words, side: Side, course: Course, split: Split, metric: Metric) {
  const last = course[split].at(-1);
  if (!last) return undefined;
  const name = isolated(side === 'fc' ? t.fcShort : t.convShort);
  const x = Math.max(last.at, course.train.at(-1)?.at ?? 0);
  return { text: `${name} ${chartValue(last[metric], metric)}`, x };
}

/** Values in charts are in Latin digits in every language, like the axes they belong to. */
export function chartValue(value: number, metric: Metric): string {
  return metric === 'accuracy' ? `${(100 * value).toFixed(1)}%` : value.toFixed(3);
}

export function chartTick(value: number, metric: Metric): string {
  return metric === 'accuracy' ? `${Math.round(100 * value)}%` : value.toFixed(1);
}

/** From zero to a little above the greatest value, at least `least`, at most `most`. */
export function domainOf(
  lines: readonly Line[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly [number, number] {
  const values = lines.flatMap(({ points }) => points.map(([, y]) => y)).filter(Number.isFinite);
  const top = values.reduce((max, value) => Math.max(max, value), 0) * 1.05;
  return [0, Math.min(most, Math.max(least, top))];
}
