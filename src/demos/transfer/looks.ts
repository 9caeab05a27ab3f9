import type { ArmLook } from '../../ui/training/arm-look.ts';
import type { ArmId, State } from './state.ts';
import type { Words } from './words.ts';

export const colours: Readonly<Record<ArmId, string>> = {
  random: 'var(--tr-random)',
  frozen: 'var(--tr-frozen)',
  tuned: 'var(--tr-tuned)',
};

/** What each arm is called: which network has the random weights is always said. */
export function looksOf(
  { pick, t }: Words,
  arms: readonly ArmId[],
  randomNet: State['randomNet'],
): readonly (ArmLook & { readonly id: ArmId })[] {
  const random = randomNet === 'full' ? t.armFull : t.armReduced;
  return arms.map((id) => ({
    id,
    label: id === 'random' ? random : pick('arm', id),
    short: pick('short', id),
    colour: colours[id],
  }));
}
