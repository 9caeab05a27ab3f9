import { describe, expect, test } from 'vitest';
import type { Contender } from './contender.ts';
import { medianRatio, race, stepTime, warmUp } from './race.ts';
import type { Setting } from './row.ts';

const setting: Setting = { engine: 'ours', backend: 'wasm', threads: 1, model: 'conv' };

/** One whose steps take what it says; `log` hears of each call. */
function fake(name: string, stepMs: () => number, log: string[] = []): Contender {
  return {
    setting,
    isSoftware: false,
    train(steps) {
      log.push(`${name} ${steps}`);
      return Promise.resolve(steps * stepMs());
    },
    dispatches: () => Promise.resolve({ all: 8, work: 5 }),
    end: () => Promise.resolve(),
  };
}

describe('a race', () => {
  test('goes there and back, each with as many steps as fit', async () => {
    const log: string[] = [];
    const contenders = [fake('a', () => 10, log), fake('b', () => 40, log)];
    await race(contenders, { rounds: 3, sliceMs: 100 });
    expect(log).toEqual(['a 1', 'b 1', 'a 10', 'b 3', 'b 3', 'a 10', 'a 10', 'b 3']);
  });

  test('has slow ones in few rounds', async () => {
    const [quick, slow] = await race([fake('a', () => 10), fake('b', () => 3000)], {
      rounds: 5,
      sliceMs: 100,
    });
    expect([...(quick?.keys() ?? [])]).toEqual([0, 1, 2, 3, 4]);
    expect([...(slow?.keys() ?? [])]).toEqual([0, 4]);
    expect(slow?.get(4)).toBe(3000);
  });
});

test('a warm-up counts kernels', async () => {
  expect(await warmUp(fake('a', () => 1))).toEqual({ all: 8, work: 5 });
});

test('the time of a step is the lower quartile', () => {
  expect(stepTime(new Map([5, 1, 2, 9, 3].entries()))).toBe(2);
});

test('a ratio is the median over the rounds that both ran', () => {
  const ours = new Map([1, 2, 4, 5].entries());
  const theirs = new Map([
    [0, 3],
    [1, 10],
    [2, 16],
  ]);
  expect(medianRatio(ours, theirs)).toBe(4);
});
