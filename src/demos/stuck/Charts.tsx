/** Loss and accuracy step by step. Fetched when they are opened, or when a training begins. */
import { useMemo } from 'preact/hooks';
import type { ArmLook } from '../../ui/training/arm-look.ts';
import { Curves } from '../../ui/training/Curves.tsx';
import { RecordNote } from '../../ui/training/RecordNote.tsx';
import { recordedSource } from '../../ui/training/sources.ts';
import type { Shown } from './shown.ts';
import type { StuckRecord } from './use-record.ts';

interface Props {
  readonly shown: Shown;
  readonly record: StuckRecord | undefined;
  readonly arms: readonly ArmLook[];
}

export function Charts({ shown, record, arms }: Props) {
  const others = useMemo(
    () => [recordedSource([record?.run])].filter((one) => one !== undefined),
    [record],
  );
  return (
    <Curves state={shown.training} arms={arms} others={others} margin={72}>
      <RecordNote records={record ? [record.run] : []} />
    </Curves>
  );
}
