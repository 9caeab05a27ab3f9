import { DatasetError } from '../datasets/dataset.ts';
import { RunDropped } from './control.ts';
import { EngineError } from './engine-error.ts';

/** So long after a failure the browser may still say what was behind it. */
const newsOfLossMs = 500;

/**
 * The result of work on a backend, or the loss of that backend. A lost GPU makes the calls under way
 * fail, often before the browser says that it is lost; such a failure is put down to the loss.
 */
export async function untilLost<T>(work: Promise<T>, lost: Promise<never>): Promise<T> {
  try {
    return await Promise.race([work, lost]);
  } catch (error) {
    const isExplained = [RunDropped, EngineError, DatasetError].some(
      (kind) => error instanceof kind,
    );
    if (!isExplained) await Promise.race([lost, pause(newsOfLossMs)]);
    throw error;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
