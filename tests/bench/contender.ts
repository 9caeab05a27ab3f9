import type { Setting } from './row.ts';

/** Kernels that TensorFlow.js ran for one step of training, and those among them that compute. */
export interface Dispatches {
  readonly all: number;
  /** Without Identity, Reshape and Cast. */
  readonly work: number;
}

export interface TensorMemory {
  readonly tensors: number;
  readonly tensorBytes: number;
  /** The whole memory of the WASM backend; it never shrinks. */
  readonly wasmBytes: number;
}

/** Something that trains one model and can be asked to go on at any time. */
export interface Contender {
  readonly setting: Setting;
  /** A GPU that is played by the processor. */
  readonly isSoftware: boolean;
  /** Trains so many steps; milliseconds in all. */
  train(steps: number): Promise<number>;
  /** Undefined where no TensorFlow.js is at work. */
  dispatches(): Promise<Dispatches | undefined>;
  end(): Promise<void>;
}
