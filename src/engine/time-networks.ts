import {
  engine,
  reshape,
  slice,
  type Tensor,
  tensor,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import { Random } from '../datasets/random.ts';
import { sizeOf } from '../models/shapes.ts';
import type { Network, TrainingSettings } from '../models/spec.ts';
import { buildModel, type Model } from './build-model.ts';
import type { Control } from './control.ts';
import { registerGradients } from './gradients.ts';
import { needed } from './needed.ts';
import { noiseTrainer } from './noise-trainer.ts';
import { peakBytes } from './peak-bytes.ts';
import type { NetworkTimes, PassTimes } from './protocol.ts';

export interface TimingOptions {
  readonly networks: readonly Network[];
  readonly batchSize: number;
  readonly repeats: number;
  /** With it a step is one of training, from pixels to new weights; otherwise it ends at the gradients. */
  readonly training?: TrainingSettings | undefined;
  readonly control: Control;
  /** Milliseconds; the time of day unless given. */
  readonly now?: () => number;
  /** All times so far, by network. */
  readonly onRound: (times: readonly NetworkTimes[]) => void;
}

/** The first passes make programs, grow the memory and warm the caches; they are told apart. */
const warmUpRounds = 2;

/**
 * Times passes through networks on the backend in use. Every round takes the networks in turn, forwards
 * and backwards by turns and the first in the order given, so that what else the machine does meets all
 * alike.
 * @throws EngineError, RunDropped
 */
export async function timeNetworks(options: TimingOptions): Promise<void> {
  const { networks, repeats, control, onRound } = options;
  registerGradients();
  const subjects: Subject[] = [];
  try {
    for (const network of networks) subjects.push(new Subject(network, options));
    for (let round = 1 - warmUpRounds; round <= repeats; round++) {
      for (const subject of round % 2 === 0 ? subjects.toReversed() : subjects) {
        await subject.timeOnce(round > 0 ? 'counted' : 'warmUp');
        await control.letMessagesIn();
      }
      if (round > 0) onRound(subjects.map(({ times }) => structuredClone(times)));
    }
  } finally {
    for (const subject of subjects) subject.dispose();
  }
}

interface Recorded extends PassTimes {
  readonly forward: number[];
  readonly step: number[];
}

/** One network, a batch of noise for it, and its times. */
class Subject {
  readonly #counted: Recorded = { forward: [], step: [] };
  readonly #warmUp: Recorded = { forward: [], step: [] };
  readonly #model: Model;
  readonly #images: Tensor4D;
  readonly #step: () => Promise<unknown>;
  readonly #freeModel: () => void;
  readonly #now: () => number;
  #workBytes: number | undefined;

  constructor(network: Network, { batchSize, now, training }: TimingOptions) {
    this.#now = now ?? (() => performance.now());
    this.#images = noise([batchSize, ...network.inputShape]);
    if (training) {
      const { trainer, batch } = noiseTrainer({ network, training }, batchSize);
      this.#model = trainer.model;
      this.#step = () => trainer.train([batch]);
      this.#freeModel = () => {
        trainer.dispose();
      };
    } else {
      const model = buildModel(network, 'glorot-uniform', 1);
      this.#model = model;
      this.#step = () => finished(() => this.#backward());
      this.#freeModel = () => {
        model.dispose();
      };
    }
  }

  get times(): NetworkTimes {
    return { ...this.#counted, warmUp: this.#warmUp, workBytes: this.#workBytes ?? NaN };
  }

  async timeOnce(kind: 'counted' | 'warmUp'): Promise<void> {
    const { forward, step } = kind === 'counted' ? this.#counted : this.#warmUp;
    step.push(await this.#timeOf(this.#step));
    forward.push(await this.#timeOf(() => finished(() => this.#forward('inference'))));
    this.#workBytes ??= await peakBytes(this.#step);
  }

  /** Milliseconds until it is done. */
  async #timeOf(work: () => Promise<unknown>): Promise<number> {
    const startedAt = this.#now();
    await work();
    return this.#now() - startedAt;
  }

  #forward(kind: 'inference' | 'training'): Tensor {
    return this.#model.forward(this.#images, { kind, step: 1 });
  }

  /** The last gradient to be found. All outputs count alike, as a loss that is their sum would have it. */
  #backward(): Tensor {
    const inputs = [this.#images, ...this.#model.trainable];
    const { grads } = engine().gradients(() => this.#forward('training'), inputs);
    return needed(grads[0]);
  }

  dispose(): void {
    this.#freeModel();
    this.#images.dispose();
  }
}

function noise(shape: readonly [number, number, number, number]): Tensor4D {
  const random = new Random(1);
  const values = Float32Array.from({ length: sizeOf(shape) }, () => random.between(-1, 1));
  return tensor(values, [...shape]);
}

/** Resolves when the result is there; one number of it is read, for which all others are waited. */
async function finished(work: () => Tensor): Promise<void> {
  const one = tidy(() => slice(reshape(work(), [-1]), 0, 1));
  await one.data();
  one.dispose();
}
