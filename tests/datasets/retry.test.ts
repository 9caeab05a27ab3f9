import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatasetError, type Waiting } from '../../src/datasets/dataset.ts';
import { patiently, type RetryOptions } from '../../src/datasets/retry.ts';

const broken = new DatasetError('network', 'shard.webp');

/** An attempt that fails so often, and the moments at which it was made. */
function failing(times: number, failure: Error = broken) {
  const startedAt = Date.now();
  const seconds: number[] = [];
  const attempt = vi.fn<(isRetry: boolean) => Promise<string>>(() => {
    seconds.push((Date.now() - startedAt) / 1000);
    return seconds.length > times ? Promise.resolve('bytes') : Promise.reject(failure);
  });
  return { attempt, seconds };
}

const never = () => false;

function begin(attempt: (isRetry: boolean) => Promise<string>, options: RetryOptions = {}) {
  const result = patiently(attempt, never, options);
  result.catch(() => undefined);
  return result;
}

let connection: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  connection = new EventTarget();
  vi.stubGlobal('addEventListener', connection.addEventListener.bind(connection));
  vi.stubGlobal('removeEventListener', connection.removeEventListener.bind(connection));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const setOnline = (onLine: boolean) => vi.stubGlobal('navigator', { onLine });

describe('patiently', () => {
  it('tries at once, then after growing pauses, then gives up', async () => {
    const { attempt, seconds } = failing(Infinity);
    const result = begin(attempt);
    await vi.runAllTimersAsync();
    await expect(result).rejects.toBe(broken);
    expect(seconds).toEqual([0, 0, 1, 3, 7, 15]);
    expect(attempt.mock.calls.map(([isRetry]) => isRetry)).toEqual([
      false,
      ...Array<boolean>(5).fill(true),
    ]);
  });

  it('tells of a wait and of its end', async () => {
    const told: (Waiting | undefined)[] = [];
    const result = begin(failing(3).attempt, { onWaiting: (waiting) => told.push(waiting) });
    await vi.runAllTimersAsync();
    expect(await result).toBe('bytes');
    const waiting = { file: 'shard.webp', code: 'network', isOffline: false };
    expect(told).toEqual([waiting, waiting, undefined]);
  });

  it('says nothing of a second try that succeeds at once', async () => {
    const onWaiting = vi.fn();
    const result = begin(failing(1).attempt, { onWaiting });
    await vi.runAllTimersAsync();
    expect(await result).toBe('bytes');
    expect(onWaiting).not.toHaveBeenCalled();
  });

  it('does not wait out its pause when the connection comes back', async () => {
    const { attempt, seconds } = failing(2);
    const result = begin(attempt, { retryPauses: [0, 60_000] });
    await vi.advanceTimersByTimeAsync(2000);
    connection.dispatchEvent(new Event('online'));
    expect(await result).toBe('bytes');
    expect(seconds).toEqual([0, 0, 2]);
  });

  it('gives up no try while there is no connection', async () => {
    setOnline(false);
    const { attempt, seconds } = failing(Infinity);
    const told: (Waiting | undefined)[] = [];
    void begin(attempt, { retryPauses: [0, 1000], onWaiting: (waiting) => told.push(waiting) });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(told.every((waiting) => waiting?.isOffline)).toBe(true);
    const triesOffline = seconds.length;
    expect(triesOffline).toBeGreaterThan(100);
    setOnline(true);
    await vi.runAllTimersAsync();
    expect(seconds).toHaveLength(triesOffline + 3);
  });

  it('leaves failures alone that another try would not change', async () => {
    const missing = new DatasetError('not-installed', 'manifest.json');
    const { attempt } = failing(Infinity, missing);
    await expect(patiently(attempt, ({ code }) => code === 'not-installed', {})).rejects.toBe(
      missing,
    );
    expect(attempt).toHaveBeenCalledOnce();
  });

  it('leaves mistakes of the program alone', async () => {
    const { attempt } = failing(Infinity, new TypeError('a mistake'));
    await expect(begin(attempt)).rejects.toThrow('a mistake');
    expect(attempt).toHaveBeenCalledOnce();
  });

  it('stops waiting when it is told to', async () => {
    const abort = new AbortController();
    const { attempt } = failing(Infinity);
    const result = begin(attempt, { signal: abort.signal, retryPauses: [60_000] });
    await vi.advanceTimersByTimeAsync(1000);
    abort.abort();
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    expect(attempt).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});
