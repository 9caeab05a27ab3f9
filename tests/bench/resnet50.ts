/** How long ResNet50 looks at an image: our frozen network and the layers model of TensorFlow.js, in turns. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { quantile } from 'd3-array';
import { tarballOfResnet50 } from '../../src/cli/assets/fetch-resnet50.ts';
import type { Contender, Question } from './resnet50-worker.ts';

const sizes = [224, 160, 128, 96] as const;
const batches = [1, 8] as const;

interface Options {
  readonly rounds: number;
  readonly threads: readonly number[];
}

/** Prints milliseconds an image, the lower quartile over the rounds, and the ratios of each round. */
export async function benchResnet50({ rounds, threads }: Options): Promise<void> {
  const tarball = await tarballOfResnet50(console.log);
  if (tarball === undefined) return;
  const contenders: Contender[] = [
    { engine: 'stock', threads: 1, tarball },
    ...threads.map((count) => ({ engine: 'ours', threads: count, tarball }) as const),
  ];
  const workers: Worker[] = [];
  for (const contender of contenders) {
    const worker = new Worker(new URL('./resnet50-worker.ts', import.meta.url), {
      workerData: contender,
    });
    await once(worker, 'message');
    workers.push(worker);
  }
  const ask = async (worker: Worker, question: Question) => {
    worker.postMessage(question);
    const [ms] = (await once(worker, 'message')) as [number];
    return ms;
  };
  console.log(
    '\nMilliseconds an image to the 2048 features; in brackets, the median of “stock / ours” over the rounds.',
  );
  console.log(
    ['size', 'batch', ...contenders.map((one) => `${one.engine} ${one.threads}t`)].join('\t'),
  );
  for (const size of sizes) {
    for (const batch of batches) {
      const times = workers.map(() => [] as number[]);
      // The first round grows the memory and warms up.
      for (let round = 0; round <= rounds; round++) {
        for (const [i, worker] of workers.entries()) {
          const ms = await ask(worker, { size, batch });
          if (round > 0) times[i]?.push(ms);
        }
      }
      const [stock = []] = times;
      const cells = times.map((own, i) => {
        const ratio = quantile(
          own.map((ms, round) => (stock[round] ?? NaN) / ms),
          0.5,
        );
        const text = (quantile(own, 0.25) ?? NaN).toFixed(1);
        return i === 0 ? text : `${text} (${(ratio ?? NaN).toFixed(2)}×)`;
      });
      console.log([size, batch, ...cells].join('\t'));
    }
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
}
