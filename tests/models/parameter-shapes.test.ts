import { describe, expect, test } from 'vitest';
import { networkById } from '../../src/models/networks.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';

describe('parameterShapes', () => {
  test('lists kernels as HWIO and inputs × units, with their fans', () => {
    const { network } = networkById('conv-small');
    expect(
      parameterShapes(network).map(({ name, shape, fanIn, fanOut }) => [
        name,
        shape,
        fanIn,
        fanOut,
      ]),
    ).toEqual([
      ['conv1/kernel', [3, 3, 3, 16], 27, 144],
      ['conv1/bias', [16], 16, 16],
      ['conv2/kernel', [3, 3, 16, 32], 144, 288],
      ['conv2/bias', [32], 32, 32],
      ['dense1/kernel', [1152, 10], 1152, 10],
      ['dense1/bias', [10], 10, 10],
    ]);
  });

  test('trains everything but the moving statistics', () => {
    const parameters = parameterShapes(networkById('conv-improved').network);
    const kept = parameters.filter(({ trainable }) => !trainable).map(({ name }) => name);
    expect(kept).toEqual(
      [1, 2, 3].flatMap((n) => [`batch-norm${n}/moving-mean`, `batch-norm${n}/moving-variance`]),
    );
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
  });
});
