/** What the losses and accuracies of a log say: errors, differences, and three signs of trouble. */
import { binomialProbability } from '../../math/binomial.ts';
import { uniformLoss } from '../../math/softmax.ts';
import { standardError } from '../../math/standard-error.ts';
import { differenceOf, type Difference } from '../../math/two-proportions.ts';
import type { LogRun, Printed, PrintedScore } from './keras-log.ts';
import { imagesOf } from './timing.ts';

/** A score with the number of images it is a mean over, as far as the log tells. */
export interface Measured {
  readonly score: PrintedScore;
  readonly images: number | undefined;
  /** Of the accuracy. */
  readonly standardError: number | undefined;
}

export function measured(score: PrintedScore, images: number | undefined): Measured {
  const share = score.accuracy?.value;
  const error = share !== undefined && images ? standardError(share, images) : undefined;
  return { score, images, standardError: error };
}

export const kinds = ['test', 'validation', 'training'] as const;
/** On which images: at the end on those of the test, or after the last epoch. */
export type Kind = (typeof kinds)[number];

export interface FinalScore extends Measured {
  readonly kind: Kind;
}

/** The final score to judge a run by: of its test, or else of its validation, or else of its training. */
export function finalScore(run: LogRun, settings: Counting): FinalScore | undefined {
  const last = run.epochs.at(-1);
  const { batchSize, validationImages } = settings;
  if (run.test && hasScore(run.test.score)) {
    const images = imagesOf(run.test.steps, batchSize)?.value;
    return { kind: 'test', ...measured(run.test.score, images ?? validationImages) };
  }
  if (last && hasScore(last.validation))
    return { kind: 'validation', ...measured(last.validation, validationImages) };
  if (last && hasScore(last.score))
    return { kind: 'training', ...measured(last.score, imagesOf(last.steps, batchSize)?.value) };
  return undefined;
}

const hasScore = ({ loss, accuracy }: PrintedScore) => loss !== undefined || accuracy !== undefined;

/** What a log does not say. */
export interface Counting {
  readonly batchSize: number;
  /** Keras prints no step count for a validation. */
  readonly validationImages: number;
}

/** Undefined where one of the two has no accuracy or an unknown number of images. */
export function accuracyDifference(a: Measured, b: Measured): Difference | undefined {
  const [first, second] = [a, b].map(({ score, images }) =>
    score.accuracy && images ? { share: score.accuracy.value, count: images } : undefined,
  );
  return first && second ? differenceOf(first, second) : undefined;
}

/**
 * Whether an accuracy is, to its last printed digit, what one constant answer scores on as many images of
 * each class; and with which probability independent guesses would print the same.
 */
export function constantAnswer(
  accuracy: Printed | undefined,
  images: number | undefined,
  classes: number,
): { readonly chance: number } | undefined {
  if (!accuracy || !images || images % classes !== 0) return undefined;
  const share = 1 / classes;
  if (Math.abs(accuracy.value - share) > accuracy.half) return undefined;
  const from = Math.ceil((accuracy.value - accuracy.half) * images - 1e-9);
  const to = Math.floor((accuracy.value + accuracy.half) * images + 1e-9);
  let chance = 0;
  for (let right = Math.max(0, from); right <= to; right += 1)
    chance += binomialProbability(images, right, share);
  return { chance: Math.min(1, chance) };
}

/** Beyond this the rule of thumb for small differences between logits no longer holds. */
const smallExcess = 0.05;

export interface OverUniform {
  /** Loss of equal probabilities for all classes. */
  readonly uniform: number;
  readonly excess: number;
  /** Standard deviation of the logits that costs so much where they are no guide, if it is small. */
  readonly logitSpread: number | undefined;
}

/** How a loss compares with that of a network that knows nothing. */
export function overUniform(loss: Printed, classes: number): OverUniform {
  const uniform = uniformLoss(classes);
  const excess = loss.value - uniform;
  const isSmall = excess > 0 && excess < smallExcess;
  return { uniform, excess, logitSpread: isSmall ? Math.sqrt(2 * excess) : undefined };
}

/** Whether mean cross-entropy and accuracy can be of the same answers: a wrong one costs at least ln 2. */
export function isPossible({ loss, accuracy }: PrintedScore): boolean {
  if (!loss || !accuracy) return true;
  return loss.value + loss.half >= (1 - accuracy.value - accuracy.half) * Math.LN2;
}
