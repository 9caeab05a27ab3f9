import { describe, expect, test, vi } from 'vitest';
import { inIdleSlices } from '../../../src/demos/stacked-kernels/idle.ts';
import { channelsOf, initial } from '../../../src/demos/stacked-kernels/state.ts';
import {
  allDraws,
  drawCount,
  drawsInSteps,
  exact,
  mostFilters,
  summaries,
} from '../../../src/demos/stacked-kernels/trials.ts';

// The falsifier D1c-rank: a residual of zero at m = 8 on RGB, or one above zero at m = 9.
describe.each([
  { channels: 1, enough: 4, ranks: [9, 17, 24, 25] },
  { channels: 3, enough: 9, ranks: [9, 18, 27, 36, 45, 54, 63, 72, 75] },
])('kernels on $channels channels', ({ channels, enough, ranks }) => {
  const all = summaries(allDraws(channels, 20));

  test(`are all imitated exactly from ${enough} filters on, and none with fewer`, () => {
    for (const { filters, exactly, residuals } of all) {
      expect(exactly, `${filters} filters`).toBe(filters >= enough ? drawCount : 0);
      if (filters < enough) expect(residuals.least).toBeGreaterThan(1e6 * exact);
    }
  });

  test('have the ranks that were computed elsewhere', () => {
    const wanted = Array.from({ length: mostFilters }, (_value, index) => {
      const rank = ranks[index] ?? ranks.at(-1);
      return [rank, rank];
    });
    expect(all.map((one) => one.ranks)).toEqual(wanted);
  });
});

test('a seed means the same draws anywhere; another seed other ones', () => {
  const [one, same, other] = [5, 5, 6].map((seed) => allDraws(1, seed));
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
});

test('the demo opens just below the number of filters that lose nothing', () => {
  const all = summaries(allDraws(channelsOf(initial.image), initial.seed));
  expect(all[initial.filters - 1]?.exactly).toBe(0);
  expect(all[initial.filters]?.exactly).toBe(drawCount);
});

describe('in idle slices', () => {
  test('the work is done piece by piece, and the page has its turn in between', () => {
    vi.useFakeTimers();
    let pieces = 0;
    inIdleSlices(counting(() => (pieces += 1)));
    expect(pieces).toBe(0);
    for (let turn = 1; turn <= 5; turn += 1) {
      vi.advanceTimersToNextTimer();
      expect(pieces).toBe(turn);
    }
    vi.useRealTimers();
  });

  test('a slice ends when the time that was given is over', () => {
    const left = [30, 30, 3];
    vi.stubGlobal(
      'requestIdleCallback',
      vi.fn().mockImplementationOnce((slice: IdleRequestCallback) => {
        slice({ didTimeout: false, timeRemaining: () => left.shift() ?? 0 });
      }),
    );
    let pieces = 0;
    inIdleSlices(counting(() => (pieces += 1)));
    expect(pieces).toBe(3);
    expect(requestIdleCallback).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });

  test('ends early when told to', () => {
    vi.useFakeTimers();
    let pieces = 0;
    const end = inIdleSlices(counting(() => (pieces += 1)));
    vi.advanceTimersToNextTimer();
    end();
    vi.runAllTimers();
    expect(pieces).toBe(1);
    vi.useRealTimers();
  });

  function* counting(onPiece: () => void) {
    for (let piece = 0; piece < 100; piece += 1) {
      onPiece();
      yield;
    }
  }

  test('every step of the experiment is one fit', () => {
    expect([...drawsInSteps(1, 0)]).toHaveLength(drawCount * mostFilters);
  });
});
