import { describe, expect, test } from 'vitest';
import recorded from '../../src/facts/measured/transfer.json' with { type: 'json' };
import {
  transferFacts,
  type RecordedTransfer,
  type RecordedTransferArm,
} from '../../src/facts/transfer-record.ts';
import { standardError } from '../../src/math/standard-error.ts';
import { type TransferArmId, transferSettings } from '../../src/models/experiments/transfer.ts';

const { about, arms } = recorded as unknown as RecordedTransfer;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the record', () => {
  test('has no arm twice', () => {
    expect(new Set(arms.map(({ id }) => id)).size).toBe(arms.length);
  });

  test.each(arms.map((arm) => [arm.id, arm] as const))('of %s fits its settings', (id, arm) => {
    expect(arm.settings).toEqual(transferSettings(id));
    expect(arm.epochs.length).toBe(arm.settings.epochs);
  });

  test.each(arms.map((arm) => [arm.id, arm] as const))('of %s agrees with itself', (_, arm) => {
    const { confidence, confusion, test: score, testImages } = arm;
    const classes = about.classes.length;
    const right = sum(confusion.filter((__, cell) => cell % (classes + 1) === 0));
    expect(confusion.length).toBe(classes ** 2);
    expect(sum(confusion)).toBe(testImages);
    expect(right / testImages).toBeCloseTo(score.accuracy, 6);
    expect(sum(confidence.right)).toBe(right);
    expect(sum(confidence.wrong)).toBe(testImages - right);
  });
});

describe('what the chapters of question 3 say of the record', () => {
  const of = (id: TransferArmId) => {
    const arm = arms.find((one) => one.id === id);
    if (!arm) throw new Error(`${id} is not on record`);
    return { test: arm.test.accuracy, train: arm.epochs.at(-1)?.train.accuracy ?? NaN };
  };

  test('a frozen body misses no test frame, with one layer or two, nor with red and blue exchanged', () => {
    for (const id of ['frozen', 'linear', 'swapped'] as const) expect(of(id).test).toBe(1);
  });

  test('the division by 255 costs most, in training as well', () => {
    const others = (['frozen', 'linear', 'brief', 'swapped', 'symmetric'] as const).map(of);
    expect(of('unit').test).toBeLessThan(Math.min(...others.map(({ test: one }) => one)) - 0.1);
    expect(of('unit').train).toBeLessThan(0.8);
  });

  test('by object the network of random weights knows its training images, and less than the frozen one', () => {
    expect(of('random-object').train).toBeGreaterThan(0.98);
    expect(of('random-object').test).toBeLessThan(of('frozen-object').test - 0.1);
    expect(of('random').test).toBeGreaterThan(of('random-object').test + 0.1);
  });

  test('statistics of its own bring back what the division by 255 took', () => {
    expect(of('unit-own-statistics').test).toBe(of('frozen').test);
    expect(of('own-statistics').test).toBe(of('frozen').test);
  });

  test('with the last stage unfrozen, objects are told apart as before, within two standard errors', () => {
    const [tuned, frozen] = (['tuned-object', 'frozen-object'] as const).map((id) => of(id).test);
    const images = arms[0]?.testImages ?? NaN;
    const error = Math.sqrt(2) * standardError(frozen ?? NaN, images);
    expect(Math.abs((tuned ?? NaN) - (frozen ?? NaN))).toBeLessThan(2 * error);
    expect(of('tuned').test).toBe(1);
    expect(of('tuned-object').train).toBe(1);
  });
});

test('facts name the arm, and the training is that of the last epoch', () => {
  const score = { loss: 0.5, accuracy: 0.9 };
  const arm: RecordedTransferArm = {
    id: 'linear',
    settings: transferSettings('linear'),
    ...{ trainImages: 400, testImages: 100 },
    epochs: [
      { train: { loss: 2, accuracy: 0.1 }, test: score },
      { train: { loss: 1, accuracy: 0.8 }, test: score },
    ],
    test: score,
    confusion: [],
    confidence: { right: [], wrong: [] },
    seconds: { features: 1, training: 1 },
  };
  const facts = transferFacts({ about, arms: [arm] });
  expect(facts['transfer.linear.train-accuracy']?.value).toBe(0.8);
  expect(facts['transfer.linear.standard-error']?.value).toBeCloseTo(0.03, 12);
  expect(facts['transfer.test-images']?.value).toBe(100);
});
