/** Brings records that an earlier version of the site has kept up to the present form. */
type Raw = Readonly<Record<string, unknown>>;

/** From the version that is the place in the list to the next one. */
type Step = (record: Raw) => Raw;

/**
 * The record in the present form, or as it is where it is none: of a later version, or something else.
 * @param steps from version 1 to 2, from 2 to 3, and so on
 */
export function migrated(record: unknown, steps: readonly Step[]): unknown {
  if (!isRecord(record)) return record;
  const { version } = record;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return record;
  return steps
    .slice(version - 1)
    .reduce<Raw>((old, step, index) => ({ ...step(old), version: version + index + 1 }), record);
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const runSteps: readonly Step[] = [];
export const summarySteps: readonly Step[] = [];
