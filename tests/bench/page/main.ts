/** The page of the bench: starts a worker for each engine, as the site does for its own. */
import type { Engine } from '../row.ts';
import type { Answer, Call } from './answer-calls.ts';

export interface Bench {
  /** Starts a worker and gives its number. */
  start(engine: BrowserEngine): number;
  call(worker: number, call: Call): Promise<unknown>;
  end(worker: number): void;
  /** What the workers' JavaScript holds after a collection, in bytes. */
  heapBytes(): Promise<number>;
}
export type BrowserEngine = Exclude<Engine, 'pytorch'>;

declare global {
  var bench: Bench;
}

/** Not yet among TypeScript's types. */
interface MeasuredMemory {
  readonly breakdown: readonly {
    readonly bytes: number;
    readonly attribution: readonly { readonly scope: string }[];
  }[];
}

const starts: Record<BrowserEngine, () => Worker> = {
  ours: () => new Worker(new URL('./ours-worker.ts', import.meta.url), { type: 'module' }),
  'tfjs-stock': () => new Worker(new URL('./stock-worker.ts', import.meta.url), { type: 'module' }),
  convnetjs: () => new Worker(new URL('./convnet-worker.ts', import.meta.url), { type: 'module' }),
};

const workers: Worker[] = [];

function workerOf(number: number): Worker {
  const worker = workers[number];
  if (!worker) throw new Error(`There is no worker ${number}`);
  return worker;
}

globalThis.bench = {
  start: (engine) => workers.push(starts[engine]()) - 1,
  call(number, call) {
    const worker = workerOf(number);
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.value);
      };
      worker.onerror = ({ message }) => {
        reject(new Error(message || 'The worker did not load'));
      };
      worker.postMessage(call);
    });
  },
  end(number) {
    workerOf(number).terminate();
  },
  async heapBytes() {
    const measure = (performance as unknown as Record<string, () => Promise<MeasuredMemory>>)[
      'measureUserAgentSpecificMemory'
    ];
    if (!measure) throw new Error('This browser does not measure its memory');
    const { breakdown } = await measure.call(performance);
    const inWorkers = breakdown.filter(({ attribution }) =>
      attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'),
    );
    return inWorkers.reduce((sum, { bytes }) => sum + bytes, 0);
  },
};
