/** From a training that has ended to what the notebook keeps of it. */
import type { Score } from '../../../engine/protocol.ts';
import {
  type Place,
  type Run,
  type RunArm,
  type RunScore,
  runVersion,
} from '../../../notebook/run.ts';
import { type Trained, trainedVersion } from '../../../notebook/trained.ts';
import type { TrainingState } from '../state.ts';

/** What the training itself does not know. */
export interface Circumstances {
  readonly id: string;
  /** The networks' ids in the demo, in the order of the plan. */
  readonly armIds: readonly string[];
  readonly place: Place | undefined;
  readonly endedAt: number;
  readonly machine: string;
  readonly software: string;
}

/** Undefined for a training that has not ended, or ended before its first step. */
export function runOf(state: TrainingState, about: Circumstances): Run | undefined {
  const { backend, dataset, elapsedMs, outcome, phase, plan, reports } = state;
  if (!plan || !dataset || !backend || (phase !== 'done' && phase !== 'error')) return undefined;
  if (!state.arms.some(({ progress }) => progress)) return undefined;
  const { id, place, endedAt, machine, software } = about;
  const { classes, trainCount, testCount, provenance } = dataset;
  const chosen = reports.find((report) => report.backend === backend);
  return {
    version: runVersion,
    ...{ id, origin: 'here', endedAt, machine, software, elapsedMs, backend, settings: plan.run },
    ended: outcome ? (outcome.stopped ? 'stopped' : 'finished') : 'failed',
    ...(place && { place }),
    dataset: { id: dataset.id, ...provenance, classes, trainCount, testCount },
    ...(chosen?.threads !== undefined && { threads: chosen.threads }),
    arms: plan.arms.map((_, index) => armOf(state, index, about.armIds[index] ?? `arm-${index}`)),
  };
}

function armOf({ arms, outcome, plan }: TrainingState, index: number, id: string): RunArm {
  const [arm, asked] = [arms[index], plan?.arms[index]];
  if (!arm || !asked) throw new Error(`the training has no network ${index}`);
  const { network, training } = asked;
  const result = outcome?.arms[index];
  const last = arm.epochs.at(-1);
  const norms = arm.progress?.gradientNorms;
  return {
    ...{ id, family: network.family, network, training },
    curve: arm.curve.windows.map(({ mean: { at, train } }) => ({ at, ...finite(train) })),
    epochs: arm.epochs.map(({ epoch, stepsPerEpoch, train, test, trainMs, testMs }) => ({
      ...{ epoch, stepsPerEpoch, train: finite(train), test: finite(test), trainMs, testMs },
    })),
    ...(result && {
      test: finite(result.test),
      confusion: [...result.confusion],
      activeUnits: result.activeUnits,
    }),
    ...(result && last && { testTime: { ms: last.testMs, steps: last.testSteps } }),
    ...(norms && { gradientNorms: norms.map((norm) => (Number.isFinite(norm) ? norm : null)) }),
  };
}

/** JSON knows no NaN. */
function finite({ loss, accuracy }: Score): RunScore {
  return { loss: Number.isFinite(loss) ? loss : null, accuracy };
}

/** What the networks have learnt; undefined for a training that failed. */
export function trainedOf({ outcome }: TrainingState): Trained | undefined {
  if (!outcome) return undefined;
  return {
    version: trainedVersion,
    testLabels: own(outcome.testLabels),
    arms: outcome.arms.map(({ weights, statistics, predicted, confidence }) => ({
      weights: weights.map(own),
      ...(statistics && { statistics }),
      predicted: own(predicted),
      confidence: own(confidence),
    })),
  };
}

/** Without the rest of the buffer that it lies in, which would be kept with it. */
function own<Kind extends Float32Array | Uint8Array>(array: Kind) {
  return array.slice() as Kind extends Float32Array
    ? Float32Array<ArrayBuffer>
    : Uint8Array<ArrayBuffer>;
}
