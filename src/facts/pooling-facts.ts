import type { Fact, Facts } from './fact.ts';

/** The filters whose maps were pooled. */
export const pooledFilters = ['random', 'sobel-x'] as const;
export type PooledFilter = (typeof pooledFilters)[number];

/** `map` is what a filter and ReLU give, the others are its 2×2 poolings. */
export const pooledMaps = ['map', 'max', 'average', 'min'] as const;
export type PooledMap = (typeof pooledMaps)[number];

/** Shares of zeros in pooled maps of real images, as `measure-pooling` wrote them down. */
export interface RecordedPooling {
  readonly command: string;
  /** Date, `2026-05-31`. */
  readonly recordedOn: string;
  readonly datasetSha256: string;
  readonly official: boolean;
  readonly split: string;
  readonly images: number;
  readonly randomFilters: number;
  readonly seed: number;
  readonly zeros: Readonly<Record<PooledFilter, Readonly<Record<PooledMap, number>>>>;
}

/** `pooling.zeros.random.min` and so on: fractions; and how many images they come from. */
export function poolingFacts({ zeros, images, command }: RecordedPooling): Facts {
  const provenance = { kind: 'measured', recordId: 'pooling', command } as const;
  const shares = pooledFilters.flatMap((filter) =>
    pooledMaps.map((map): [string, Fact] => [
      `pooling.zeros.${filter}.${map}`,
      { value: zeros[filter][map], unit: 'fraction', digits: 0, provenance },
    ]),
  );
  return {
    ...Object.fromEntries(shares),
    'pooling.zeros.images': { value: images, unit: 'count', provenance },
  };
}
