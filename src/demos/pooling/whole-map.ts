/** One number for a whole map, and where in it a class was seen. */
import type { Grid } from '../../math/convolve2d.ts';
import { mean } from '../../math/spread.ts';

export const globalAverage = (map: Grid) => mean(map.flat());
export const globalMax = (map: Grid) => Math.max(...map.flat());

/**
 * Class activation map: at every place the sum of all channels there, each times the class's weight
 * for it. Its mean is the class's score after global average pooling, without the bias.
 *
 * @see Zhou et al. (2016), arXiv 1512.04150, equations 1 and 2
 */
export function classActivationMap(maps: readonly Grid[], weights: readonly number[]): number[][] {
  return (maps[0] ?? []).map((values, row) =>
    values.map((_value, column) =>
      maps.reduce(
        (sum, map, channel) => sum + (weights[channel] ?? NaN) * (map[row]?.[column] ?? NaN),
        0,
      ),
    ),
  );
}

/** All places of the greatest value, row by row; equal up to what sums of fractions lose. */
export function placesOfMax(map: Grid): readonly { row: number; column: number }[] {
  const most = globalMax(map);
  return map.flatMap((values, row) =>
    values.flatMap((value, column) => (most - value < 1e-9 ? [{ row, column }] : [])),
  );
}
