import type { BackendName } from '../../engine/protocol.ts';
import type { State } from './state.ts';

/** A class with the probability that the network gives it. */
export interface Guess {
  readonly index: number;
  readonly probability: number;
}

export const shown = 5;

/** The `count` likeliest classes, the likeliest first. */
export function likeliest(probabilities: Float32Array, count = shown): Guess[] {
  const order = [...probabilities.keys()].sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
  );
  return order.slice(0, count).map((index) => ({ index, probability: probabilities[index] ?? 0 }));
}

/** What the network said of a picture, and of what exactly. */
export interface Answer {
  readonly of: Pick<State, 'preprocessing' | 'size' | 'weights'>;
  readonly guesses: readonly Guess[];
  readonly ms: number;
  readonly backend: BackendName;
  readonly threads: number;
  /** Bytes: of the weights, and of the whole heap where that is known. */
  readonly memory: { readonly weights: number; readonly heap?: number };
}
