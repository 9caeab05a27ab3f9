import type { Parameter } from '../../models/weights.ts';

export interface RgbImage {
  readonly size: number;
  readonly rgb: Uint8ClampedArray;
}

/**
 * A first layer's weights as pictures, one per filter or unit: zero is mid-grey, and the largest
 * weight of each, in size, is black or full colour. Both layouts have the filter as fastest index:
 * HWIO for convolutions, `[inputs, units]` with NHWC inputs for fully connected layers.
 */
export function filterImages({ shape, values }: Pick<Parameter, 'shape' | 'values'>): RgbImage[] {
  const filters = shape.at(-1) ?? 0;
  const inputs = filters ? values.length / filters : 0;
  const size = Math.sqrt(inputs / 3);
  return Array.from({ length: filters }, (_, filter) => {
    const weights = Array.from(
      { length: inputs },
      (_, input) => values[input * filters + filter] ?? 0,
    );
    const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0) || 1;
    const rgb = Uint8ClampedArray.from(weights, (weight) => 127.5 * (1 + weight / largest));
    return { size, rgb };
  });
}
