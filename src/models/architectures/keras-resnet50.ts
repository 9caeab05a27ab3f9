import type { Network } from '../spec.ts';
import type { Variant } from './plan.ts';
import { resnet } from './resnet.ts';

/**
 * ResNet50 as Keras builds it, and as the coursework used it: the strides where the paper has them, and
 * biases before batch normalisation.
 */
export function kerasResnet50(variant: Variant = {}): Network {
  return { ...resnet(50, { ...variant, version: 'v1', bias: true }), id: 'resnet50-keras' };
}
