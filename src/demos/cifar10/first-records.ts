import type { RecordedRun } from '../../facts/recorded-run.ts';
import { defaultSettings } from './settings.ts';
import { recordsOfPreset } from './sources.ts';

/** The records that the page brings along: those of the first experiment. */
export function firstRecords(records: readonly RecordedRun[]): readonly RecordedRun[] {
  return recordsOfPreset(records, defaultSettings.presetId).filter((one) => one !== undefined);
}
