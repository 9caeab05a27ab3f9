import type { RecordedRun } from '../../facts/recorded-run.ts';
import { defaultSettings } from './settings.ts';
import { recordsOf } from './sources.ts';

/** The records that the page brings along: those of the first experiment. */
export function firstRecords(records: readonly RecordedRun[]): readonly RecordedRun[] {
  const found = recordsOf(records, defaultSettings.presetId);
  return found ? [...found].filter((record) => record !== undefined) : [];
}
