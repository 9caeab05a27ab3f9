/** The reader's own runs: what is kept of each, on this device, so that a reload costs none. */
import type { ExperimentSettings } from '../../ui/training/experiment.ts';
import type { TrainingState } from '../../ui/training/state.ts';
import type { SeedSet } from './seed-set.ts';

export interface OwnRun {
  readonly seed: number;
  /** Other images make other runs, even with the same settings. */
  readonly dataset: string;
  readonly accuracy: number;
  readonly testImages: number;
  /** For each test image whether it was right, a bit each, in base64. */
  readonly right: string;
}

/** What all runs of a set have in common: everything but the seed. The rate to as many digits as a plan tells. */
export function keyOf({ run, rateScale, data }: ExperimentSettings): string {
  const { epochs, batchSize, trainingSize } = run;
  return [epochs, batchSize, trainingSize, Number(rateScale.toPrecision(6)), data].join(' ');
}

/** What is kept of a training that has come to its end; nothing of one that was stopped. */
export function ownRunOf({ dataset, outcome, plan }: TrainingState): OwnRun | undefined {
  const result = outcome?.arms[0];
  if (!result || !dataset || !plan || outcome.stopped) return undefined;
  const { testLabels } = outcome;
  return {
    ...{ seed: plan.run.seed, dataset: dataset.id, accuracy: result.test.accuracy },
    testImages: testLabels.length,
    right: packed(testLabels.map((label, image) => (label === result.predicted[image] ? 1 : 0))),
  };
}

/** The runs with another; of each seed the last, and none on other images than that. */
export function withRun(runs: readonly OwnRun[], added: OwnRun): OwnRun[] {
  const kept = runs.filter(({ seed, dataset }) => seed !== added.seed && dataset === added.dataset);
  return [...kept, added].toSorted((a, b) => a.seed - b.seed);
}

export function setOf(runs: readonly OwnRun[]): SeedSet {
  const bits = runs.map(({ right }) => unpacked(right));
  return {
    testImages: runs[0]?.testImages ?? 0,
    runs,
    onlyRight: (one, other) => {
      const others = bits[other];
      return (
        bits[one]?.reduce((sum, bit, i) => sum + (bit === 1 && others?.[i] !== 1 ? 1 : 0), 0) ?? 0
      );
    },
  };
}

function packed(bits: Uint8Array): string {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [i, bit] of bits.entries()) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (bit << (i & 7));
  return btoa(String.fromCharCode(...bytes));
}

function unpacked(text: string): Uint8Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    { length: 8 * bytes.length },
    (_, i) => ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1,
  );
}

const storageKey = 'pichesh-seeds-1';
type Kept = Readonly<Record<string, readonly OwnRun[]>>;

/** The runs of a set that are kept; what is damaged is left out. None where the browser keeps nothing. */
export function keptRuns(key: string): readonly OwnRun[] {
  return allKept()[key] ?? [];
}

/** Keeps the runs of a set, if there is room. */
export function keepRuns(key: string, runs: readonly OwnRun[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...allKept(), [key]: runs }));
  } catch {
    // They stay in the page, and are lost with it.
  }
}

function allKept(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).map(([key, runs]: [string, unknown]) => [
        key,
        Array.isArray(runs) ? runs.filter(isOwnRun) : [],
      ]),
    );
  } catch {
    return {};
  }
}

function isOwnRun(value: unknown): value is OwnRun {
  if (typeof value !== 'object' || value === null) return false;
  const { seed, dataset, accuracy, testImages, right } = value as Partial<OwnRun>;
  return (
    Number.isInteger(seed) &&
    typeof dataset === 'string' &&
    typeof accuracy === 'number' &&
    accuracy >= 0 &&
    accuracy <= 1 &&
    Number.isInteger(testImages) &&
    typeof right === 'string' &&
    /^[A-Za-z0-9+/]*={0,2}$/.test(right)
  );
}
