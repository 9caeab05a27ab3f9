import { engine } from '@tensorflow/tfjs-core';

/**
 * The most bytes that tensors made by `work` fill at once. Counts buffers, as many tensors may share one,
 * and not what kernels use for themselves. Nothing else may run meanwhile.
 */
export async function peakBytes(work: () => Promise<unknown>): Promise<number> {
  const { tensorInfo } = engine().state;
  const made = new Map<object, number>();
  let held = 0;
  let most = 0;
  // The book of all buffers; its own methods come back when these are deleted.
  const watched = tensorInfo as { set?: unknown; delete?: unknown };
  watched.set = (id: object, info: { bytes: number }) => {
    made.set(id, info.bytes);
    held += info.bytes;
    most = Math.max(most, held);
    return WeakMap.prototype.set.call(tensorInfo, id, info);
  };
  watched.delete = (id: object) => {
    held -= made.get(id) ?? 0;
    made.delete(id);
    return WeakMap.prototype.delete.call(tensorInfo, id);
  };
  try {
    await work();
  } finally {
    delete watched.set;
    delete watched.delete;
  }
  return most;
}
