import type { Dataset } from '../datasets/dataset.ts';
import type { Batch } from './arm-trainer.ts';

/** Steps `firstStep … firstStep + count − 1` of an epoch, from 0. The last batch may be smaller. */
export interface Steps {
  readonly firstStep: number;
  readonly count: number;
  readonly batchSize: number;
}

/** The batches of some steps of an epoch, as soon as their images are there. @throws DatasetError */
export async function batchesOf(
  { train }: Dataset,
  order: Uint32Array,
  { firstStep, count, batchSize }: Steps,
): Promise<Batch[]> {
  const used = order.subarray(firstStep * batchSize, (firstStep + count) * batchSize);
  await train.whenAvailable(Math.max(...used) + 1);
  return Array.from({ length: count }, (_, i) => {
    const indices = used.subarray(i * batchSize, (i + 1) * batchSize);
    return { indices, labels: Uint8Array.from(indices, (index) => train.labels[index] ?? 0) };
  });
}
