import { fieldAfter, ownPixel, type ReceptiveField } from '../math/receptive-field.ts';
import { asMap, shapedLayers, windowOf, type ShapedLayer } from './shapes.ts';
import type { Network } from './spec.ts';

/**
 * What the outputs of every layer see of the image along its height, by the layer's name. The outputs
 * of a residual layer see what the farther-sighted of its branches sees. From the layer on that takes
 * the whole map, everything is in view.
 */
export function networkFields(network: Network): ReadonlyMap<string, ReceptiveField> {
  const fields = new Map<string, ReceptiveField>();

  function through(layers: readonly ShapedLayer[], input: ReceptiveField): ReceptiveField {
    return layers.reduce((field, shaped) => {
      const after = fieldOf(shaped, field);
      fields.set(shaped.name, after);
      return after;
    }, input);
  }

  function fieldOf(shaped: ShapedLayer, field: ReceptiveField): ReceptiveField {
    const { layer, name, inputShape, body, shortcut } = shaped;
    switch (layer.kind) {
      case 'conv':
      case 'pool':
        return fieldAfter(field, windowOf(layer, asMap(inputShape, name)[0]));
      case 'global-pool':
      case 'flatten':
        return fieldAfter(field, { kernelSize: inputShape.length === 3 ? inputShape[0] : 1 });
      case 'residual': {
        const [one, other] = [through(body, field), through(shortcut, field)];
        return one.size >= other.size ? one : other;
      }
      default:
        return field;
    }
  }

  through(shapedLayers(network), ownPixel);
  return fields;
}
