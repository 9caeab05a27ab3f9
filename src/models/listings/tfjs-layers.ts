import { asMap, shapedLayers, sizeOf, type ShapedLayer } from '../shapes.ts';
import { batchNormConstants } from '../training-constants.ts';
import type { Initialisation, Network } from '../spec.ts';
import { indent } from './listing.ts';

type Option = string | number | boolean | undefined;

/** The statement that builds the model and prints its table. */
export function tfjsModel(network: Network, initialisation: Initialisation): string {
  const lines = [
    `tf.layers.inputLayer({ inputShape: [${network.inputShape.join(', ')}] }),`,
    ...shapedLayers(network).map((shaped) => layerLine(shaped, initialisation)),
  ];
  return `const model = tf.sequential({\n  layers: [\n${indent(lines.join('\n'), 4)}\n  ],\n});\nmodel.summary();`;
}

/** One layer of the model. The last layer's softmax moves into the loss. */
function layerLine(shaped: ShapedLayer, initialisation: Initialisation): string {
  const { layer } = shaped;
  switch (layer.kind) {
    case 'conv':
      return call('conv2d', {
        filters: layer.filters,
        kernelSize: layer.kernelSize,
        strides: layer.stride,
        padding: quoted(layer.padding),
        dilationRate: layer.dilation,
        useBias: layer.bias,
        activation: quoted(layer.activation),
        kernelInitializer: initialiser(shaped, initialisation),
      });
    case 'pool':
      return call(layer.mode === 'max' ? 'maxPooling2d' : 'averagePooling2d', {
        poolSize: layer.size,
        strides: layer.stride,
        padding: quoted(layer.padding),
      });
    case 'global-pool':
      return call(layer.mode === 'max' ? 'globalMaxPooling2d' : 'globalAveragePooling2d', {});
    case 'flatten':
      return call('flatten', {});
    case 'dense': {
      const isLast = layer.activation === 'softmax';
      const line = call('dense', {
        units: layer.units,
        useBias: layer.bias,
        activation: isLast ? undefined : quoted(layer.activation),
        kernelInitializer: initialiser(shaped, initialisation),
      });
      return isLast ? `${line} // logits: the loss takes the softmax` : line;
    }
    case 'batch-norm':
      return call('batchNormalization', { ...batchNormConstants, ...numbersOf(layer) });
    case 'activation':
      return call('activation', { activation: quoted(layer.activation) });
    case 'dropout':
      return call('dropout', { rate: layer.rate });
  }
}

function numbersOf({ momentum, epsilon }: { momentum?: number; epsilon?: number }) {
  return { ...(momentum !== undefined && { momentum }), ...(epsilon !== undefined && { epsilon }) };
}

/** `tf.layers.name({ key: value }),` without what is undefined. */
function call(name: string, options: Readonly<Record<string, Option>>): string {
  const given = Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `tf.layers.${name}(${given.length > 0 ? `{ ${given.join(', ')} }` : '{}'}),`;
}

const quoted = (word: string | undefined) => (word === undefined ? undefined : `'${word}'`);

/** The call of `kernel`, which is defined above the model; a He deviation needs the fan-in. */
function initialiser(
  { layer, index, name, inputShape }: ShapedLayer,
  initialisation: Initialisation,
) {
  if (initialisation === 'zeros') return quoted('zeros');
  if (initialisation !== 'he-normal') return `kernel(${index})`;
  const fanIn =
    layer.kind === 'conv' ? layer.kernelSize ** 2 * asMap(inputShape, name)[2] : sizeOf(inputShape);
  return `kernel(${index}, ${fanIn})`;
}
