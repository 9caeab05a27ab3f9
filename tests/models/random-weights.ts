import { Random } from '../../src/datasets/random.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import { sizeOf } from '../../src/models/shapes.ts';
import type { Network } from '../../src/models/spec.ts';

/** Weights of every role, statistics too, with which values neither vanish nor grow from layer to layer. */
export function randomWeights(network: Network, seed: number): Float32Array[] {
  const random = new Random(seed);
  return parameterShapes(network).map(({ role, shape, fanIn }) => {
    const draw = () => {
      if (role === 'kernel') return random.between(-1, 1) * Math.sqrt(6 / fanIn);
      if (role === 'gamma' || role === 'moving-variance') return random.between(0.5, 1.5);
      return random.between(-0.25, 0.25);
    };
    return Float32Array.from({ length: sizeOf(shape) }, draw);
  });
}
