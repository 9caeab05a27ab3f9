import { describe, expect, it } from 'vitest';
import { speedFacts } from '../../src/facts/speed-facts.ts';

const row = (engine: string, backend: string, threads: number, imagesPerSecond: number) => ({
  ...{ engine, backend, threads, model: 'conv', batch: 32, imagesPerSecond },
});

describe('the numbers of a race', () => {
  const facts = speedFacts({
    command: 'npm run bench -- --record',
    recordedOn: '2026-05-31',
    machine: 'a machine',
    rows: [
      row('ours', 'wasm', 1, 1000),
      row('ours', 'wasm', 2, 2000),
      row('ours', 'webgl', 1, 20),
      row('tfjs-stock', 'webgl', 1, 25),
      row('tfjs-stock', 'cpu', 1, 5),
      row('pytorch', 'cpu', 1, 800),
      row('pytorch', 'cpu', 2, 1000),
    ],
  });
  const valueOf = (id: string) => facts[id]?.value;

  it('are speeds, times and ratios by threads', () => {
    expect(valueOf('speed.conv-1.images-per-second')).toBe(1000);
    expect(valueOf('speed.conv-2.five-epochs-minutes')).toBeCloseTo(250_000 / 2000 / 60);
    expect(valueOf('speed.conv-1.to-pytorch')).toBe(1.25);
    expect(valueOf('speed.conv-2.to-pytorch')).toBe(2);
  });

  it('compare the fastest of each', () => {
    expect(valueOf('speed.conv.to-stock')).toBe(80);
  });

  it('are left out where one did not take part', () => {
    expect(facts).not.toHaveProperty('speed.conv.to-convnetjs');
  });
});
