/**
 * What is left of a network whose hidden units are all dead: only the biases of its last layer learn,
 * and every image gets the same answer. In plain arithmetic, with Adam.
 */
import { optimiserConstants } from './training-constants.ts';

export interface BiasOnlySettings {
  readonly classes: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** Loss is mean cross-entropy in nats; accuracy is a fraction. */
interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

export class BiasOnlyNetwork {
  readonly #batchSize: number;
  readonly #biases: Float64Array;
  readonly #move: (gradient: Float64Array) => void;

  constructor({ classes, batchSize, learningRate }: BiasOnlySettings) {
    this.#batchSize = batchSize;
    this.#biases = new Float64Array(classes);
    this.#move = adam(this.#biases, learningRate);
  }

  /**
   * Trains for one epoch; gives the means while the biases move, as Keras prints them.
   * @param labels the true classes of the epoch's images, in the order in which they come
   */
  train(labels: Uint8Array): Score {
    const biases = this.#biases;
    const classes = biases.length;
    const counts = new Float64Array(classes);
    const gradient = new Float64Array(classes);
    let loss = 0;
    let right = 0;
    for (let from = 0; from < labels.length; from += this.#batchSize) {
      const to = Math.min(labels.length, from + this.#batchSize);
      counts.fill(0);
      for (let i = from; i < to; i++) counts[labels[i] ?? 0] = (counts[labels[i] ?? 0] ?? 0) + 1;
      const total = logSumExp(biases);
      for (let k = 0; k < classes; k++) {
        const [bias, count] = [biases[k] ?? 0, counts[k] ?? 0];
        loss += count * (total - bias);
        gradient[k] = Math.exp(bias - total) - count / (to - from);
      }
      right += counts[firstOf(biases)] ?? 0;
      this.#move(gradient);
    }
    return { loss: loss / labels.length, accuracy: right / labels.length };
  }

  /** On a set that has each class equally often. */
  test(): Score {
    const classes = this.#biases.length;
    const mean = this.#biases.reduce((sum, bias) => sum + bias, 0) / classes;
    return { loss: logSumExp(this.#biases) - mean, accuracy: 1 / classes };
  }
}

/** The class that comes first; where several do, the first of them. */
function firstOf(biases: Float64Array): number {
  let first = 0;
  for (let k = 1; k < biases.length; k++) if ((biases[k] ?? 0) > (biases[first] ?? 0)) first = k;
  return first;
}

function logSumExp(values: Float64Array): number {
  const top = values[firstOf(values)] ?? 0;
  let total = 0;
  for (const value of values) total += Math.exp(value - top);
  return top + Math.log(total);
}

/** A function that moves `values` by their gradient. @see optimiserConstants */
function adam(values: Float64Array, rate: number): (gradient: Float64Array) => void {
  const { beta1, beta2, epsilon } = optimiserConstants.adam;
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  let steps = 0;
  return (gradient) => {
    steps += 1;
    const [correction1, correction2] = [1 - beta1 ** steps, 1 - beta2 ** steps];
    for (let k = 0; k < values.length; k++) {
      const slope = gradient[k] ?? 0;
      const mean = beta1 * (first[k] ?? 0) + (1 - beta1) * slope;
      const square = beta2 * (second[k] ?? 0) + (1 - beta2) * slope ** 2;
      first[k] = mean;
      second[k] = square;
      const step = (rate * mean) / correction1 / (Math.sqrt(square / correction2) + epsilon);
      values[k] = (values[k] ?? 0) - step;
    }
  };
}
