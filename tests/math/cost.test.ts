import { describe, expect, test } from 'vitest';
import {
  convMacs,
  convParameters,
  convWeights,
  denseParameters,
  denseWeights,
} from '../../src/math/cost.ts';

describe('convMacs', () => {
  test('counts every multiplication of a convolution written as loops', () => {
    const [kernelSize, inChannels, outChannels, height, width] = [3, 2, 4, 5, 6];
    let multiplications = 0;
    for (let place = 0; place < height * width; place++)
      for (let filter = 0; filter < outChannels; filter++)
        for (let row = 0; row < kernelSize; row++)
          for (let column = 0; column < kernelSize; column++)
            for (let channel = 0; channel < inChannels; channel++) multiplications++;
    expect(convMacs({ kernelSize, inChannels, outChannels }, height, width)).toBe(multiplications);
  });

  test('of one convolution of VGG16 is more than the whole ResNet-18 needs', () => {
    const conv12 = { kernelSize: 3, inChannels: 64, outChannels: 64 };
    expect(convMacs(conv12, 224, 224)).toBe(1_849_688_064);
  });
});

describe('parameters', () => {
  test('of a convolution: weights, and one bias a filter', () => {
    const cost = { kernelSize: 5, inChannels: 3, outChannels: 16 };
    expect(convWeights(cost)).toBe(1200);
    expect(convParameters(cost)).toBe(1216);
  });

  test('of a dense layer: weights, and one bias a unit', () => {
    expect(denseWeights(2048, 1000)).toBe(2_048_000);
    expect(denseParameters(2048, 1000)).toBe(2_049_000);
  });
});
