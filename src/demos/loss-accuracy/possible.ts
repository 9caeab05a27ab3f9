/**
 * Which answers there are. Ten classes share a probability of one: the true class, its strongest rival,
 * and eight others that have the rest in equal parts.
 */
import { batchClasses, smallestProbability } from '../../facts/confidence-batches.ts';
import { isRight, type Answer } from '../../math/answers.ts';

const others = batchClasses - 2;

/** The least and the most that the strongest rival can have. */
export function rivalRange(confidence: number): readonly [least: number, most: number] {
  return [(1 - confidence) / (batchClasses - 1), 1 - confidence];
}

/**
 * The nearest answer that can be, in numbers short enough for an address: the true class keeps what is
 * asked for it, and the rival what is left of it at least and at most.
 */
export function possible({ confidence: wanted, rival }: Answer): Answer {
  const within = Math.min(1, Math.max(smallestProbability, wanted));
  const confidence = Number(within.toPrecision(6));
  const [least, most] = rivalRange(confidence);
  return { confidence, rival: Number(Math.min(most, Math.max(least, rival)).toFixed(6)) };
}

/** What each of the eight remaining classes has. */
export function remainder({ confidence, rival }: Answer): number {
  return Math.max(0, 1 - confidence - rival) / others;
}

/**
 * The same answer with all logits times `factor`: surer above 1, less sure below. The order of the
 * classes stays, so right stays right and wrong stays wrong.
 */
export function sharpened(answer: Answer, factor: number): Answer {
  const power = (probability: number) => probability ** factor;
  const [confidence, rival] = [power(answer.confidence), power(answer.rival)];
  const total = confidence + rival + others * power(remainder(answer));
  const next = possible({ confidence: confidence / total, rival: rival / total });
  // Rounding must not make a tie of what was none.
  return isRight(next) === isRight(answer) ? next : answer;
}
