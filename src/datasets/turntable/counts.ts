/** How many images `dealFrames` deals to each split, without the kinds and their frames. */
import type { SplitName } from '../image-source.ts';
import type { TurntableSettings } from './deal.ts';

export const kindCount = 24;

export function turntableCounts({
  films,
  frames,
  splitBy,
}: Omit<TurntableSettings, 'seed'>): Readonly<Record<SplitName, number>> {
  const all = kindCount * films * frames;
  if (splitBy === 'frame') return { train: all / 2, validation: all / 4, test: all / 4 };
  const quarter = Math.max(1, Math.floor(films / 4));
  const held = kindCount * quarter * frames;
  const validation = films > 2 ? held : 0;
  return { train: all - held - validation, validation, test: held };
}
