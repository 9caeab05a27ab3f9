import * as v from 'valibot';
import { expect, test } from 'vitest';
import { rows, type Setting } from './row.ts';
import { type Result, rowOf, table } from './table.ts';

function result(setting: Partial<Setting>, ...stepMs: number[]): Result {
  return {
    setting: { engine: 'ours', backend: 'wasm', threads: 1, model: 'conv', ...setting },
    isSoftware: setting.backend === 'webgl',
    dispatches: setting.engine === 'pytorch' ? undefined : { all: 62, work: 40 },
    times: new Map(stepMs.entries()),
  };
}

test('a row says how many images a second', () => {
  const row = rowOf(result({ threads: 2 }, 16, 16, 20));
  expect(v.parse(rows, [row])).toEqual([
    {
      engine: 'ours',
      backend: 'wasm',
      threads: 2,
      model: 'conv',
      batch: 32,
      imagesPerSecond: 2000,
    },
  ]);
  expect(() => v.parse(rows, [{ ...row, imagesPerSecond: NaN }])).toThrow();
});

test('a table compares with PyTorch on as many threads, and with stock on the same backend and the best', () => {
  const lines = table([
    result({ threads: 2 }, 10, 10),
    result({ backend: 'webgl' }, 500),
    result({ engine: 'tfjs-stock', backend: 'webgl' }, 1000),
    result({ engine: 'tfjs-stock', backend: 'cpu' }, 800),
    result({ engine: 'pytorch', backend: 'cpu' }, 30),
    result({ engine: 'pytorch', backend: 'cpu', threads: 2 }, 20, 12),
  ]).split('\n');
  const cells = lines.map((line) => line.trim().split(/ {2,}/));
  expect(cells[1]).toEqual([
    'ours wasm ×2',
    ...['3200', '10.0', '2', '1.40 (1.60)', '80 (80)', '62 (40)'],
  ]);
  expect(cells[2]).toEqual([
    'ours webgl (software)',
    ...['64.0', '500.0', '1', '0.06 (0.06)', '2.00 (2.00)', '1.60 (1.60)', '62 (40)'],
  ]);
});
