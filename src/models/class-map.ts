/**
 * Class activation maps of networks that end in global average pooling and one fully connected layer.
 *
 * @see Zhou et al. (2016), arXiv 1512.04150, equations 1 and 2
 */
import type { LayerParameters, Passed } from './forward.ts';
import { asMap } from './shapes.ts';

/** Where in the last map a class was seen. */
export interface ClassMap {
  readonly rows: number;
  readonly columns: number;
  /** Row by row: the sum over channels of the class's weight times the map. */
  readonly values: Float64Array;
  /** Their mean, which with the bias is the class's logit. */
  readonly mean: number;
  readonly bias: number;
}

/** The layers that a class activation map needs: the pooling and the fully connected layer behind it. */
export interface AveragingHead {
  readonly pooling: Passed;
  readonly dense: Passed;
}

/** Such a head, where the network ends in one; dropout in between changes nothing. */
export function averagingHead(passed: readonly Passed[]): AveragingHead | undefined {
  const own = passed.filter(({ shaped }) => shaped.within.length === 0);
  const [dense, ...before] = own.toReversed();
  const pooling = before.find(({ shaped }) => shaped.layer.kind !== 'dropout');
  const layer = pooling?.shaped.layer;
  const isHead =
    dense?.shaped.layer.kind === 'dense' &&
    layer?.kind === 'global-pool' &&
    layer.mode === 'average';
  return isHead && pooling ? { pooling, dense } : undefined;
}

/** The map of one class. */
export function classMap(
  { pooling, dense }: AveragingHead,
  { kernel, bias }: LayerParameters,
  label: number,
): ClassMap {
  const [rows, columns, channels] = asMap(pooling.shaped.inputShape, pooling.shaped.name);
  const classes = dense.output.length;
  const values = new Float64Array(rows * columns);
  pooling.input.forEach((value, at) => {
    const weight = kernel?.[(at % channels) * classes + label] ?? NaN;
    const place = Math.floor(at / channels);
    values[place] = (values[place] ?? 0) + weight * value;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { rows, columns, values, mean, bias: bias?.[label] ?? 0 };
}
