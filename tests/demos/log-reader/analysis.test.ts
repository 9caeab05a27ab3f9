import { describe, expect, it } from 'vitest';
import type { LogRow, LogRun } from '../../../src/demos/log-reader/keras-log.ts';
import { holds, ratioOf } from '../../../src/demos/log-reader/range.ts';
import { readLog } from '../../../src/demos/log-reader/read-log.ts';
import {
  constantAnswer,
  finalScore,
  isPossible,
  overUniform,
} from '../../../src/demos/log-reader/scores.ts';
import { initial } from '../../../src/demos/log-reader/state.ts';
import { imagesOf, roundestBetween, timingOf } from '../../../src/demos/log-reader/timing.ts';
import { courseworkLog } from '../../../src/facts/coursework-log.ts';
import { courseworkRun } from '../../../src/facts/coursework-runs.ts';
import { keras3Log } from '../../../src/facts/keras3-log.ts';
import { recordedRuns } from '../../../src/facts/measured/index.ts';

function runOf(run: 1 | 2, family: 'conv' | 'fc'): LogRun {
  const [read] = readLog(courseworkLog(courseworkRun(run, family))).runs;
  if (!read) throw new Error('nothing was read');
  return read;
}

const firstStep = (run: 1 | 2, family: 'conv' | 'fc') =>
  timingOf(runOf(run, family), 32).epochs[0]?.firstStep;

describe('the first step', () => {
  it('of the coursework’s convolutional network took 7.3 s, between 6.0 and 8.6', () => {
    const { low = NaN, value = NaN, high = NaN } = firstStep(1, 'conv') ?? {};
    expect([low, value, high].map((one) => one.toFixed(1))).toEqual(['6.0', '7.3', '8.6']);
    expect(firstStep(2, 'conv')?.value).toBe(value);
  });

  it('of the FC network took 2.3 s in run 2, and nothing that can be told in run 1', () => {
    expect(firstStep(2, 'fc')?.value).toBeCloseTo(2.3, 1);
    const inRun1 = firstStep(1, 'fc');
    expect(inRun1 && holds(inRun1, 0.003)).toBe(true);
  });

  it('holds the truth, whatever it was, however Keras rounds it', () => {
    for (const first of [0.001, 0.4, 3, 60])
      for (const each of [0.000_2, 0.003_49, 0.051, 1.4])
        for (const steps of [2, 10, 1563]) {
          const total = first + (steps - 1) * each;
          const [run] = readLog(
            `Epoch 1/1\n${steps}/${steps} [==] - ${total.toFixed(0)}s ${kerasTime(each)}/step`,
          ).runs;
          const range = run && timingOf(run, 32).epochs[0]?.firstStep;
          expect(range && holds(range, first)).toBe(true);
        }
  });

  it('cannot be told from a line without a bar', () => {
    const [run] = readLog('Epoch 1/1\n1563/1563 - 12s - 8ms/step - loss: 1.4').runs;
    expect(run && timingOf(run, 32).epochs[0]).toMatchObject({ firstStep: undefined });
  });
});

