import { describe, expect, it } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import {
  accuracyOf,
  costOf,
  isRight,
  leastLoss,
  lossOf,
  mostErrors,
  type Answer,
} from '../../src/math/answers.ts';
import { crossEntropy, softmax } from '../../src/math/softmax.ts';

/** Answers to so many images by logits of any spread and skill, with their own loss and accuracy. */
function randomBatch(random: Random) {
  const classes = 2 + random.below(14);
  const count = 1 + random.below(20);
  const spread = 10 ** random.between(-3, 1.5);
  const skill = random.between(-2, 4);
  const logits = Array.from({ length: count }, () =>
    Array.from({ length: classes }, (_, index) => spread * (random.normal() + (index ? 0 : skill))),
  );
  const answers = logits.map((row): Answer => {
    const [confidence = NaN, ...others] = softmax(row);
    return { confidence, rival: Math.max(...others) };
  });
  return { logits, answers };
}

describe('loss and accuracy of answers', () => {
  it('are those of the logits behind them', () => {
    const random = new Random(1);
    for (let round = 0; round < 200; round += 1) {
      const { logits, answers } = randomBatch(random);
      const losses = logits.map((row) => crossEntropy(row, 0));
      const first = logits.filter((row) => row.indexOf(Math.max(...row)) === 0);
      const sum = losses.reduce((total, loss) => total + loss, 0);
      // Softmax alone runs out of digits where cross-entropy from logits does not.
      if (answers.every(({ confidence }) => confidence > 1e-300))
        expect(lossOf(answers)).toBeCloseTo(sum / logits.length, 8);
      expect(accuracyOf(answers)).toBeCloseTo(first.length / logits.length, 12);
    }
  });

  it('count a tie as wrong', () => {
    expect(isRight({ confidence: 0.5, rival: 0.5 })).toBe(false);
    expect(accuracyOf([{ confidence: 0.4, rival: 0.3 }])).toBe(1);
  });

  it('charge nothing, and not minus zero, for certainty', () => {
    expect(Object.is(costOf({ confidence: 1, rival: 0 }), 0)).toBe(true);
  });
});

describe('the line below which nothing lies', () => {
  it('is crossed by none of 20,000 random batches, and nearly touched by some', () => {
    const random = new Random(2);
    const above = Array.from({ length: 20_000 }, () => {
      const { answers } = randomBatch(random);
      return lossOf(answers) - leastLoss(accuracyOf(answers));
    });
    expect(Math.min(...above)).toBeGreaterThanOrEqual(-1e-12);
    // Without batches near the line the test would prove little.
    expect(above.filter((gap) => gap < 0.01).length).toBeGreaterThan(50);
  });

  it('is touched by ties and certain answers', () => {
    const tie = { confidence: 0.5, rival: 0.5 };
    const sure = { confidence: 1, rival: 0 };
    for (let wrong = 0; wrong <= 10; wrong += 1) {
      const answers = Array.from({ length: 10 }, (_, index) => (index < wrong ? tie : sure));
      expect(lossOf(answers)).toBeCloseTo(leastLoss(accuracyOf(answers)), 12);
      expect(mostErrors(lossOf(answers), 10)).toBe(wrong);
    }
  });

  it('read the other way round: a loss bounds the number of errors', () => {
    expect(mostErrors(0.0693, 10)).toBe(0);
    expect(mostErrors(0.0694, 10)).toBe(1);
    expect(mostErrors(3.695e-5, 3110)).toBe(0);
    expect(mostErrors(2.3, 10)).toBe(10);
    const random = new Random(3);
    for (let round = 0; round < 2000; round += 1) {
      const { answers } = randomBatch(random);
      const errors = answers.filter((answer) => !isRight(answer)).length;
      expect(mostErrors(lossOf(answers), answers.length)).toBeGreaterThanOrEqual(errors);
    }
  });
});
