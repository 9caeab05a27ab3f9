/** Trains networks on the real CIFAR-10 as the page does (WASM, one thread), and takes down what came out. */
import { version_core } from '@tensorflow/tfjs-core';
import { openAsBlob } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openArchive } from '../datasets/cifar-archive.ts';
import { cifar10Classes, cifar10ImageShape, officialArchive } from '../datasets/cifar10.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { wasmFiles } from '../engine/backends/wasm-files-node.ts';
import { useWasm } from '../engine/backends/wasm.ts';
import { Control } from '../engine/control.ts';
import type { Imagenet } from '../engine/inference/prepare-arms.ts';
import type { Arm, ArmProgress, CurvePoint, EpochResult, Score } from '../engine/protocol.ts';
import { train, type TrainEvent } from '../engine/train.ts';
import { type RecordedRun, specHash } from '../facts/recorded-run.ts';
import type { RunSettings } from '../models/spec.ts';
import { fileSha256 } from './assets/file-sha256.ts';

/** The images, and the checksum of the archive that they came from. */
export interface Source {
  readonly dataset: Dataset;
  readonly sha256: string;
  /** Needed where an arm is `pretrained`; see `openImagenet`. */
  readonly imagenet?: Imagenet;
}

/** What is to be trained and how it is to be taken down. */
export interface Recording {
  readonly id: string;
  /** What makes the record again, without the archive. */
  readonly command: string;
  readonly arm: Arm;
  readonly run: RunSettings;
  /** Points of the curve at most. */
  readonly points: number;
  /** Hears all that the training says. */
  readonly onEvent?: (event: TrainEvent) => void;
}

/** Trains one network to the end. Of gradients that are watched, those of the last step are kept. */
export async function record(
  { id, command, arm, run, points, onEvent }: Recording,
  { dataset, sha256, imagenet }: Source,
): Promise<RecordedRun> {
  const { network, training } = arm;
  const epochs: EpochResult[] = [];
  const curve: CurvePoint[] = [];
  let gradientNorms: readonly number[] | undefined;
  await train({
    dataset,
    run,
    arms: [arm],
    imagenet,
    control: new Control(),
    onEvent: (event) => {
      onEvent?.(event);
      if (event.type === 'epoch') epochs.push(event.result);
      if (event.type !== 'progress') return;
      curve.push(...(event.curves[0] ?? []));
      gradientNorms = event.arms[0]?.gradientNorms?.map((norm) => Number(norm.toPrecision(3)));
      showProgress(id, event.arms[0], event.remainingMs);
    },
  });
  const rounded = epochs.map(({ epoch, train: during, test, trainMs }) => ({
    epoch,
    train: roundedScore(during),
    test: roundedScore(test),
    seconds: rounded5(trainMs / 1000),
  }));
  const last = rounded.at(-1);
  if (!last) throw new Error(`${id}: no epoch was finished`);
  return {
    id,
    command,
    recordedOn: new Date().toISOString().slice(0, 10),
    machine: machine(),
    backend: 'wasm',
    version: `TensorFlow.js ${version_core}, Node ${process.versions.node}`,
    seed: run.seed,
    datasetSha256: sha256,
    official: sha256 === officialArchive.sha256,
    networkId: network.id,
    specHash: specHash(network, training),
    training,
    run,
    epochs: rounded,
    test: last.test,
    curve: thinned(curve, points),
    ...(gradientNorms && { gradientNorms }),
  };
}

/** Processor and threads, in words. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${processors.length} logical processors, one thread used`;
}

function rounded5(value: number): number {
  return Number(value.toPrecision(5));
}

function roundedScore({ loss, accuracy }: Score): Score {
  return { loss: rounded5(loss), accuracy: rounded5(accuracy) };
}

/** Means over groups of neighbouring points, few enough for the page to carry. */
function thinned(points: readonly CurvePoint[], most: number): RecordedRun['curve'] {
  const size = Math.ceil(points.length / most);
  const groups = Array.from({ length: Math.ceil(points.length / size) }, (_, group) =>
    points.slice(group * size, (group + 1) * size),
  );
  return groups.map((group) => {
    const mean = (value: (point: CurvePoint) => number) =>
      rounded5(group.reduce((sum, point) => sum + value(point), 0) / group.length);
    return {
      at: mean(({ at }) => at),
      loss: mean(({ train: { loss } }) => loss),
      accuracy: mean(({ train: { accuracy } }) => accuracy),
    };
  });
}

let lastShown = 0;

function showProgress(id: string, arm: ArmProgress | undefined, remainingMs: number): void {
  if (!arm || (performance.now() - lastShown < 10_000 && arm.step < arm.stepsPerEpoch)) return;
  lastShown = performance.now();
  const { epoch, step, stepsPerEpoch, train: sofar, imagesPerSecond } = arm;
  console.error(
    `${id}  epoch ${epoch}  ${step}/${stepsPerEpoch}  loss ${sofar.loss.toFixed(4)}  ` +
      `accuracy ${sofar.accuracy.toFixed(4)}  ${Math.round(imagesPerSecond)} images/s  ` +
      `${Math.round(remainingMs / 1000)} s left`,
  );
}

/** The path of `--archive` or `CIFAR10_ARCHIVE`, and what `--only` names. */
export function recordingArguments(): { readonly archive: string; readonly only?: string[] } {
  const { values } = parseArgs({
    options: { archive: { type: 'string' }, only: { type: 'string' } },
  });
  const archive = values.archive ?? process.env['CIFAR10_ARCHIVE'];
  if (archive === undefined) {
    throw new Error(`Say where ${officialArchive.name} is: --archive <path> or CIFAR10_ARCHIVE`);
  }
  return { archive, ...(values.only && { only: values.only.split(',') }) };
}

/** Opens the archive and puts WASM to use. */
export async function openSource(path: string): Promise<Source> {
  const { train: trainSplit, test, finished } = await openArchive(await openAsBlob(path));
  await finished;
  const sha256 = await fileSha256(path);
  const info = {
    id: 'cifar10',
    imageShape: cifar10ImageShape,
    classes: cifar10Classes,
    trainCount: trainSplit.count,
    testCount: test.count,
    provenance: { kind: 'archive', official: sha256 === officialArchive.sha256, sha256 },
  } as const;
  await useWasm(wasmFiles);
  return { dataset: { info, train: trainSplit, test }, sha256 };
}
