/** The curves of the training in this page, over those of our record. */
import { useMemo } from 'preact/hooks';
import recorded from '../../facts/measured/transfer.json' with { type: 'json' };
import type { RecordedTransfer, RecordedTransferArm } from '../../facts/transfer-record.ts';
import { Rich } from '../../ui/demo/Rich.tsx';
import { Curves } from '../../ui/training/Curves.tsx';
import { noCourse, type Course, type Source } from '../../ui/training/sources.ts';
import type { TrainingState } from '../../ui/training/state.ts';
import type { looksOf } from './looks.ts';
import { recordOf } from './record.ts';
import type { State } from './state.ts';
import { fill, useWords } from './words.ts';

interface Props {
  readonly state: TrainingState;
  readonly settings: State;
  readonly looks: ReturnType<typeof looksOf>;
  readonly classes: number;
}

const { about, arms: records } = recorded as unknown as RecordedTransfer;

export function Charts({ state, settings, looks, classes }: Props) {
  const { t, count, day } = useWords();
  const found = useMemo(
    () => looks.map(({ id }) => recordOf(records, id, settings)),
    [looks, settings],
  );
  const [first] = found.filter((one) => one !== undefined);
  const source = first && sourceOf(found);
  return (
    <Curves
      state={state}
      arms={looks}
      others={source ? [source] : []}
      margin={126}
      classes={classes}
    >
      {first && (
        <p data-about="record">
          <Rich
            text={fill(t.recordNote, {
              train: count(first.trainImages),
              test: count(first.testImages),
              size: count(first.settings.size),
              date: day(about.recordedOn),
              command: `\`${about.command}\``,
            })}
          />
        </p>
      )}
    </Curves>
  );
}

function sourceOf(found: readonly (RecordedTransferArm | undefined)[]): Source {
  return {
    id: 'recorded',
    stroke: 'dashed',
    courses: found.map((record) => (record ? courseOf(record) : noCourse)),
    epochs: Math.max(...found.map((record) => record?.epochs.length ?? 0)),
  };
}

/** The training's score is a mean over the epoch, so it stands in its middle. */
const courseOf = ({ epochs }: RecordedTransferArm): Course => ({
  train: epochs.map(({ train }, index) => ({ at: index + 0.5, ...train })),
  test: epochs.map(({ test }, index) => ({ at: index + 1, ...test })),
});
