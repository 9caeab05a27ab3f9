/** Batches of random answers, thrown on the plane to look for one below the line. */
import { smallestProbability, batchClasses } from '../../facts/confidence-batches.ts';
import { accuracyOf, lossOf, type Answer } from '../../math/answers.ts';
import { softmax } from '../../math/softmax.ts';
import { Random } from '../../datasets/random.ts';
import { answerCount } from './state.ts';

export interface Throw {
  readonly accuracy: number;
  readonly loss: number;
}

/** Loss and accuracy of `count` batches; the first ones are the same however many are wanted. */
export function throwBatches(seed: number, count: number): Throw[] {
  return Array.from({ length: count }, (_, index) => {
    const answers = randomBatch(new Random(seed, index));
    return { accuracy: accuracyOf(answers), loss: lossOf(answers) };
  });
}

/**
 * Ten answers by softmax, of a network of some skill and some certainty that hesitates between some of
 * the classes. Few classes and little certainty come close to the line.
 */
export function randomBatch(random: Random): Answer[] {
  const classes = random.pick([2, 2, 3, 4, batchClasses]);
  const spread = 10 ** random.between(-2, 1);
  const skill = random.between(-1.5, 3);
  return Array.from({ length: answerCount }, () => {
    const [confidence = 1, ...rivals] = softmax(
      Array.from(
        { length: classes },
        (__, index) => spread * (random.normal() + (index === 0 ? skill : 0)),
      ),
    );
    return { confidence: Math.max(smallestProbability, confidence), rival: Math.max(...rivals) };
  });
}
