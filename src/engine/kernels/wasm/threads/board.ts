/**
 * How a kernel's work is handed out to threads: a sheet of shared memory on which the engine's worker
 * posts a job, and from which everybody, itself included, takes pieces until none is left. Nobody waits
 * for a piece that another core is slow with unless it is the last.
 */

/** `kernel(…args, [scratch,] from, to)` for all items, in pieces of `grain` items. */
export interface Job {
  readonly items: number;
  readonly grain: number;
  /** Working room of so many bytes for every thread, one after the other. */
  readonly scratch?: { readonly address: number; readonly bytes: number };
}

export type Kernel = (...values: number[]) => number;

/** The kernels of an instance; every instance of a module names them in the same order. */
export function kernelsOf({ exports }: WebAssembly.Instance): [name: string, kernel: Kernel][] {
  return Object.entries(exports).filter(
    (entry): entry is [string, Kernel] => typeof entry[1] === 'function',
  );
}

/** A board as its memory, which is what threads are sent. */
export interface Board {
  /** See `at`. */
  readonly signals: Int32Array<SharedArrayBuffer>;
  /** The job: see `field`, then the arguments. */
  readonly job: Float64Array<SharedArrayBuffer>;
}

/** `ticket` is the job's number in its upper and the pieces that are left in its lower 16 bits. */
export const at = { ticket: 0, done: 1, asleep: 2, failed: 3, threads: 4 } as const;
const field = { kernel: 0, items: 1, grain: 2, scratch: 3, scratchBytes: 4, count: 5, first: 6 };
const mostArguments = 40;
const mostPieces = 0xffff;

export function makeBoard(): Board {
  const signalBytes = 64;
  const jobBytes = 8 * (field.first + mostArguments);
  return boardOn(new SharedArrayBuffer(signalBytes + jobBytes));
}

export function boardOn(memory: SharedArrayBuffer): Board {
  return { signals: new Int32Array(memory, 0, 16), job: new Float64Array(memory, 64) };
}

/** Writes a job down and opens it; only when the one before is done. Gives its number of pieces. */
export function post(
  { signals, job }: Board,
  kernel: number,
  args: readonly number[],
  { items, grain, scratch }: Job,
): number {
  const pieces = Math.ceil(items / grain);
  if (pieces > mostPieces || args.length > mostArguments) throw new RangeError('Too large a job');
  job.set([kernel, items, grain, scratch?.address ?? 0, scratch?.bytes ?? 0, args.length, ...args]);
  Atomics.store(signals, at.done, 0);
  const number = ((signals[at.ticket] ?? 0) >>> 16) + 1;
  Atomics.store(signals, at.ticket, (number << 16) | pieces);
  if (Atomics.load(signals, at.asleep) > 0) Atomics.notify(signals, at.ticket);
  return pieces;
}

/**
 * Takes pieces of the job of `ticket`, the last one first, until there are none or another job is open.
 * A piece is taken by counting it off the ticket, which succeeds only while its job is open and not
 * all given away: not before that is over does anybody write another job down, so what was read of
 * this one is right.
 */
export function takePieces(
  { signals, job }: Board,
  ticket: number,
  kernels: readonly Kernel[],
  thread: number,
): void {
  const [kernel = 0, items = 0, grain = 1, scratch = 0, scratchBytes = 0, count = 0] = job;
  const args = [...job.subarray(field.first, field.first + count)];
  if (scratchBytes > 0) args.push(scratch + thread * scratchBytes);
  const run = kernels[kernel];
  const number = ticket >>> 16;
  while (run && ticket >>> 16 === number && (ticket & mostPieces) > 0) {
    const seen = Atomics.compareExchange(signals, at.ticket, ticket, ticket - 1);
    if (seen === ticket) {
      const from = ((ticket & mostPieces) - 1) * grain;
      run(...args, from, Math.min(from + grain, items));
      Atomics.add(signals, at.done, 1);
    }
    ticket = Atomics.load(signals, at.ticket);
  }
}

/** A moment's rest for a thread that waits without sleeping; not every browser has the instruction. */
export const rest: () => void =
  (Atomics as { pause?: () => void }).pause?.bind(Atomics) ?? (() => undefined);
