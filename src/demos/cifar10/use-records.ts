import { useEffect, useState } from 'preact/hooks';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { defaultSettings } from './settings.ts';

/**
 * The runs on record. The page brings those of the first experiment; all others are fetched together
 * when another is chosen. Without them the charts show what they have.
 */
export function useRecords(first: readonly RecordedRun[], presetId: string) {
  const [records, setRecords] = useState(first);
  const needed = presetId !== defaultSettings.presetId && records === first;
  useEffect(() => {
    if (!needed) return;
    import('../../facts/measured/index.ts').then(
      ({ recordedRuns }) => {
        setRecords(recordedRuns);
      },
      () => undefined,
    );
  }, [needed]);
  return records;
}
