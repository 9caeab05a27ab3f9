/** A trained network in the format of TensorFlow.js layers models, for `tf.loadLayersModel`. */
import type { ParameterRole } from '../parameter-shapes.ts';
import { sizeOf } from '../shapes.ts';
import type { Network } from '../spec.ts';
import { parametersWith, type Weights } from '../weights.ts';
import { inputName, node, nodesOf, topologyOf } from './topology.ts';

/** What each channel of a pixel from 0 to 255 becomes before the network sees it: factor · pixel + offset. */
export interface PixelScaling {
  readonly factor: readonly number[];
  readonly offset: readonly number[];
}

/** The two files of a saved model. */
export interface LayersModel {
  /** What `model.json` says. */
  readonly json: object;
  /** The bytes of `weights.bin`: float32, little-endian, in the order of the manifest. */
  readonly weights: Uint8Array<ArrayBuffer>;
}

/** The name that the second file must have, beside the first. */
export const weightsFile = 'weights.bin';

interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

const scalingName = 'pixel-scaling';

/** How Keras calls them. */
const kerasRoles: Readonly<Record<ParameterRole, string>> = {
  kernel: 'kernel',
  bias: 'bias',
  gamma: 'gamma',
  beta: 'beta',
  'moving-mean': 'moving_mean',
  'moving-variance': 'moving_variance',
};

/**
 * The saved model takes pixels from 0 to 255, since the scaling is its first layer, and gives the
 * probabilities of the classes.
 * @param about kept in the file for whoever reads it
 * @throws Error where weights do not fit or Keras has no such layer
 */
export function layersModel(
  network: Network,
  weights: Weights,
  scaling: PixelScaling,
  about: object,
): LayersModel {
  const entries = [...scalingEntries(scaling), ...networkEntries(network, weights)];
  // A depthwise convolution of 1×1: one factor and one offset for each channel.
  const scalingNode = node('DepthwiseConv2D', scalingName, inputName, {
    ...{ kernel_size: [1, 1], strides: [1, 1], padding: 'valid', depth_multiplier: 1 },
    ...{ data_format: 'channels_last', use_bias: true, activation: 'linear', trainable: false },
  });
  const nodes = [scalingNode, ...nodesOf(network, scalingName)];
  const manifest = entries.map(({ name, shape }) => ({ name, shape, dtype: 'float32' }));
  return {
    json: {
      format: 'layers-model',
      generatedBy: 'Pichesh',
      convertedBy: null,
      modelTopology: topologyOf(network.id, network.inputShape, nodes),
      weightsManifest: [{ paths: [weightsFile], weights: manifest }],
      userDefinedMetadata: about,
    },
    weights: bytesOf(entries),
  };
}

function scalingEntries({ factor, offset }: PixelScaling): readonly Entry[] {
  return [
    {
      name: `${scalingName}/depthwise_kernel`,
      shape: [1, 1, factor.length, 1],
      values: factor,
    },
    { name: `${scalingName}/bias`, shape: [offset.length], values: offset },
  ];
}

function networkEntries(network: Network, weights: Weights): readonly Entry[] {
  return parametersWith(network, weights).map(({ name, role, shape, values }) => ({
    name: name.replace(role, kerasRoles[role]),
    shape,
    values,
  }));
}

function bytesOf(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const total = entries.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  const view = new DataView(new ArrayBuffer(4 * total));
  let at = 0;
  for (const { values } of entries)
    for (let i = 0; i < values.length; i += 1, at += 4) view.setFloat32(at, values[i] ?? NaN, true);
  return new Uint8Array(view.buffer);
}
