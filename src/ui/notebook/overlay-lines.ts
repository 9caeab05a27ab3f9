/** From the runs that are shown to the lines of a chart. */
import type { RunArm } from '../../notebook/run.ts';
import { type Timed, tests } from '../../notebook/tests.ts';
import { epochReach, type Line } from '../chart-types.ts';
import { chartValue, type Metric, type Split, splits } from '../training/lines.ts';
import { colourOf, type KeyedArm } from './keyed-arms.ts';
import { fill, isolated, type Words } from './words.ts';

export const axes = ['epoch', 'time'] as const;
export type Axis = (typeof axes)[number];

/** Seconds of training steps behind a place in epochs; within an epoch they pass evenly. */
export function secondsAt({ epochs }: RunArm, at: number): number {
  let ms = 0;
  for (const { epoch, trainMs } of epochs) {
    const share = Math.min(1, Math.max(0, at - (epoch - 1)));
    ms += share * trainMs;
  }
  const beyond = Math.max(0, at - epochs.length) * (epochs.at(-1)?.trainMs ?? 0);
  return (ms + beyond) / 1000;
}

/** Seconds of all its training steps; undefined where it was stopped within the first epoch, which is not timed. */
export function trainingSeconds(arm: RunArm): number | undefined {
  if (arm.epochs.length === 0) return undefined;
  return secondsAt(arm, Math.max(arm.epochs.length, arm.curve.at(-1)?.at ?? 0));
}

/** How far a key moves the cursor: half the shortest epoch, in the units of the axis. */
export function stepOf(arms: readonly KeyedArm[], axis: Axis): number {
  const times = arms.map(({ arm }) => longestEpoch(arm)).filter((seconds) => seconds > 0);
  return axis === 'epoch' || times.length === 0 ? 0.5 : 0.5 * Math.min(...times);
}

/** In seconds. */
const longestEpoch = ({ epochs }: RunArm) =>
  Math.max(0, ...epochs.map(({ trainMs }) => trainMs)) / 1000;

export function overlayLines(
  arms: readonly KeyedArm[],
  hidden: ReadonlySet<string>,
  metric: Metric,
  axis: Axis,
  words: Words,
): Line[] {
  const shown = splits.filter((split) => !hidden.has(split));
  return (
    arms
      .filter(({ key }) => !hidden.has(key))
      // What has no time has no place in time.
      .filter(({ arm }) => axis === 'epoch' || trainingSeconds(arm) !== undefined)
      .flatMap((one) => {
        const courses = { train: one.arm.curve as readonly Timed[], test: tests(one.arm) };
        const last = (['test', 'train'] as const).find(
          (split) => shown.includes(split) && courses[split].length > 0,
        );
        return shown
          .filter((split) => courses[split].length > 0)
          .map((split) => lineOf(one, split, courses[split], split === last, metric, axis, words));
      })
  );
}

function lineOf(
  one: KeyedArm,
  split: Split,
  course: readonly Timed[],
  isNamed: boolean,
  metric: Metric,
  axis: Axis,
  { t }: Words,
): Line {
  const { arm, key, label } = one;
  const xOf = (at: number) => (axis === 'time' ? secondsAt(arm, at) : at);
  const points = course.map((point) => [xOf(point.at), point[metric] ?? NaN] as const);
  const [x = 0, y = NaN] = points.findLast(([, value]) => Number.isFinite(value)) ?? [];
  return {
    id: `${key}-${split}`,
    label: fill(t.lineOf, { key, arm: label, split: split === 'train' ? t.training : t.test }),
    endLabel: isNamed ? { text: isolated(`${key} ${chartValue(y, metric)}`), x } : undefined,
    colour: colourOf(one),
    stroke: one.stroke,
    strong: split === 'test',
    marks: split === 'test',
    reach: axis === 'time' ? epochReach * longestEpoch(arm) : undefined,
    points,
  };
}

/** How far the lines reach. */
export function endOf(lines: readonly Line[]): number {
  return Math.max(1, ...lines.flatMap(({ points }) => points.map(([x]) => x)));
}