/** @see Keras, `Progbar._format_time` */
function kerasTime(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(0)}s`;
  return seconds >= 1e-3 ? `${(1e3 * seconds).toFixed(0)}ms` : `${(1e6 * seconds).toFixed(0)}us`;
}

describe('the steady state', () => {
  const steady = (run: 1 | 2, family: 'conv' | 'fc') => {
    const found = timingOf(runOf(run, family), 32).steady;
    if (!found) throw new Error('no epochs after the first');
    return found;
  };

  it('is 5 s against 4.25 s in run 1, which the rounding leaves open, and 5.75 s against 4 s in run 2', () => {
    const ratios = ([1, 2] as const).map((run) => ratioOf(steady(run, 'conv'), steady(run, 'fc')));
    expect(ratios.map(({ value }) => value.toFixed(2))).toEqual(['1.18', '1.44']);
    expect(ratios.map((ratio) => holds(ratio, 1))).toEqual([true, false]);
  });

  it('is 10,000 images per second, or 10,667 by the step', () => {
    const { imagesPerSecond, imagesPerSecondByStep } = timingOf(runOf(1, 'conv'), 32);
    expect(imagesPerSecond?.value).toBeCloseTo(10_000, 6);
    expect(imagesPerSecondByStep?.value).toBeCloseTo(10_666.7, 1);
    expect(imagesPerSecondByStep?.low).toBeCloseTo(32 / 0.0035, 6);
  });

  it('has no rate where an epoch or a step took 0 s', () => {
    const rates = (perStep: string) => {
      const epoch = (number: number) => `Epoch ${number}/2\n10/10 [==] - 0s ${perStep}/step\n`;
      const [run] = readLog(epoch(1) + epoch(2)).runs;
      if (!run) throw new Error('nothing was read');
      return timingOf(run, 32);
    };
    expect(rates('4ms')).toMatchObject({
      steady: { value: 0 },
      imagesPerSecond: undefined,
      imagesPerSecondByStep: { value: 8000 },
    });
    expect(rates('0us').imagesPerSecondByStep).toBeUndefined();
  });
});

describe('the number of images', () => {
  it('is 49,985 to 50,016 for 1563 steps, and 9,985 to 10,016 for 313', () => {
    expect(imagesOf(1563, 32)).toEqual({ low: 49_985, value: 50_000, high: 50_016 });
    expect(imagesOf(313, 32)).toEqual({ low: 9_985, value: 10_000, high: 10_016 });
  });

  it('is such that a loop over them takes so many steps, and no other number does', () => {
    for (const batch of [1, 7, 32])
      for (const steps of [1, 2, 33]) {
        const range = imagesOf(steps, batch);
        const fitting = Array.from({ length: (steps + 2) * batch }, (_, index) => index + 1).filter(
          (images) => Math.ceil(images / batch) === steps,
        );
        expect([range?.low, range?.high]).toEqual([fitting[0], fitting.at(-1)]);
      }
  });

  it.each([
    [49_985, 50_016, 50_000],
    [1, 32, 10],
    [33, 64, 40],
    [991, 1009, 1000],
    [11, 19, 11],
  ])('between %d and %d is taken as %d', (low, high, roundest) => {
    expect(roundestBetween(low, high)).toBe(roundest);
  });
});

describe('the scores', () => {
  const final = (run: LogRun) => {
    const found = finalScore(run, initial);
    if (!found) throw new Error('no score');
    return found;
  };

  it('are those of the test, or of the validation, or of the training', () => {
    expect(final(runOf(1, 'conv'))).toMatchObject({ kind: 'test', images: 10_000 });
    expect(final(runOf(1, 'conv')).standardError).toBeCloseTo(0.0048, 4);
    const record = recordedRuns.find(({ id }) => id === 'conv-tutorial');
    const [recorded] = record ? readLog(keras3Log(record)).runs : [];
    expect(recorded && final(recorded)).toMatchObject({
      kind: 'validation',
      score: { accuracy: { value: record?.test.accuracy } },
    });
    expect(
      final({ ...runOf(1, 'conv'), test: { score: {}, validation: {}, leavesFirstOut: true } }),
    ).toMatchObject({ kind: 'training', images: 50_000 });
  });

  it('of both FC runs are one constant answer, which guesses would print once in 75 times', () => {
    for (const run of [1, 2] as const) {
      const { score, images } = final(runOf(run, 'fc'));
      const found = constantAnswer(score.accuracy, images, 10);
      expect(found?.chance).toBeCloseTo(0.013, 3);
      expect((found?.chance ?? NaN) ** 2).toBeCloseTo(0.0002, 4);
    }
    const { score, images } = final(runOf(1, 'conv'));
    expect(constantAnswer(score.accuracy, images, 10)).toBeUndefined();
  });

  it('count every number of right answers that prints the same', () => {
    // 0.33 may be 30…36 of 91 … no: of 90, where 1/3 is 0.3333, only 29.25…30.15, so 30.
    expect(constantAnswer({ value: 0.33, half: 0.005 }, 90, 3)?.chance).toBeCloseTo(
      binomial(90, 30, 1 / 3),
      12,
    );
    const wide = constantAnswer({ value: 0.3, half: 0.05 }, 90, 3)?.chance ?? NaN;
    let sum = 0;
    for (let right = 23; right <= 31; right += 1) sum += binomial(90, right, 1 / 3);
    expect(wide).toBeCloseTo(sum, 12);
  });

  it('of FC lie three ten-thousandths over ln 10, which logits 0.02 to 0.03 apart would cost', () => {
    const { excess, logitSpread } = overUniform({ value: 2.3029, half: 0 }, 10);
    expect(excess).toBeCloseTo(0.0003, 4);
    expect(logitSpread).toBeCloseTo(0.025, 3);
    expect(overUniform({ value: 1.06, half: 0 }, 10).logitSpread).toBeUndefined();
  });

  it('that lie in the forbidden zone are found, up to rounding', () => {
    const score = (loss: number, accuracy: number): LogRow['score'] => ({
      loss: { value: loss, half: 0.00005 },
      accuracy: { value: accuracy, half: 0.00005 },
    });
    expect(isPossible(score(0.6931, 0))).toBe(true);
    expect(isPossible(score(0.69, 0))).toBe(false);
    expect(isPossible(score(0.2, 0.5))).toBe(false);
    expect(isPossible(score(0, 1))).toBe(true);
    for (const run of [runOf(1, 'conv'), runOf(2, 'fc')])
      for (const row of run.epochs) expect(isPossible(row.score)).toBe(true);
  });
});

/** By multiplication, one trial after the other. */
function binomial(trials: number, successes: number, chance: number): number {
  let probabilities = [1];
  for (let trial = 0; trial < trials; trial += 1)
    probabilities = [...probabilities, 0].map(
      (stays, count) => stays * (1 - chance) + (probabilities[count - 1] ?? 0) * chance,
    );
  return probabilities[successes] ?? NaN;
}
