import { describe, expect, it } from 'vitest';
import { ArrivingSplit } from '../../src/datasets/arriving-split.ts';
import { DatasetError } from '../../src/datasets/dataset.ts';

/** Whether a promise has settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = {};
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

describe('ArrivingSplit', () => {
  it('waits for the unbroken front, however the runs arrive', async () => {
    const split = new ArrivingSplit(10, 3);
    const waiting = split.whenAvailable(6);
    split.announce(4, 3);
    split.announce(7, 3);
    expect(split.arrived).toBe(6);
    expect(await isSettled(waiting)).toBe(false);
    split.announce(0, 4);
    await waiting;
    await split.whenAvailable(10);
  });

  it('rejects those who wait and those who come later', async () => {
    const split = new ArrivingSplit(10, 3);
    split.announce(0, 5);
    const waiting = split.whenAvailable(6);
    const reason = new DatasetError('network', 'x');
    split.fail(reason);
    split.fail(new DatasetError('cancelled'));
    await expect(waiting).rejects.toBe(reason);
    await expect(split.whenAvailable(1)).rejects.toBe(reason);
  });

  it('refuses to wait for more than there will ever be', () => {
    expect(() => new ArrivingSplit(10, 3).whenAvailable(11)).toThrow(RangeError);
  });
});
