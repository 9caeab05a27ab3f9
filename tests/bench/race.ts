import { setTimeout as pause } from 'node:timers/promises';
import { median, quantile } from 'd3-array';
import type { Contender, Dispatches } from './contender.ts';

export interface RaceOptions {
  readonly rounds: number;
  /** How long each contender goes on in a round, if its steps are short enough. */
  readonly sliceMs: number;
}

/** Milliseconds per step, by round; a slow contender joins few rounds. */
export type Times = ReadonlyMap<number, number>;

const warmUpMs = 700;
const slowStepMs = 1000;
/** A slow contender joins every so manieth round. */
const slowEvery = 4;
/** Lets the threads of the one before come to rest. */
const restMs = 30;

/** Runs what a browser only compiles well after a while, and counts the kernels on the way. */
export async function warmUp(contender: Contender): Promise<Dispatches | undefined> {
  const startedAt = performance.now();
  await contender.train(1);
  const dispatches = await contender.dispatches();
  while (performance.now() - startedAt < warmUpMs) await contender.train(1);
  return dispatches;
}

/**
 * Lets warm contenders train in turn, round after round, there and back, so that whatever else the
 * machine does slows them alike.
 */
export async function race(
  contenders: readonly Contender[],
  { rounds, sliceMs }: RaceOptions,
): Promise<Times[]> {
  const times = contenders.map(() => new Map<number, number>());
  const stepMs: number[] = [];
  for (const contender of contenders) stepMs.push(await contender.train(1));
  for (let round = 0; round < rounds; round++) {
    const order = [...contenders.entries()];
    if (round % 2 === 1) order.reverse();
    for (const [i, contender] of order) {
      const expected = stepMs[i] ?? NaN;
      if (expected > slowStepMs && round % slowEvery > 0) continue;
      const steps = Math.max(1, Math.round(sliceMs / expected));
      const taken = (await contender.train(steps)) / steps;
      stepMs[i] = taken;
      times[i]?.set(round, taken);
      await pause(restMs);
    }
  }
  return times;
}

/** The lower quartile over the rounds, in milliseconds: a busy machine only ever makes a step longer. */
export function stepTime(times: Times): number {
  return quantile(times.values(), 0.25) ?? NaN;
}

/** How many times as fast the first is as the second, over the rounds that both ran. */
export function medianRatio(first: Times, second: Times): number {
  const ratios = [...first].map(([round, ms]) => (second.get(round) ?? NaN) / ms);
  return median(ratios) ?? NaN;
}
