import { canonical } from '../models/canonical.ts';
import type { Network, RunSettings, TrainingSettings } from '../models/spec.ts';
import {
  batchNormConstants,
  initialDeviations,
  oneCycleConstants,
  optimiserConstants,
} from '../models/training-constants.ts';

/** Loss is mean cross-entropy in nats; accuracy is a fraction. */
export interface RecordedScore {
  readonly loss: number;
  readonly accuracy: number;
}

/** One training of one network, as `npm run measure-facts` wrote it down. */
export interface RecordedRun {
  /** Also the name of its file: `conv-small`. */
  readonly id: string;
  /** The command that makes the record again. */
  readonly command: string;
  /** Date, `2026-05-31`. */
  readonly recordedOn: string;
  /** Processor and threads, in words. */
  readonly machine: string;
  readonly backend: string;
  /** Versions of what computed it. */
  readonly version: string;
  readonly seed: number;
  /** Of the archive that the images came from; `official` says whether it is the official file. */
  readonly datasetSha256: string;
  readonly official: boolean;
  readonly networkId: string;
  /** `specHash` of what was trained; a record whose network has changed since is stale. */
  readonly specHash: string;
  readonly training: TrainingSettings;
  readonly run: RunSettings;
  readonly epochs: readonly {
    readonly epoch: number;
    /** Running mean over the epoch, as Keras prints it. */
    readonly train: RecordedScore;
    readonly test: RecordedScore;
    /** Time of the epoch's training steps. */
    readonly seconds: number;
  }[];
  readonly test: RecordedScore;
  /** Means over short windows of steps; `at` is in epochs. */
  readonly curve: readonly (RecordedScore & { readonly at: number })[];
  /** L2 norm of each kernel's gradient at the last step, in the order of the layers, where watched. */
  readonly gradientNorms?: readonly number[];
}

/**
 * A short name for everything about a network and its training that a record depends on, the
 * training constants included: 16 hexadecimal digits, the same in Node and in every browser.
 */
export function specHash(network: Network, training: TrainingSettings): string {
  const { initialisation } = training;
  const { 'small-normal': smallNormal, ...others } = initialDeviations;
  const wideOrTiny = initialisation in others && others[initialisation as keyof typeof others];
  const constants = {
    optimiserConstants,
    batchNormConstants,
    oneCycleConstants,
    // With the narrow one alone the hashes of records stay what they were before there were others.
    initialisationConstants: { smallNormal, ...(wideOrTiny && { [initialisation]: wideOrTiny }) },
  };
  return fnv1a(canonical({ network, training, constants }));
}

/** FNV-1a, 64 bits. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): string {
  const hash = new TextEncoder()
    .encode(text)
    .reduce(
      (state, byte) => BigInt.asUintN(64, (state ^ BigInt(byte)) * 0x100000001b3n),
      0xcbf29ce484222325n,
    );
  return hash.toString(16).padStart(16, '0');
}
