import type { ReferenceKey } from './references.ts';

/** How a number is shown where the prose does not say otherwise. */
export type FactUnit = 'count' | 'number' | 'fraction' | 'nats' | 'seconds';

/** Where a number comes from. */
export type Provenance =
  /** Computed at build time; `formula` says how, in a form that needs no translation. */
  | { readonly kind: 'derived'; readonly formula: string }
  /** From a run of our own on record. */
  | { readonly kind: 'measured'; readonly recordId: string; readonly command: string }
  /** Printed in the coursework. */
  | { readonly kind: 'coursework' }
  /** Taken from a publication; `place` is a section or table of it. */
  | { readonly kind: 'cited'; readonly reference: ReferenceKey; readonly place: string };

/** A number that prose quotes. */
export interface Fact {
  readonly value: number;
  readonly unit: FactUnit;
  /** Digits after the point that are meaningful; without it as many as the value has, up to three. */
  readonly digits?: number;
  readonly provenance: Provenance;
}

export type Facts = Readonly<Record<string, Fact>>;

/** A count that is computed at build time. */
export function derivedCount(value: number, formula: string): Fact {
  return { value, unit: 'count', provenance: { kind: 'derived', formula } };
}

/** Any other number that is computed at build time, shown with `digits` digits after the point. */
export function derived(value: number, unit: FactUnit, digits: number, formula: string): Fact {
  return { value, unit, digits, provenance: { kind: 'derived', formula } };
}

/** The value of one of `facts`. @throws Error that names the id, if it is not among them */
export function valueIn(facts: Facts, id: string): number {
  const found = facts[id];
  if (!found) throw new Error(`No fact "${id}"`);
  return found.value;
}
