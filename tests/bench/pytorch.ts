import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pytorchListing } from '../../src/models/listings/pytorch.ts';
import type { Contender } from './contender.ts';
import { batchSize, benchModel, checkSize, imageCount, totalSteps } from './models.ts';
import type { Setting } from './row.ts';

/** The first Python that can import PyTorch: `$PYTHON`, or one of the machine's. */
export function findPython(): string | undefined {
  const candidates = [process.env['PYTHON'], 'python3', '/usr/bin/python3'];
  return candidates.find(
    (python) =>
      python && spawnSync(python, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0,
  );
}

type Python = ChildProcessByStdio<Writable, Readable, null>;

/** A Python of its own for each model and number of threads. */
export async function openPytorch(python: string, setting: Setting): Promise<Contender> {
  const { model, threads } = setting;
  const { network, training } = benchModel(model);
  const epochs = Math.ceil((totalSteps * batchSize) / imageCount);
  const run = { epochs, batchSize, trainingSize: imageCount, seed: 1 };
  const child = spawn(python, [join(import.meta.dirname, 'pytorch_step.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: String(threads) },
  });
  const ask = lineByLine(child);
  checkSize(model, Number(await ask({ program: pytorchListing(network, training, run), threads })));
  return {
    setting,
    isSoftware: false,
    train: async (steps) => Number(await ask(steps)),
    dispatches: () => Promise.resolve(undefined),
    async end() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** One line of JSON to Python, one line of JSON from it. */
function lineByLine(child: Python): (question: unknown) => Promise<unknown> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('PyTorch ended; what it said is above');
    return JSON.parse(value) as unknown;
  };
}
