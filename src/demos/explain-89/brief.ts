/** The record without what only folds show: small enough to come with the page. */
import {
  lastTrainScore,
  type RecordedTransfer,
  type TransferOutcome,
} from '../../facts/transfer-record.ts';
import type { TransferArmId } from '../../models/experiments/transfer.ts';
import type { RecordedScore } from '../../facts/recorded-run.ts';

export interface Brief extends Pick<TransferOutcome, 'test' | 'testImages' | 'trainImages'> {
  /** Over the steps of the last epoch. */
  readonly train: RecordedScore | undefined;
}

export interface BriefArm extends Brief {
  readonly id: TransferArmId;
}

export interface BriefRecord {
  readonly about: Pick<RecordedTransfer['about'], 'command' | 'recordedOn' | 'machine' | 'backend'>;
  readonly arms: readonly BriefArm[];
}

export function briefOf(outcome: TransferOutcome): Brief {
  const { test, testImages, trainImages } = outcome;
  return { test, testImages, trainImages, train: lastTrainScore(outcome) };
}

export function briefRecord({ about, arms }: RecordedTransfer): BriefRecord {
  const { command, recordedOn, machine, backend } = about;
  return {
    about: { command, recordedOn, machine, backend },
    arms: arms.map((arm) => ({ id: arm.id, ...briefOf(arm) })),
  };
}
