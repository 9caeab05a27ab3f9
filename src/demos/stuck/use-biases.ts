import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { samplings, type Sampling } from '../../datasets/drawn-labels.ts';
import {
  biasOnlySetting,
  nothingTrained,
  trainedBiases,
  type BiasOnlyOutcome,
  type RecordedBiases,
} from '../../facts/bias-only.ts';
import recorded from '../../facts/measured/bias-only.json' with { type: 'json' };

export const record = recorded as RecordedBiases;

export interface TrainedBiases {
  readonly from: 'recorded' | 'working' | 'done';
  readonly share: number;
  readonly outcomes: Readonly<Record<Sampling, BiasOnlyOutcome>>;
}

const onRecord: TrainedBiases = { from: 'recorded', share: 1, outcomes: record.outcomes };

/**
 * The trainings with this rate, from this seed on: those on record, or trained here, an epoch at a
 * time, so that the page never waits for longer than one of them takes.
 */
export function useBiases(learningRate: number, seed: number): ReadonlySignal<TrainedBiases> {
  const trained = useSignal(onRecord);
  useEffect(() => {
    if (learningRate === record.learningRate && seed === record.seed) {
      trained.value = onRecord;
      return undefined;
    }
    const { runs } = record;
    const epochs = runs * biasOnlySetting.epochs * samplings.length;
    const outcomes = { without: nothingTrained, with: nothingTrained };
    const work = samplings.flatMap((sampling) => ({
      sampling,
      training: trainedBiases(sampling, { learningRate, seed, runs }),
    }));
    let done = 0;
    // Until the first are through there is nothing; what was trained before is of another rate or seed.
    trained.value = { from: 'working', share: 0, outcomes: { ...outcomes } };
    const goOn = () => {
      const current = work[0];
      if (!current) {
        trained.value = { from: 'done', share: 1, outcomes: { ...outcomes } };
        return;
      }
      const next = current.training.next();
      if (next.done) work.shift();
      else {
        outcomes[current.sampling] = next.value;
        done += 1;
        if (done % 5 === 0)
          trained.value = { from: 'working', share: done / epochs, outcomes: { ...outcomes } };
      }
      timer = setTimeout(goOn);
    };
    let timer = setTimeout(goOn);
    return () => {
      clearTimeout(timer);
    };
  }, [learningRate, seed]);
  return trained;
}
