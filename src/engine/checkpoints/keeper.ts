import type { RunState } from './checkpoint.ts';

/** How often a run is to be kept, and who keeps it. */
export interface Keeping {
  readonly everyMs: number;
  readonly save: (state: RunState) => void;
}

/** Has the state of a run kept now and then. Without a `keeping`, nothing is taken or kept. */
export class Keeper {
  readonly #keeping: Keeping | undefined;
  readonly #takeState: () => Promise<RunState>;
  #keptAt = performance.now();

  constructor(keeping: Keeping | undefined, takeState: () => Promise<RunState>) {
    this.#keeping = keeping;
    this.#takeState = takeState;
  }

  async keepWhenDue(): Promise<void> {
    const { everyMs = Infinity } = this.#keeping ?? {};
    if (performance.now() - this.#keptAt >= everyMs) await this.keep();
  }

  /** Weights that have run away are not kept: a run continued from them could only fail again. */
  async keep(): Promise<void> {
    if (!this.#keeping) return;
    const state = await this.#takeState();
    this.#keptAt = performance.now();
    if (state.arms.every(({ values }) => isFinite(values))) this.#keeping.save(state);
  }
}

/** A sum over infinities or what is no number is none either. */
function isFinite(values: Float32Array): boolean {
  let sum = 0;
  for (const value of values) sum += value;
  return Number.isFinite(sum);
}
