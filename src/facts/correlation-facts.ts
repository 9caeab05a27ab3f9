import { lags, type CorrelationCurves } from '../datasets/pixel-correlation.ts';
import type { Direction } from '../math/correlation.ts';
import type { Fact, Facts } from './fact.ts';

/** The correlation of neighbouring pixels, as `measure-correlation.ts` wrote it down. */
export interface RecordedCorrelation extends Readonly<Record<Direction, CorrelationCurves>> {
  /** The command that makes the record again. */
  readonly command: string;
  /** Date, `2026-05-31`. */
  readonly recordedOn: string;
  readonly datasetSha256: string;
  readonly official: boolean;
  readonly split: 'train' | 'test';
  readonly images: number;
  /** Of the permutation. */
  readonly seed: number;
}

const quotedLags = [1, 2, 4, 8, 16];
const names = {
  raw: 'raw',
  centred: 'centred',
  permutedRaw: 'permuted-raw',
  permutedCentred: 'permuted',
} as const satisfies Record<keyof CorrelationCurves, string>;

/**
 * The numbers of the record: `correlation.images`, and for the lags 1, 2, 4, 8 and 16 across and down
 * `correlation.across.raw-1`, `.centred-1`, `.permuted-1` (mean removed) and `.permuted-raw-1`.
 */
export function correlationFacts(record: RecordedCorrelation): Facts {
  const { command, images } = record;
  const provenance = { kind: 'measured', recordId: 'correlation', command } as const;
  const entries = (['across', 'down'] as const).flatMap((direction) =>
    Object.entries(names).flatMap(([kind, name]) =>
      quotedLags.map((lag): [string, Fact] => {
        const value = record[direction][kind as keyof typeof names][lags.indexOf(lag)] ?? NaN;
        const digits = Math.abs(value) < 0.05 ? 3 : 2;
        return [
          `correlation.${direction}.${name}-${lag}`,
          { value, unit: 'number', digits, provenance },
        ];
      }),
    ),
  );
  const images_: Fact = { value: images, unit: 'count', provenance };
  return { 'correlation.images': images_, ...Object.fromEntries(entries) };
}
