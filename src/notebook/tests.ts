import type { RunArm, RunScore } from './run.ts';

/** A score and the place in the training that it is of. */
export interface Timed extends RunScore {
  /** In epochs. */
  readonly at: number;
}

/** What was tested, and when. A test of the finished run counts where no epoch's test says the same. */
export function tests({ curve, epochs, test }: RunArm): readonly Timed[] {
  const points = epochs.flatMap(({ epoch, test: score }) =>
    score ? [{ at: epoch, ...score }] : [],
  );
  const end = Math.max(epochs.length, curve.at(-1)?.at ?? 0);
  const isNew = test && (points.at(-1)?.at ?? -1) < end;
  return isNew ? [...points, { at: end, ...test }] : points;
}
