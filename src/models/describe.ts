import { convMacs, denseWeights } from '../math/cost.ts';
import { parametersOf } from './parameter-shapes.ts';
import { asMap, everyLayer, sizeOf, type ShapedLayer } from './shapes.ts';
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
  const rows = everyLayer(network).map(rowOf);
  return { rows, total: costOf(rows) };
}

/** One layer's row of the table. */
export function rowOf(shaped: ShapedLayer): LayerRow {
  const own = parametersOf(shaped);
  const count = (trainable: boolean) =>
    sum(own.filter((one) => one.trainable === trainable).map(({ shape }) => sizeOf(shape)));
  const [trainable, statistics] = [count(true), count(false)];
  return {
    ...shaped,
    parameters: trainable + statistics,
    trainable,
    statistics,
    macs: macsOf(shaped),
  };
}

/** What some rows of a table cost together. */
export function costOf(rows: readonly LayerRow[]): Cost {
  const total = (key: keyof Cost) => sum(rows.map((row) => row[key]));
  return {
    parameters: total('parameters'),
    trainable: total('trainable'),
    statistics: total('statistics'),
    macs: total('macs'),
  };
}

/** @throws Error that names the layer, if the table has none of that name */
export function rowNamed({ rows }: NetworkDescription, name: string): LayerRow {
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`No layer "${name}"`);
  return found;
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
