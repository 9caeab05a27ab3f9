import { useMemo } from 'preact/hooks';
import type { RecordedRun } from '../../facts/recorded-run.ts';
import type { ArmLook } from '../../ui/training/arm-look.ts';
import { Curves } from '../../ui/training/Curves.tsx';
import { RecordNote } from '../../ui/training/RecordNote.tsx';
import { recordedSource } from '../../ui/training/sources.ts';
import type { TrainingState } from '../../ui/training/state.ts';
import { courseworkSource, recordsOfPreset } from './sources.ts';
import { useRecords } from './use-records.ts';
import { useWords } from './words.ts';

interface Props {
  readonly state: TrainingState;
  readonly arms: readonly ArmLook[];
  readonly presetId: string;
  readonly records: readonly RecordedRun[];
}

/** The curves of this training, of ours on record and of the coursework's two runs. */
export function Charts({ state, arms, presetId, records }: Props) {
  const { t } = useWords();
  const known = useRecords(records, presetId);
  const found = useMemo(() => recordsOfPreset(known, presetId), [known, presetId]);
  const others = useMemo(
    () => [
      recordedSource(found),
      courseworkSource(1, t.source_coursework1),
      courseworkSource(2, t.source_coursework2),
    ],
    [found, t],
  );
  return (
    <Curves state={state} arms={arms} others={others.filter((one) => one !== undefined)}>
      <p>{t.courseworkPoints}</p>
      <RecordNote records={found.filter((one) => one !== undefined)} />
    </Curves>
  );
}
