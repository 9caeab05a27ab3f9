import { shapedLayers, sizeOf, type ShapedLayer } from './shapes.ts';
import type { Network } from './spec.ts';

/** Values that one image needs beside the parameters; times batch and bytes per value it is memory. */
export interface ActivationMemory {
  /** The most that there must be at once when the network only answers. */
  readonly inference: number;
  /** What is kept for the backward pass: every map and vector that some layer's gradient is made of. */
  readonly training: number;
  /** The same by the layer that makes it, by its index; the input image has −1. */
  readonly keptOf: ReadonlyMap<number, number>;
}

/** One map or vector in memory; layers that work in place hand on the one they get. */
interface Held {
  readonly values: number;
  /** Index of the layer that makes it. */
  readonly maker: number;
}

/**
 * Counts what PyTorch keeps for a gradient: the input of a convolution, a fully connected layer, a
 * normalisation and a pooling, the output of an activation, and the class probabilities. Activations,
 * dropout and the sum of a residual layer overwrite what they get, flattening copies nothing, and batch
 * normalisation overwrites at inference. Left out is what is small or depends on the library: batch
 * statistics, places of maxima, dropout masks, work space.
 */
export function activationMemory(network: Network): ActivationMemory {
  const layers = shapedLayers(network);
  const input: Held = { values: sizeOf(network.inputShape), maker: -1 };
  const kept = new Set<Held>();
  const result = trainThrough(layers, input, kept);
  kept.add(result);
  const keptOf = new Map([...kept].map(({ maker, values }) => [maker, values]));
  return {
    inference: inferThrough(layers, input, []).peak,
    training: sum([...keptOf.values()]),
    keptOf,
  };
}

/** The values of what leaves the layers; adds to `kept` what their gradients need. */
function trainThrough(layers: readonly ShapedLayer[], input: Held, kept: Set<Held>): Held {
  return layers.reduce((x, shaped) => {
    const { layer, body, shortcut } = shaped;
    if (layer.kind === 'residual') {
      const total = trainThrough(body, x, kept);
      trainThrough(shortcut, x, kept);
      if (layer.activation) kept.add(total);
      return total;
    }
    if (readsInput(shaped)) kept.add(x);
    const output = overwrites(shaped) ? x : outputOf(shaped);
    if ('activation' in layer && layer.activation !== 'softmax') kept.add(output);
    return output;
  }, input);
}

function readsInput({ layer }: ShapedLayer): boolean {
  return ['conv', 'dense', 'batch-norm', 'pool', 'global-pool'].includes(layer.kind);
}

interface Answer {
  readonly output: Held;
  readonly peak: number;
}

/** @param others what must be kept meanwhile for the shortcuts around these layers */
function inferThrough(
  layers: readonly ShapedLayer[],
  input: Held,
  others: readonly Held[],
): Answer {
  const together = (...held: readonly Held[]) =>
    sum([...new Set([...others, ...held])].map(({ values }) => values));
  return layers.reduce<Answer>(
    ({ output: x, peak }, shaped) => {
      if (shaped.layer.kind === 'residual') {
        const body = inferThrough(shaped.body, x, [...others, x]);
        const shortcut = inferThrough(shaped.shortcut, x, [...others, body.output]);
        return { output: body.output, peak: Math.max(peak, body.peak, shortcut.peak) };
      }
      const inPlace = overwrites(shaped) || shaped.layer.kind === 'batch-norm';
      const output = inPlace ? x : outputOf(shaped);
      return { output, peak: Math.max(peak, together(x, output)) };
    },
    { output: input, peak: together(input) },
  );
}

function overwrites({ layer }: ShapedLayer): boolean {
  return ['activation', 'dropout', 'flatten'].includes(layer.kind);
}

const outputOf = ({ outputShape, index }: ShapedLayer): Held => ({
  values: sizeOf(outputShape),
  maker: index,
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
