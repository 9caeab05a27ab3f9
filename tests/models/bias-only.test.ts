import { describe, expect, it } from 'vitest';
import { crossEntropy } from '../../src/math/softmax.ts';
import { BiasOnlyNetwork } from '../../src/models/bias-only.ts';

const settings = { classes: 3, batchSize: 2, learningRate: 0.1 };

describe('BiasOnlyNetwork', () => {
  it('begins at ln K, and its first step moves each bias by the rate', () => {
    const network = new BiasOnlyNetwork(settings);
    expect(network.test().loss).toBeCloseTo(Math.log(3), 12);
    const { loss, accuracy } = network.train(Uint8Array.of(1, 1));
    expect(loss).toBeCloseTo(Math.log(3), 12);
    // All are equal at first, and the first of them is the answer.
    expect(accuracy).toBe(0);
    // Adam's first step is the rate itself, with the sign of the gradient.
    const biases = [-0.1, 0.1, -0.1];
    const mean = [0, 1, 2].reduce((sum, label) => sum + crossEntropy(biases, label), 0) / 3;
    expect(network.test().loss).toBeCloseTo(mean, 6);
  });

  it('favours the class that has come most often, and pays for it when it comes no more', () => {
    const network = new BiasOnlyNetwork(settings);
    network.train(Uint8Array.of(2, 2, 2, 2));
    expect(network.train(Uint8Array.of(2, 2)).accuracy).toBe(1);
    const { accuracy, loss } = network.train(Uint8Array.of(0, 1));
    expect(accuracy).toBe(0);
    expect(loss).toBeGreaterThan(Math.log(3));
  });

  it('counts the images of a smaller last batch for what they are', () => {
    const network = new BiasOnlyNetwork({ ...settings, learningRate: 1e-9 });
    expect(network.train(Uint8Array.of(0, 1, 0)).accuracy).toBeCloseTo(2 / 3, 12);
  });
});
