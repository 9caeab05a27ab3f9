import { oneCycleConstants } from '../training-constants.ts';
import type { Network, RunSettings, TrainingSettings } from '../spec.ts';

/** Writes a complete program that trains exactly this network in exactly this way on CIFAR-10. */
export type Listing = (network: Network, training: TrainingSettings, run: RunSettings) => string;

/** Paragraphs of a program; empty ones vanish. */
export function program(separator: string, ...paragraphs: readonly string[]): string {
  return `${paragraphs.filter((paragraph) => paragraph !== '').join(separator)}\n`;
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
