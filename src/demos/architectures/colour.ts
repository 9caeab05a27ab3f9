import type { Stage } from '../../models/stages.ts';

/** Convolutions are the darker, in the light theme, the smaller their maps are; fully connected layers have their own hue. */
export function colourOf(size: Stage['size'], imageSize: number): string {
  // A shade off, so that a small tag on it can be read.
  if (size === 'vector') return 'color-mix(in oklab, var(--fc) 80%, var(--sl-color-white))';
  const halvings = Math.log2(imageSize / size);
  const share = Math.round(Math.max(30, 100 - 14 * halvings));
  return `color-mix(in oklab, var(--conv) ${share}%, var(--sl-color-white))`;
}
