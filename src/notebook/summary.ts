/** What a list shows of a run, small enough to read a thousand at once. */
import * as v from 'valibot';
import { marksSchema, type Marks, type Run, type RunArm, runSchema } from './run.ts';

const { arms, version, id, origin, endedAt, ended, place, backend, elapsedMs } = runSchema.entries;
const armEntries = arms.item.entries;

export const summarySchema = v.object({
  ...{ version, id, origin, endedAt, ended, place, backend, elapsedMs },
  ...marksSchema.entries,
  datasetId: v.exactOptional(runSchema.entries.dataset.wrapped.entries.id),
  seed: v.exactOptional(v.number()),
  epochs: v.number(),
  arms: v.pipe(
    v.array(
      v.object({
        id: armEntries.id,
        label: v.string(),
        family: armEntries.family,
        test: armEntries.test,
      }),
    ),
    v.readonly(),
  ),
  /** Bytes of the trained weights that are kept; 0 where none are. */
  trainedBytes: v.number(),
});
export type Summary = v.InferOutput<typeof summarySchema>;

export function summaryOf(run: Run, marks: Marks, trainedBytes = 0): Summary {
  const { version, id, origin, endedAt, ended, place, backend, elapsedMs, dataset, settings } = run;
  return {
    ...{ version, id, origin, endedAt, ended, elapsedMs, trainedBytes, ...marks },
    ...(place && { place }),
    ...(backend && { backend }),
    ...(dataset && { datasetId: dataset.id }),
    ...(settings && { seed: settings.seed }),
    epochs: Math.max(...run.arms.map((arm) => arm.epochs.length)),
    arms: run.arms.map((arm) => {
      const test = lastTest(arm);
      const named = { id: arm.id, label: armLabel(run, arm), family: arm.family };
      return { ...named, ...(test && { test }) };
    }),
  };
}

/** A network's id, where it tells the run's networks apart; otherwise their ids in the run. */
export function armLabel(run: Run, { id, network }: RunArm): string {
  if (!network) return id;
  const same = run.arms.filter((other) => other.network?.id === network.id);
  return same.length > 1 ? id : network.id;
}

/** The test of the whole run or, where it has not come to its end, of its last epoch. */
export function lastTest({ epochs, test }: RunArm): RunArm['test'] {
  return test ?? epochs.at(-1)?.test;
}
