import { describe, expect, it } from 'vitest';
import { drawnLabels, samplings } from '../../src/datasets/drawn-labels.ts';
import {
  biasOnlyFacts,
  nothingTrained,
  shareBelowChance,
  trainedBiases,
} from '../../src/facts/bias-only.ts';
import record from '../../src/facts/measured/bias-only.json' with { type: 'json' };
import { mean } from '../../src/math/spread.ts';

function outcomeOf(sampling: (typeof samplings)[number], learningRate: number, runs: number) {
  let last = nothingTrained;
  for (const outcome of trainedBiases(sampling, { learningRate, seed: 1, runs })) last = outcome;
  return last;
}

describe('labels', () => {
  const few = { seed: 3, epoch: 1, images: 100, classes: 10 };

  it('come once each without replacement, in an order of their own each epoch', () => {
    const labels = drawnLabels('without', few);
    expect(labels.toSorted()).toEqual(
      Uint8Array.from({ length: 100 }, (_, i) => Math.floor(i / 10)),
    );
    expect(drawnLabels('without', few)).toEqual(labels);
    expect(drawnLabels('without', { ...few, epoch: 2 })).not.toEqual(labels);
  });

  it('are drawn anew with replacement, so that no class has its exact share', () => {
    const labels = drawnLabels('with', { ...few, images: 10_000 });
    const counts = Array.from({ length: 10 }, (_, k) => labels.filter((one) => one === k).length);
    expect(counts.every((count) => count === 1000)).toBe(false);
    expect(counts.every((count) => Math.abs(count - 1000) < 150)).toBe(true);
  });
});

describe('a network of biases only', () => {
  // C2.a.3: at 0.001, 2.3028 and .0984; at 0.002, 2.3029, test 2.3028 and .0987, from .0958 to .1017.
  it.each([
    [1e-3, 2.3028, 2.3026, 0.0984],
    [2e-3, 2.3029, 2.3028, 0.0987],
  ])('leaves the coursework’s log at a rate of %f', (rate, loss, testLoss, accuracy) => {
    const outcome = outcomeOf('without', rate, 6);
    expect(mean(outcome.losses)).toBeCloseTo(loss, 4);
    expect(Math.abs(mean(outcome.testLosses) - testLoss)).toBeLessThan(1e-4);
    expect(Math.abs(mean(outcome.accuracies) - accuracy)).toBeLessThan(0.0006);
    expect(shareBelowChance(outcome)).toBeGreaterThan(0.7);
  });

  it('is at chance where images are drawn with replacement', () => {
    const { accuracies } = outcomeOf('with', 2e-3, 6);
    // The standard error of thirty epochs is .00025.
    expect(Math.abs(mean(accuracies) - 0.1)).toBeLessThan(0.001);
  });

  it('is on record as it is trained here', () => {
    for (const sampling of samplings) {
      const { accuracies } = outcomeOf(sampling, record.learningRate, 2);
      expect(record.outcomes[sampling].accuracies.slice(0, 10)).toEqual(accuracies);
    }
  });

  it('has the coursework’s figures among its facts', () => {
    const facts = biasOnlyFacts(record);
    const shown = (name: string) => facts[`bias-only.${name}`]?.value.toFixed(4);
    expect(shown('without.loss')).toBe('2.3029');
    expect(shown('without.test-loss')).toBe('2.3028');
    expect(facts['bias-only.without.accuracy']?.value).toBeLessThan(0.0995);
    expect(facts['bias-only.with.accuracy']?.value).toBeGreaterThan(0.0995);
  });
});
