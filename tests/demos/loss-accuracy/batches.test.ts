import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/datasets/random.ts';
import { answersAt } from '../../../src/demos/loss-accuracy/aim.ts';
import {
  possible,
  remainder,
  rivalRange,
  sharpened,
} from '../../../src/demos/loss-accuracy/possible.ts';
import { namedAnswers } from '../../../src/demos/loss-accuracy/state.ts';
import { throwBatches } from '../../../src/demos/loss-accuracy/throws.ts';
import { batchIds } from '../../../src/facts/confidence-batches.ts';
import { accuracyOf, isRight, leastLoss, lossOf, type Answer } from '../../../src/math/answers.ts';
import { softmax } from '../../../src/math/softmax.ts';

const random = new Random(5);
/** What a reader may ask for: any two numbers of the bar, possible or not. */
const wishes = Array.from({ length: 3000 }, () => ({
  confidence: random.pick([random.float(), 10 ** random.between(-9, 0), 0, 1, 0.5]),
  rival: random.pick([random.float(), random.between(-1, 2), 0.5]),
}));

const gap = (answers: readonly Answer[]) => lossOf(answers) - leastLoss(accuracyOf(answers));

describe('a possible answer', () => {
  it('is one of ten probabilities whose sum is one, with the rival ahead of the other eight', () => {
    for (const wish of wishes) {
      const answer = possible(wish);
      expect(answer.confidence + answer.rival + 8 * remainder(answer)).toBeCloseTo(1, 5);
      expect(answer.rival).toBeGreaterThanOrEqual(remainder(answer) - 1e-5);
      expect(possible(answer)).toEqual(answer);
    }
  });

  it('gives the true class what was asked for it', () => {
    expect(possible({ confidence: 0.7, rival: 0.9 })).toEqual({ confidence: 0.7, rival: 0.3 });
    expect(possible({ confidence: 0.1, rival: 0 })).toEqual({ confidence: 0.1, rival: 0.1 });
    expect(possible({ confidence: 0, rival: 0.4 })).toEqual({ confidence: 1e-7, rival: 0.4 });
    expect(rivalRange(0.1)).toEqual([0.1, 0.9]);
  });
});

describe('the forbidden corner', () => {
  it('is entered by no ten answers that a reader can set', () => {
    for (let start = 0; start + 10 <= wishes.length; start += 10)
      expect(gap(wishes.slice(start, start + 10).map(possible))).toBeGreaterThanOrEqual(-1e-12);
  });

  it('is not entered by dragging the batch into it: it stops at the line', () => {
    for (let right = 0; right <= 10; right += 1) {
      const answers = answersAt(right / 10, 0);
      expect(accuracyOf(answers)).toBeCloseTo(right / 10, 12);
      expect(gap(answers)).toBeGreaterThanOrEqual(-1e-12);
      expect(gap(answers)).toBeLessThan(1e-5);
    }
  });

  it('is missed by 10,000 thrown batches, of which some come close', () => {
    const gaps = throwBatches(1, 10_000).map(({ accuracy, loss }) => loss - leastLoss(accuracy));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(-1e-12);
    expect(gaps.filter((one) => one < 0.01).length).toBeGreaterThan(20);
  });
});

describe('aiming', () => {
  it('finds ten answers for every place that a batch can have', () => {
    for (let right = 0; right <= 10; right += 1)
      for (const loss of [0.8, 1.2, 2, 2.25]) {
        const answers = answersAt(right / 10, loss);
        expect(accuracyOf(answers)).toBeCloseTo(right / 10, 12);
        expect(lossOf(answers)).toBeCloseTo(loss, 4);
      }
    expect(lossOf(answersAt(0.3, 5))).toBeCloseTo(5, 4);
  });

  it('stops where right answers get no dearer', () => {
    const answers = answersAt(1, 6);
    expect(accuracyOf(answers)).toBe(1);
    expect(lossOf(answers)).toBeLessThan(Math.log(10));
  });
});

describe('more and less certainty', () => {
  it('is a softmax of logits times a factor', () => {
    const answer = possible({ confidence: 0.3, rival: 0.5 });
    const rest = remainder(answer);
    const logits = [answer.confidence, answer.rival, ...new Array<number>(8).fill(rest)].map(
      (probability) => 1.25 * Math.log(probability),
    );
    const [confidence = NaN, rival = NaN] = softmax(logits);
    expect(sharpened(answer, 1.25).confidence).toBeCloseTo(confidence, 5);
    expect(sharpened(answer, 1.25).rival).toBeCloseTo(rival, 5);
  });

  it.each([0.8, 1.25])('leaves right right and wrong wrong, times %d', (factor) => {
    for (const answer of wishes.map(possible))
      expect(isRight(sharpened(answer, factor))).toBe(isRight(answer));
  });

  it('changes the loss, in either direction', () => {
    const [unsure, sure] = [namedAnswers('unsure'), namedAnswers('high-high')];
    const surer = (answers: readonly Answer[]) => answers.map((one) => sharpened(one, 1.25));
    expect(lossOf(surer(unsure))).toBeLessThan(lossOf(unsure));
    expect(lossOf(surer(namedAnswers('low-high')))).toBeGreaterThan(
      lossOf(namedAnswers('low-high')),
    );
    expect(accuracyOf(surer(sure))).toBe(0.9);
  });
});

it('throws the same batches again, however many are wanted', () => {
  expect(throwBatches(3, 40)).toEqual(throwBatches(3, 50).slice(0, 40));
  expect(throwBatches(4, 40)).not.toEqual(throwBatches(3, 40));
});

it('keeps the named batches as they are', () => {
  const losses = batchIds.map((id) => lossOf(namedAnswers(id)).toFixed(3));
  expect(losses).toEqual(['0.718', '5.547', '0.126', '1.658', '2.207', '0.347']);
});
