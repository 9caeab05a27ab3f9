import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '../../../src/ui/demo/at-most-every.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('acts at once, then rests, and what is asked for meanwhile is done once', () => {
  const action = vi.fn();
  const ask = atMostEvery(400, action);
  ask();
  expect(action).toHaveBeenCalledTimes(1);
  ask();
  ask();
  vi.advanceTimersByTime(399);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(action).toHaveBeenCalledTimes(2);
  ask();
  expect(action).toHaveBeenCalledTimes(3);
});

test('goes on at its pace as long as it is asked', () => {
  const action = vi.fn();
  const ask = atMostEvery(400, action);
  for (let ms = 0; ms < 4000; ms += 10) {
    ask();
    vi.advanceTimersByTime(10);
  }
  expect(action).toHaveBeenCalledTimes(11);
});
