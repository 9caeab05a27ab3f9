/**
 * Batches of ten answers in ten classes, told by the probabilities that the true class and its strongest
 * rival got. Four of them fill the coursework's table of low and high loss, low and high accuracy.
 */
import { accuracyOf, isRight, lossOf, type Answer } from '../math/answers.ts';

export interface ConfidenceBatch {
  readonly id: BatchId;
  readonly groups: readonly AnswerGroup[];
}

/** Answers that are all alike. */
export interface AnswerGroup extends Answer {
  readonly images: number;
  readonly right: boolean;
}

export const batchIds = [
  'low-low',
  'low-high',
  'high-low',
  'high-high',
  'unsure',
  'cheapest',
] as const;
export type BatchId = (typeof batchIds)[number];

/** Keras takes no probability for smaller than this. */
export const smallestProbability = 1e-7;

/** As many classes as CIFAR-10 has. */
export const batchClasses = 10;

export const confidenceBatches: readonly ConfidenceBatch[] = [
  batch('low-low', [8, 0.48, 0.5], [2, 0.52, 0.46]),
  batch('low-high', [8, 0.001, 0.99], [2, 0.9, 0.06]),
  batch('high-low', [9, 0.95, 0.03], [1, 0.45, 0.53]),
  batch('high-high', [9, 0.95, 0.03], [1, smallestProbability, 1 - smallestProbability]),
  batch('unsure', [10, 0.11, (1 - 0.11) / (batchClasses - 1)]),
  // On the line: wrong answers for the least that they can cost, right ones for nothing.
  batch('cheapest', [5, 0.5, 0.5], [5, 1, 0]),
];

/** @throws Error if there is none of that id */
export function confidenceBatch(id: BatchId): ConfidenceBatch {
  const found = confidenceBatches.find((one) => one.id === id);
  if (!found) throw new Error(`no batch "${id}"`);
  return found;
}

/** The ten answers, one by one. */
export function answersOf({ groups }: ConfidenceBatch): Answer[] {
  return groups.flatMap(({ images, confidence, rival }) =>
    Array.from({ length: images }, () => ({ confidence, rival })),
  );
}

/** Mean cross-entropy in nats. */
export const batchLoss = (batch: ConfidenceBatch): number => lossOf(answersOf(batch));

export const batchAccuracy = (batch: ConfidenceBatch): number => accuracyOf(answersOf(batch));

function batch(
  id: BatchId,
  ...groups: readonly (readonly [images: number, confidence: number, rival: number])[]
): ConfidenceBatch {
  return {
    id,
    groups: groups.map(([images, confidence, rival]) => ({
      images,
      confidence,
      rival,
      right: isRight({ confidence, rival }),
    })),
  };
}
