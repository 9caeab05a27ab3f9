import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watchdog } from '../../src/engine/watchdog.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const message = { isSignOfLifeOnly: false };
const alive = { isSignOfLifeOnly: true };

function makeWatchdog() {
  const bark = vi.fn();
  return { bark, dog: new Watchdog(() => ({ silence: 2, standstill: 20 }), bark) };
}

function wait(seconds: number, everySecond: () => void = () => undefined) {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(1000);
    everySecond();
  }
}

describe('the watchdog', () => {
  it('barks once after half a minute of silence', () => {
    const { bark, dog } = makeWatchdog();
    dog.hear(message);
    wait(30);
    expect(bark).not.toHaveBeenCalled();
    wait(1000);
    expect(bark).toHaveBeenCalledOnce();
  });

  it('does not wait for the first word', () => {
    const { bark } = makeWatchdog();
    wait(1000);
    expect(bark).not.toHaveBeenCalled();
  });

  it('barks when signs of life are all that comes for minutes', () => {
    const { bark, dog } = makeWatchdog();
    dog.hear(message);
    wait(300, () => {
      dog.hear(alive);
    });
    expect(bark).not.toHaveBeenCalled();
    wait(20, () => {
      dog.hear(alive);
    });
    expect(bark).toHaveBeenCalledOnce();
  });

  it('raises no alarm after a machine has slept', () => {
    const { bark, dog } = makeWatchdog();
    dog.hear(message);
    vi.setSystemTime(Date.now() + 3_600_000);
    wait(20);
    dog.hear(alive);
    wait(30);
    expect(bark).not.toHaveBeenCalled();
  });

  it('rests when it is told to', () => {
    const { bark, dog } = makeWatchdog();
    dog.hear(message);
    dog.rest();
    wait(1000);
    expect(bark).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
