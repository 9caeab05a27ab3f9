/** What is written of layers in every language: formulas, windows, shapes. */
import type { LayerRow } from '../../models/describe.ts';
import type { Shape } from '../../models/shapes.ts';
import type { Stage } from '../../models/stages.ts';
import { isolated } from '../../ui/demo/formats.ts';
import type { Anatomy } from './anatomy.ts';

export const shapeText = (shape: Shape) => shape.join('×');

/** A left-to-right isle within a sentence. */
export const isle = (text: string) => `\u2066${text}\u2069`;

/** `56×56`, or the words for what has no height. */
export const sizeText = (size: Stage['size'], vector: string) =>
  size === 'vector' ? isolated(vector) : isle(`${size}×${size}`);

/** `3×3 /2`: the window and its stride, if that is not 1; empty for layers without a window. */
export function windowText({ layer }: LayerRow): string {
  if (layer.kind !== 'conv' && layer.kind !== 'pool') return '';
  const [size, stride = 1] =
    layer.kind === 'conv'
      ? [layer.kernelSize, layer.stride]
      : [layer.size, layer.stride ?? layer.size];
  return `${size}×${size}${stride === 1 ? '' : ` /${stride}`}`;
}

/** The multiply-adds of a layer with weights, written as their factors. */
export function macsFormula({ layer, inputShape, outputShape }: LayerRow): string {
  const inputs = inputShape.at(-1) ?? 0;
  if (layer.kind !== 'conv') return [inputs, outputShape[0]].join('·');
  const { kernelSize: k, filters } = layer;
  return [k, k, inputs, filters, ...outputShape.slice(0, 2)].join('·');
}

/** Heights of the maps, from the image on, each once. */
export function sizesText({ network, rows }: Anatomy): string {
  const sizes = [network.inputShape[0]];
  for (const { within, outputShape } of rows)
    if (within.length === 0 && outputShape.length === 3 && outputShape[0] !== sizes.at(-1))
      sizes.push(outputShape[0]);
  return isle(sizes.join(' → '));
}
