import type { ArmLook } from '../../ui/training/arm-look.ts';
import type { Side } from './settings.ts';
import type { Words } from './words.ts';

export const colours: Readonly<Record<Side, string>> = { fc: 'var(--fc)', conv: 'var(--conv)' };

/** The two networks as the reader sees them, in the order in which the engine trains them. */
export function looksOf({ t }: Words): readonly ArmLook[] {
  return [
    { id: 'fc', label: t.fc, short: t.fcShort, spoken: t.fcSpoken, colour: colours.fc },
    { id: 'conv', label: t.conv, short: t.convShort, spoken: t.convSpoken, colour: colours.conv },
  ];
}
