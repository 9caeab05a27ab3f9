import { convMacs, denseWeights } from '../math/cost.ts';
import { parameterShapes } from './parameter-shapes.ts';
import { asMap, shapedLayers, sizeOf, type ShapedLayer } from './shapes.ts';
import type { Network } from './spec.ts';

/** What a layer or a network costs. */
export interface Cost {
  /** All numbers kept: trainable ones and statistics. */
  readonly parameters: number;
  readonly trainable: number;
  /** Moving means and variances of batch normalisation. */
  readonly statistics: number;
  /** Multiply-adds per image, of convolutions and fully connected layers. */
  readonly macs: number;
}

/** One row of the table of a network. */
export interface LayerRow extends ShapedLayer, Cost {}

export interface NetworkDescription {
  readonly rows: readonly LayerRow[];
  readonly total: Cost;
}

/** The table of a network: shapes, parameters and multiply-adds of every layer, and the totals. */
export function describeNetwork(network: Network): NetworkDescription {
  const parameters = parameterShapes(network);
  const rows = shapedLayers(network).map((shaped) => {
    const own = parameters.filter(({ layer }) => layer === shaped.index);
    const count = (trainable: boolean) =>
      sum(own.filter((one) => one.trainable === trainable).map(({ shape }) => sizeOf(shape)));
    const [trainable, statistics] = [count(true), count(false)];
    const macs = macsOf(shaped);
    return { ...shaped, parameters: trainable + statistics, trainable, statistics, macs };
  });
  const total = (key: keyof Cost) => sum(rows.map((row) => row[key]));
  return {
    rows,
    total: {
      parameters: total('parameters'),
      trainable: total('trainable'),
      statistics: total('statistics'),
      macs: total('macs'),
    },
  };
}

function macsOf({ layer, name, inputShape, outputShape }: ShapedLayer): number {
  if (layer.kind === 'dense') return denseWeights(inputShape[0], layer.units);
  if (layer.kind !== 'conv') return 0;
  const inChannels = asMap(inputShape, name)[2];
  const [height, width] = asMap(outputShape, name);
  const { kernelSize, filters } = layer;
  return convMacs({ kernelSize, inChannels, outChannels: filters }, height, width);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
