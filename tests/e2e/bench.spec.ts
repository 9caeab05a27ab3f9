import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'bench.ts');

test('the bench lets all engines of the browser train and writes what it found', async () => {
  test.setTimeout(400_000);
  const folder = await mkdtemp(join(tmpdir(), 'pichesh-bench-'));
  const results = join(folder, 'results.json');
  const options =
    '--quick --engines ours,tfjs-stock,convnetjs --backend wasm --models fc --threads 1';
  const all = [program, ...options.split(' '), '--results', results];
  const { stdout } = await promisify(execFile)(process.execPath, all);
  console.log(stdout);
  const rows = JSON.parse(await readFile(results, 'utf8')) as unknown[];
  await rm(folder, { recursive: true });
  const row = {
    threads: 1,
    model: 'fc',
    batch: 32,
    imagesPerSecond: expect.any(Number) as unknown,
  };
  expect(rows).toEqual([
    { engine: 'ours', backend: 'wasm', ...row },
    { engine: 'tfjs-stock', backend: 'wasm', ...row },
    { engine: 'convnetjs', backend: 'cpu', ...row },
  ]);
});
