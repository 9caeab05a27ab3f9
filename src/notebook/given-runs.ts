/** The runs that are in the notebook from the start: those of the coursework, and our own on record. */
import { backendNames } from '../engine/protocol.ts';
import { courseworkRuns, type CourseworkRun, type LogLine } from '../facts/coursework-runs.ts';
import type { RecordedRun } from '../facts/recorded-run.ts';
import { cifar10Classes } from '../datasets/cifar10.ts';
import { recordId } from '../models/experiments/experiment.ts';
import { gapHead } from '../models/experiments/gap-head.ts';
import { permutation } from '../models/experiments/permutation.ts';
import { networks } from '../models/networks.ts';
import type { Network } from '../models/spec.ts';
import { noMarks, type Place, type Run, type RunArm, type RunDataset, runVersion } from './run.ts';
import { summaryOf, type Summary } from './summary.ts';

/** Both printed runs, each with its two networks. */
export function courseworkAsRuns(): readonly Run[] {
  return ([1, 2] as const).map((number) => ({
    version: runVersion,
    id: `coursework-${number}`,
    origin: 'coursework',
    endedAt: 0,
    ended: 'finished',
    elapsedMs: 0,
    arms: (['fc', 'conv'] as const).flatMap((family) =>
      courseworkRuns.filter((one) => one.run === number && one.family === family).map(armPrinted),
    ),
  }));
}

/** The log has one training mean per epoch, which stands at its middle, and one test at the end. */
function armPrinted({ family, epochs, test, stepsPerEpoch, testSteps }: CourseworkRun): RunArm {
  return {
    ...{ id: family, family },
    curve: epochs.map((line, index) => ({ at: index + 0.5, ...scoreOf(line) })),
    epochs: epochs.map((line, index) => ({
      ...{ epoch: index + 1, stepsPerEpoch, train: scoreOf(line), trainMs: 1000 * line.seconds },
    })),
    test: scoreOf(test),
    testTime: { ms: 1000 * test.seconds, steps: testSteps },
  };
}

const scoreOf = ({ loss, accuracy }: LogLine) => ({ loss, accuracy });

/** A record as a run; one whose network the course no longer has is left out. */
export function recordsAsRuns(records: readonly RecordedRun[]): readonly Run[] {
  return records.flatMap((record) => {
    const network = networkNamed(record.networkId);
    return network ? [runRecorded(record, network)] : [];
  });
}

const cifar10Place = (query: string): Place => ({ page: 'q2', demo: 'cifar10', query });
const headPlace: Place = { page: 'q1-d', demo: 'pooling', query: 'part:head' };
const permutationPlace: Place = { page: 'q1-c', demo: 'conv-vs-fc', query: 'part:permutation' };

/** Where the reader can make them too. */
const places: Readonly<Record<string, Place>> = {
  'fc-narrow-dead': cifar10Place(''),
  'fc-narrow-cured': cifar10Place('preset:cured'),
  'conv-small': cifar10Place(''),
  'fc-tutorial': cifar10Place('preset:tutorial'),
  'conv-tutorial': cifar10Place('preset:tutorial'),
  'conv-improved': cifar10Place('preset:improved'),
  'gap-head-flatten': headPlace,
  'gap-head-gap': headPlace,
  ...Object.fromEntries(
    permutation.arms.map((arm) => [recordId(permutation, arm), permutationPlace]),
  ),
};

function networkNamed(id: string): Network | undefined {
  const arms = [...networks, ...gapHead.arms, ...permutation.arms];
  return arms.find(({ network }) => network.id === id)?.network;
}

function runRecorded(record: RecordedRun, network: Network): Run {
  const { id, command, recordedOn, machine, version: software, training, run: settings } = record;
  const place = places[id];
  const backend = backendNames.find((name) => name === record.backend);
  return {
    version: runVersion,
    ...{ id, origin: 'recorded', ended: 'finished', endedAt: Date.parse(recordedOn) },
    ...{ command, settings, dataset: cifar10(record), machine, software },
    ...(backend && { backend }),
    ...(place && { place }),
    elapsedMs: record.epochs.reduce((sum, { seconds }) => sum + 1000 * seconds, 0),
    arms: [
      {
        ...{ id: network.family, family: network.family, network, training },
        curve: record.curve,
        epochs: record.epochs.map(({ seconds, ...epoch }) => ({
          ...epoch,
          trainMs: 1000 * seconds,
          stepsPerEpoch: Math.ceil(settings.trainingSize / settings.batchSize),
        })),
        test: record.test,
        ...(record.gradientNorms && { gradientNorms: record.gradientNorms }),
      },
    ],
  };
}

function cifar10({ datasetSha256, official }: RecordedRun): RunDataset {
  return {
    ...{ id: 'cifar10', kind: 'archive', official, sha256: datasetSha256 },
    ...{ classes: cifar10Classes, trainCount: 50_000, testCount: 10_000 },
  };
}

/** What the list shows of them. */
export function givenSummaries(runs: readonly Run[]): readonly Summary[] {
  return runs.map((run) => summaryOf(run, noMarks));
}
