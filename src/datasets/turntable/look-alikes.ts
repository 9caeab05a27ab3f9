/** Whether a network errs among kinds that look alike. */
import { kinds } from './kinds.ts';

export const families = ['apples', 'pears', 'round', 'long'] as const;
export type Family = (typeof families)[number];

/** Ours, not a measurement: by shape, and by name. */
export function familyOf(kind: (typeof kinds)[number]): Family {
  if (kind.id.startsWith('apple-')) return 'apples';
  if (kind.id.startsWith('pear-')) return 'pears';
  return kind.shape.lies ? 'long' : 'round';
}

export interface LookAlikes {
  readonly errors: number;
  /** Errors that stay in the family. */
  readonly within: number;
  /** The share of errors that would, were every other kind as likely. */
  readonly expected: number;
  readonly byFamily: readonly {
    readonly family: Family;
    readonly errors: number;
    readonly within: number;
  }[];
}

/** @param confusion counts by true kind (row) and answer (column), of all kinds of the turntable */
export function lookAlikes(confusion: ArrayLike<number>): LookAlikes {
  const members = kinds.map(familyOf);
  const size = members.length;
  const byFamily = families.map((family) => ({ family, errors: 0, within: 0, chance: 0 }));
  for (const [row, family] of members.entries()) {
    const own = byFamily[families.indexOf(family)];
    if (!own) continue;
    const alike = members.filter((other) => other === family).length - 1;
    for (const [column, other] of members.entries()) {
      const count = row === column ? 0 : (confusion[row * size + column] ?? 0);
      own.errors += count;
      own.within += other === family ? count : 0;
      own.chance += (count * alike) / (size - 1);
    }
  }
  const sum = (key: 'errors' | 'within' | 'chance') =>
    byFamily.reduce((total, one) => total + one[key], 0);
  const errors = sum('errors');
  return {
    errors,
    within: sum('within'),
    expected: errors === 0 ? 0 : sum('chance') / errors,
    byFamily: byFamily.map(({ family, errors: own, within }) => ({ family, errors: own, within })),
  };
}
