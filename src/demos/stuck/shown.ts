/** What the bench shows: the training in this page if it has these settings, our record otherwise. */
import type { Diagnosis } from '../../engine/protocol.ts';
import { initial, type TrainingState } from '../../ui/training/state.ts';
import { diagnosesOnRecord, diagnosisAt } from './diagnosis.ts';
import { trainableNamed, type BenchSettings } from './state.ts';
import type { StuckRecord } from './use-record.ts';
import { liveFingerprint, recordedFingerprint, verdictOf, type Fingerprint } from './verdict.ts';

export interface Shown {
  readonly from: 'live' | 'recorded';
  readonly diagnoses: readonly Diagnosis[];
  readonly diagnosis: Diagnosis | undefined;
  /** Of the training in this page once it has ended, or else of the record, if there is one. */
  readonly fingerprint: Fingerprint | undefined;
  /** The training in this page, or an untouched one where it has other settings. */
  readonly training: TrainingState;
  readonly data: Readonly<Record<`data-${string}`, string | number | undefined>>;
}

const { settingsOf } = trainableNamed('');

export function shownOf(
  state: TrainingState,
  { network }: BenchSettings,
  record: StuckRecord | undefined,
  at: number,
): Shown {
  const trained = state.plan && settingsOf(state.plan)?.network;
  const isOfThese = JSON.stringify(trained) === JSON.stringify(network);
  const training = isOfThese ? state : initial();
  const live = training.arms[0]?.diagnoses ?? [];
  const from = live.length > 0 ? 'live' : 'recorded';
  const diagnoses = from === 'live' ? live : record ? diagnosesOnRecord(record.stuck) : [];
  const diagnosis = diagnosisAt(diagnoses, at);
  const fingerprint =
    liveFingerprint(training) ??
    (from === 'recorded' && record ? recordedFingerprint(record.stuck) : undefined);
  return {
    ...{ from, diagnoses, diagnosis, fingerprint, training },
    data: {
      'data-shows': diagnosis && from,
      'data-diagnosed-step': diagnosis?.step,
      'data-active': diagnosis?.layers.map(({ active }) => active).join(' '),
      'data-logit-spread': diagnosis?.logitSpread,
      'data-first-gradient': diagnosis?.gradientNorms[0],
      'data-verdict': fingerprint && verdictOf(fingerprint),
    },
  };
}
