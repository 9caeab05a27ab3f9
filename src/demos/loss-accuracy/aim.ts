/** The way back: ten answers with a wanted accuracy and a wanted loss, as near as there are any. */
import { batchClasses, smallestProbability } from '../../facts/confidence-batches.ts';
import type { Answer } from '../../math/answers.ts';
import { possible } from './possible.ts';
import { answerCount } from './state.ts';

/** What a wrong answer can cost. */
const wrongCosts = { least: Math.LN2, most: -Math.log(smallestProbability) };
/** A right one has more than its even share, if only by a hair. */
const rightCosts = { least: 0, most: -Math.log(1 / batchClasses + 0.001) };

/**
 * All wrong answers cost the same, and so do all right ones; both are as far between the least and the
 * most that they can cost. A loss that no batch of this accuracy has becomes the nearest that one has.
 */
export function answersAt(accuracy: number, loss: number): Answer[] {
  const right = Math.min(answerCount, Math.max(0, Math.round(accuracy * answerCount)));
  const wrong = answerCount - right;
  const least = wrong * wrongCosts.least + right * rightCosts.least;
  const most = wrong * wrongCosts.most + right * rightCosts.most;
  const share = Math.min(1, Math.max(0, (loss * answerCount - least) / (most - least)));
  const between = (costs: typeof wrongCosts) =>
    Math.exp(-(costs.least + share * (costs.most - costs.least)));
  return Array.from({ length: answerCount }, (_, index) => {
    const isWrong = index < wrong;
    const confidence = between(isWrong ? wrongCosts : rightCosts);
    return possible({ confidence, rival: isWrong ? 1 - confidence : confidence / 2 });
  });
}
