import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import { stuckRunOf, type RecordedBench, type RecordedStuck } from '../../facts/stuck-record.ts';
import type { StuckSettings } from '../../models/experiments/stuck.ts';
import { recordIdOf } from './state.ts';

/** A record in its own form, and in that of all records. */
export interface StuckRecord {
  readonly stuck: RecordedStuck;
  readonly run: RecordedRun;
}

/** The record of these settings, if one was made; all but the first are fetched when they are needed. */
export function useRecord(first: RecordedBench, settings: StuckSettings): StuckRecord | undefined {
  const bench = useSignal(first);
  const id = recordIdOf(settings);
  const { about, runs } = bench.value;
  const stuck = runs.find((run) => run.id === id);
  const isMissing = id !== undefined && !stuck && bench.value === first;
  useEffect(() => {
    if (!isMissing) return;
    // Where it does not come, the bench is without a record and can still train.
    import('./records.ts').then(
      ({ records }) => {
        bench.value = records;
      },
      () => undefined,
    );
  }, [isMissing]);
  return useMemo(() => stuck && { stuck, run: stuckRunOf(stuck, about) }, [stuck, about]);
}
