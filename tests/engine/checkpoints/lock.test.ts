import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdRun, isLive } from '../../../src/engine/checkpoints/lock.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a run', () => {
  it('is live as long as it is held', async () => {
    const release = await holdRun('a');
    expect(await isLive('a')).toBe(true);
    expect(await isLive('b')).toBe(false);
    await release?.();
    expect(await isLive('a')).toBe(false);
  });

  it('passes to the next worker when the last lets go', async () => {
    const first = await holdRun('a');
    const second = holdRun('a');
    void first?.();
    const release = await second;
    expect(release).toBeDefined();
    await release?.();
  });

  it('is not given to a second worker, which waits for a while only', async () => {
    const release = await holdRun('a');
    const impatience = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(impatience.signal);
    const second = holdRun('a');
    impatience.abort();
    expect(await second).toBeUndefined();
    await release?.();
  });

  it('is free where a browser has no locks', async () => {
    vi.stubGlobal('navigator', {});
    expect(await holdRun('a')).toBeDefined();
    expect(await isLive('a')).toBe(false);
  });
});
