/** What a reader can set. */
import {
  batchIds,
  confidenceBatch,
  answersOf,
  type BatchId,
} from '../../facts/confidence-batches.ts';
import type { Answer } from '../../math/answers.ts';
import { possible } from './possible.ts';

export const views = ['whole', 'near'] as const;
export type PlaneView = (typeof views)[number];
/** The greatest loss that the plane shows. */
export const greatestLoss: Readonly<Record<PlaneView, number>> = { whole: 6, near: 1 };

export interface State {
  /** Ten of them. */
  readonly answers: readonly Answer[];
  readonly view: PlaneView;
  /** Random batches that are thrown on the plane; the seed draws them. */
  readonly thrown: number;
  readonly seed: number;
}

export const answerCount = 10;

export const limits = {
  thrown: { min: 0, max: 10_000 },
  seed: { min: 0, max: 9999 },
} as const;

/** How many batches a click throws. */
export const handful = 1000;

/** The answers of a batch that can be had by name. */
export function namedAnswers(id: BatchId): Answer[] {
  return answersOf(confidenceBatch(id)).map(possible);
}

/** The name of these answers, if they are a named batch. */
export function batchName(answers: readonly Answer[]): BatchId | undefined {
  return batchIds.find((id) =>
    namedAnswers(id).every(
      ({ confidence, rival }, index) =>
        confidence === answers[index]?.confidence && rival === answers[index].rival,
    ),
  );
}

export const initialState: State = {
  answers: namedAnswers('low-low'),
  view: 'whole',
  thrown: 0,
  seed: 1,
};
