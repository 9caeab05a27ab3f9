import {
  at,
  type Job,
  type Kernel,
  kernelsOf,
  makeBoard,
  post,
  rest,
  takePieces,
} from './board.ts';
import type { ThreadOrder } from './thread.ts';

/** Starts a thread; resolves when it is at work. It ends with the worker that started it. */
export type SpawnThread = (order: ThreadOrder) => Promise<void>;

/** The threads that share the kernels' work, the engine's worker among them. */
export interface Crew {
  /** How many there are. */
  readonly size: number;
  /** How many take part, 1 … `size`. */
  threads: number;
  /** Why there is one only, where there should be more. */
  readonly why?: string;
  /** Runs a kernel on all items of a job and waits for it. */
  share(kernel: string, args: readonly number[], job: Job): void;
}

/** Where there is one thread, it does all the work in one piece. */
export function loneCrew(instance: WebAssembly.Instance, why?: string): Crew {
  const kernels = new Map(kernelsOf(instance));
  return {
    size: 1,
    threads: 1,
    ...(why && { why }),
    share: (name, args, job) => {
      runWhole(kernels.get(name), args, job);
    },
  };
}

function runWhole(run: Kernel | undefined, args: readonly number[], { items, scratch }: Job): void {
  run?.(...args, ...(scratch ? [scratch.address] : []), 0, items);
}

export interface CrewOptions {
  readonly size: number;
  readonly spawn: SpawnThread;
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** The engine's own instance of the module. */
  readonly instance: WebAssembly.Instance;
}

/** Starts `size − 1` threads on the shared memory. */
export async function startCrew(options: CrewOptions): Promise<Crew> {
  const { size, spawn, module, memory, instance } = options;
  const board = makeBoard();
  const { signals } = board;
  const kernels = kernelsOf(instance);
  const functions = kernels.map(([, kernel]) => kernel);
  const indices = new Map(kernels.map(([name], index) => [name, index]));
  await Promise.all(
    Array.from({ length: size - 1 }, (_, i) =>
      spawn({ module, memory, board: signals.buffer, thread: i + 1 }),
    ),
  );
  let threads = size;
  Atomics.store(signals, at.threads, threads);

  return {
    size,
    get threads() {
      return threads;
    },
    set threads(count) {
      threads = Math.max(1, Math.min(size, count));
      Atomics.store(signals, at.threads, threads);
    },
    share(name, args, job) {
      const index = indices.get(name) ?? -1;
      if (threads === 1 || job.items <= job.grain) {
        runWhole(functions[index], args, job);
        return;
      }
      const pieces = post(board, index, args, job);
      takePieces(board, Atomics.load(signals, at.ticket), functions, 0);
      while (Atomics.load(signals, at.done) < pieces) {
        if (Atomics.load(signals, at.failed)) throw new Error(`A thread failed at ${name}`);
        rest();
      }
    },
  };
}
