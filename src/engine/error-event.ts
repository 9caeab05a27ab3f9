import { DatasetError } from '../datasets/dataset.ts';
import { EngineError } from './engine-error.ts';
import type { Event } from './protocol.ts';

/** What the page is told of an error. */
export function errorEvent(id: number, error: unknown): Extract<Event, { type: 'error' }> {
  const type = 'error';
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof EngineError) return { type, id, code: error.code, detail };
  if (error instanceof DatasetError) {
    const { code, file } = error;
    return { type, id, code, detail, ...(file !== undefined && { file }) };
  }
  return { type, id, code: isOutOfMemory(error) ? 'out-of-memory' : 'internal', detail };
}

/** Backends word it differently and give no code. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError || /out of memory|OOM|allocat/i.test(String(error));
}
