/** From runs to the lines of a chart. */
import { formatNumber } from '../../facts/format.ts';
import type { Line } from '../chart-types.ts';
import { shortOf, type ArmLook } from './arm-look.ts';
import type { Course, Source } from './sources.ts';
import { fill, isolated, type Words } from './words.ts';

export type Metric = 'accuracy' | 'loss';
export const splits = ['train', 'test'] as const;
export type Split = (typeof splits)[number];

/** What the reader has left in sight. */
export interface Shown {
  readonly sources: readonly Source[];
  readonly splits: readonly Split[];
  readonly isArmShown: (arm: ArmLook) => boolean;
}

/**
 * The lines of one chart. For each network the first source that knows it stands in front and is
 * named at its line's end; the others stand back.
 */
export function linesOf(
  arms: readonly ArmLook[],
  { sources, splits: shown, isArmShown }: Shown,
  metric: Metric,
  words: Words,
): Line[] {
  return arms.flatMap((arm, index) => {
    if (!isArmShown(arm)) return [];
    const courses = sources.flatMap((source) => {
      const course = source.courses[index];
      return course && shown.some((split) => course[split].length > 0) ? [{ source, course }] : [];
    });
    return courses.flatMap(({ source, course }, rank) => {
      const labelled = rank === 0 ? labelledSplit(course, shown) : undefined;
      return shown
        .filter((split) => course[split].length > 0)
        .map((split) => ({
          id: `${source.id}-${arm.id}-${split}`,
          label: lineName(words, source, arm, split),
          endLabel: split === labelled ? endLabel(arm, course, split, metric) : undefined,
          colour: arm.colour,
          stroke: source.stroke,
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

export function sourceName({ pick }: Words, { id, label }: Source): string {
  return label ?? pick('source', id);
}

function lineName(words: Words, source: Source, arm: ArmLook, split: Split): string {
  const { t } = words;
  return fill(t.lineName, {
    arm: shortOf(arm),
    split: split === 'train' ? t.training : t.test,
    source: sourceName(words, source),
  });
}

/** The name is isolated, so that the number stays at its right in a Persian page too. */
function endLabel(arm: ArmLook, course: Course, split: Split, metric: Metric) {
  const last = course[split].at(-1);
  if (!last) return undefined;
  const x = Math.max(last.at, course.train.at(-1)?.at ?? 0);
  return { text: `${isolated(shortOf(arm))} ${chartValue(last[metric], metric)}`, x };
}

/** Values in charts are in Latin digits in every language, like the axes they belong to. */
export function chartValue(value: number, metric: Metric): string {
  // As everywhere else in the page: 0.4245 is 42.5%, which `toFixed` of its hundredfold is not.
  return metric === 'accuracy'
    ? formatNumber(value, 'en', { style: 'percent', digits: 1 })
    : value.toFixed(3);
}

export function chartTick(value: number, metric: Metric): string {
  return metric === 'accuracy' ? `${Math.round(100 * value)}%` : value.toFixed(1);
}

/** How high each axis reaches at least and at most; a loss that runs away leaves the chart. */
export const bounds = {
  accuracy: { least: 0.7, most: 1 },
  loss: { least: 2.5, most: 5 },
} as const;

/** From zero to a little above the greatest value, at least `least`, at most `most`. */
export function domainOf(
  lines: readonly Line[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly [number, number] {
  const values = lines.flatMap(({ points }) => points.map(([, y]) => y)).filter(Number.isFinite);
  const top = values.reduce((max, value) => Math.max(max, value), 0) * 1.05;
  return [0, Math.min(most, Math.max(least, top))];
}
