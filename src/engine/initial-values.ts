import { Random } from '../datasets/random.ts';
import { initialDistribution } from '../models/initial-values.ts';
import type { ParameterShape } from '../models/parameter-shapes.ts';
import { sizeOf } from '../models/shapes.ts';
import type { Initialisation } from '../models/spec.ts';
import { parameterStream } from './random-streams.ts';

/**
 * A parameter's values before training. They depend on the seed and on the parameter's place in its
 * network only, so every backend, and every comparison that the network is part of, starts alike.
 */
export function initialValues(
  parameter: ParameterShape,
  place: number,
  initialisation: Initialisation,
  seed: number,
): Float32Array {
  const values = new Float32Array(sizeOf(parameter.shape));
  switch (parameter.role) {
    case 'kernel':
      return drawKernel(
        values,
        parameter,
        initialisation,
        new Random(seed, parameterStream(place)),
      );
    case 'gamma':
    case 'moving-variance':
      return values.fill(1);
    case 'bias':
    case 'beta':
    case 'moving-mean':
      return values;
  }
}

function drawKernel(
  values: Float32Array,
  { fanIn, fanOut }: ParameterShape,
  initialisation: Initialisation,
  random: Random,
): Float32Array {
  const distribution = initialDistribution(initialisation, fanIn, fanOut);
  switch (distribution.kind) {
    case 'uniform':
      return values.map(() => random.between(-distribution.limit, distribution.limit));
    case 'normal':
      return values.map(() => distribution.deviation * random.normal());
    case 'zeros':
      return values;
  }
}
