import { samePadding } from '../../math/output-size.ts';
import { asMap, type ShapedLayer, windowOf } from '../shapes.ts';
import { oneCycleConstants } from '../training-constants.ts';
import type { LayerOf, Network, RunSettings, TrainingSettings } from '../spec.ts';

/** Writes a complete program that trains exactly this network in exactly this way on CIFAR-10. */
export type Listing = (network: Network, training: TrainingSettings, run: RunSettings) => string;

/** Paragraphs of a program; empty ones vanish. */
export function program(separator: string, ...paragraphs: readonly string[]): string {
  return `${paragraphs.filter((paragraph) => paragraph !== '').join(separator)}\n`;
}

/** A statement after those of the definitions, by name, that it calls. */
export function withDefinitions(
  statement: string,
  separator: string,
  definitions: Readonly<Record<string, string>>,
): string {
  const called = Object.entries(definitions).flatMap(([name, definition]) =>
    statement.includes(`${name}(`) ? [definition] : [],
  );
  return [...called, statement].join(separator);
}

/**
 * A window's padding for Keras and TensorFlow.js, whose layers know `same` and none: what it is not
 * has to be laid around the map as so many `cells` by a layer before.
 */
export function kerasPadding(
  layer: LayerOf<'conv' | 'pool'>,
  { inputShape, name }: ShapedLayer,
): { readonly padding: 'same' | undefined; readonly cells: number } {
  const { padding = 'valid' } = layer;
  if (typeof padding === 'string')
    return { padding: padding === 'same' ? padding : undefined, cells: 0 };
  const [height, width] = asMap(inputShape, name);
  const isSame = [height, width].every((size) => {
    const window = windowOf(layer, size);
    return samePadding(size, window).join() === window.padding.join();
  });
  return isSame && padding > 0
    ? { padding: 'same', cells: 0 }
    : { padding: undefined, cells: padding };
}

/** Every line of `text` moved in by `spaces`; empty lines stay empty. */
export function indent(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

/** The two lines whose lower one is the one-cycle schedule, in the syntax that all three languages share. */
export const oneCycleLines = {
  peak: `${oneCycleConstants.warmUp} * STEPS`,
  rise: 'step / peak',
  fall: `1 - ${1 - oneCycleConstants.final} * (step - peak) / (STEPS - peak)`,
} as const;
