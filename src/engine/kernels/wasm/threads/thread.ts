import { at, boardOn, kernelsOf, rest, takePieces } from './board.ts';

/** What a thread is sent when it starts. */
export interface ThreadOrder {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly board: SharedArrayBuffer;
  /** From 1; the engine's worker is 0. */
  readonly thread: number;
}

/**
 * Looks so often for the next kernel before it lies down to sleep: some tenths of a millisecond, within
 * which the next kernel of a step comes, whereas to be woken takes longer than many a kernel.
 */
const looks = 20_000;

/** A thread's whole life: takes part in every job, and never returns. `onReady` says that it begins. */
export function serve(
  { module, memory, board: shared, thread }: ThreadOrder,
  onReady: () => void,
): never {
  const kernels = kernelsOf(new WebAssembly.Instance(module, { env: { memory } }));
  const functions = kernels.map(([, kernel]) => kernel);
  const board = boardOn(shared);
  const { signals } = board;
  onReady();
  for (let ticket = Atomics.load(signals, at.ticket); ;) {
    ticket = nextTicket(signals, ticket);
    if (thread >= Atomics.load(signals, at.threads)) continue;
    try {
      takePieces(board, ticket, functions, thread);
    } catch {
      Atomics.store(signals, at.failed, 1);
    }
  }
}

/** Waits until another job than that of the last ticket is open. */
function nextTicket(signals: Int32Array<SharedArrayBuffer>, last: number): number {
  for (let look = 0; ; look++) {
    const ticket = Atomics.load(signals, at.ticket);
    if (ticket >>> 16 !== last >>> 16) return ticket;
    if (look < looks) {
      rest();
      continue;
    }
    Atomics.add(signals, at.asleep, 1);
    Atomics.wait(signals, at.ticket, ticket);
    Atomics.sub(signals, at.asleep, 1);
    look = 0;
  }
}
