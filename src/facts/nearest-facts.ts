import type { TurntableSettings } from '../datasets/turntable/deal.ts';
import type { Fact, Facts } from './fact.ts';
import { derived, derivedCount } from './fact.ts';

/** What comparing pixels achieves on the turntable, as `measure-nearest.ts` wrote it down. */
export interface RecordedNearest {
  /** The command that makes the record again. */
  readonly command: string;
  /** Date, `2026-05-31`. */
  readonly recordedOn: string;
  readonly settings: Omit<TurntableSettings, 'splitBy'>;
  /** Side of the frames that are compared, in pixels. */
  readonly side: number;
  readonly splits: Readonly<Record<TurntableSettings['splitBy'], NearestOutcome>>;
}

export interface NearestOutcome {
  /** Of the images, their labels and splits; another one means that the record is stale. */
  readonly fingerprint: string;
  readonly trainImages: number;
  /** Test images that were asked about, evenly spread. */
  readonly askedImages: number;
  /** How many of them have a nearest training image of their own kind. */
  readonly right: number;
}

/**
 * `turntable.frames`, `turntable.films`, `turntable.degrees`, `turntable.train`, `turntable.asked`,
 * and the share of right answers `turntable.nearest.frame` and `turntable.nearest.object`.
 */
export function nearestFacts({ command, settings, side, splits }: RecordedNearest): Facts {
  const provenance = { kind: 'measured', recordId: 'nearest', command } as const;
  const share = ({ right, askedImages }: NearestOutcome): Fact => ({
    value: right / askedImages,
    unit: 'fraction',
    digits: 1,
    provenance,
  });
  const count = (value: number): Fact => ({ value, unit: 'count', provenance });
  return {
    'turntable.frames': count(settings.frames),
    'turntable.films': count(settings.films),
    'turntable.side': count(side),
    'turntable.degrees': derived(360 / settings.frames, 'number', 1, `360 / ${settings.frames}`),
    'turntable.images': derivedCount(
      24 * settings.films * settings.frames,
      `24·${settings.films}·${settings.frames}`,
    ),
    'turntable.asked': count(splits.frame.askedImages),
    'turntable.nearest.frame': share(splits.frame),
    'turntable.nearest.object': share(splits.object),
  };
}
