import { type ParameterShape, parameterShapes } from './parameter-shapes.ts';
import { sizeOf } from './shapes.ts';
import type { Network } from './spec.ts';

/** The values of a network's parameters: one array for each of `parameterShapes`, in its order. */
export type Weights = readonly Float32Array[];

/** A parameter with its values; the last extent of the shape is the fastest. */
export interface Parameter extends ParameterShape {
  readonly values: Float32Array;
}

/**
 * A network's parameters with their values.
 * @throws Error that says where, if the weights are not of such a network
 */
export function parametersWith(network: Network, weights: Weights): readonly Parameter[] {
  const shapes = parameterShapes(network);
  if (shapes.length !== weights.length)
    throw new Error(`${network.id} has ${shapes.length} parameters, not ${weights.length}`);
  return shapes.map((shape, place) => {
    const values = weights[place] ?? new Float32Array();
    if (values.length !== sizeOf(shape.shape))
      throw new Error(
        `${network.id}, ${shape.name}: ${values.length} values for ${shape.shape.join('×')}`,
      );
    return { ...shape, values };
  });
}
