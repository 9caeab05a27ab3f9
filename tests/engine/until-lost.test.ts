import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/engine/engine-error.ts';
import { untilLost } from '../../src/engine/until-lost.ts';

const loss = new EngineError('backend-lost', 'gone');
const never = new Promise<never>(() => undefined);
const failed = () => Promise.reject(new Error('mapAsync failed'));

function lostAfter(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(loss);
    }, ms);
  });
}

describe('work on a backend', () => {
  it('gives its result', async () => {
    expect(await untilLost(Promise.resolve(7), never)).toBe(7);
  });

  it('ends when the backend is lost', async () => {
    await expect(untilLost(never, lostAfter(1))).rejects.toBe(loss);
  });

  it('that fails because the backend is lost says so, though it failed first', async () => {
    await expect(untilLost(failed(), lostAfter(20))).rejects.toBe(loss);
  });

  it('that fails otherwise says why', async () => {
    await expect(untilLost(failed(), never)).rejects.toThrow('mapAsync failed');
  });

  it('that explains its failure is not asked again', async () => {
    const notFinite = new EngineError('not-finite', 'the loss is no number');
    await expect(untilLost(Promise.reject(notFinite), lostAfter(0))).rejects.toBe(notFinite);
  });
});
