import { add, mul, tidy } from '@tensorflow/tfjs-core';
import type { Model } from '../../src/engine/build-model.ts';
import { needed } from '../../src/engine/needed.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import type { Network } from '../../src/models/spec.ts';
import { made } from './kernels/both-backends.ts';

/** Gives a model the weights that `fixtures/residual_networks.py` gives to PyTorch's. */
export function setWeights(model: Model, network: Network): void {
  const trainable = parameterShapes(network).filter((parameter) => parameter.trainable);
  for (const [i, { role, shape, fanIn }] of trainable.entries())
    tidy(() => {
      const scale = role === 'kernel' ? Math.sqrt(6 / fanIn) : 1 / 4;
      const values = mul(made(shape, i + 1), scale);
      needed(model.trainable[i]).assign(role === 'gamma' ? add(values, 1) : values);
    });
}

/** The largest distance as a share of the largest value. */
export function relativeDistance(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return NaN;
  const scale = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(value - (actual[i] ?? NaN)))) / scale;
}
