/**
 * `npm run measure-facts -- --archive <cifar-10-binary.tar.gz> [--only id,…]`: trains the course's
 * networks on the real CIFAR-10 as the page does (WASM, one thread) and writes what came out to
 * `src/facts/measured/<id>.json`.
 */
import { version_core } from '@tensorflow/tfjs-core';
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openArchive } from '../datasets/cifar-archive.ts';
import { cifar10Classes, cifar10ImageShape, officialArchive } from '../datasets/cifar10.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { wasmFiles } from '../engine/backends/wasm-files-node.ts';
import { useWasm } from '../engine/backends/wasm.ts';
import { Control } from '../engine/control.ts';
import type { ArmProgress, CurvePoint, EpochResult, Score } from '../engine/protocol.ts';
import { train, type TrainEvent } from '../engine/train.ts';
import { type RecordedRun, specHash } from '../facts/recorded-run.ts';
import { presets, type TrainedNetwork } from '../models/networks.ts';
import type { RunSettings } from '../models/spec.ts';
import { fileSha256 } from './assets/file-sha256.ts';

const measuredFolder = new URL('../facts/measured/', import.meta.url);
const mostCurvePoints = 200;

/** What is trained, in the order of its cost: record id, preset and arm. */
const records: Record<string, readonly [preset: string, arm: 'fc' | 'conv']> = {
  'fc-narrow-dead': ['coursework', 'fc'],
  'fc-narrow-cured': ['cured', 'fc'],
  'fc-tutorial': ['tutorial', 'fc'],
  'conv-small': ['coursework', 'conv'],
  'conv-tutorial': ['tutorial', 'conv'],
  'conv-improved': ['improved', 'conv'],
};

interface Source {
  readonly dataset: Dataset;
  readonly sha256: string;
}

async function measure(id: string, { dataset, sha256 }: Source): Promise<RecordedRun> {
  const { trained, run } = presetArm(id);
  const { network, training } = trained;
  const epochs: EpochResult[] = [];
  const curve: CurvePoint[] = [];
  await train({
    dataset,
    run,
    arms: [trained],
    control: new Control(),
    onEvent: (event: TrainEvent) => {
      if (event.type === 'epoch') epochs.push(event.result);
      if (event.type !== 'progress') return;
      curve.push(...(event.curves[0] ?? []));
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
    command: `npm run measure-facts -- --archive ${officialArchive.name} --only ${id}`,
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
    curve: thinned(curve),
  };
}

function presetArm(id: string): { trained: TrainedNetwork; run: RunSettings } {
  const [presetId, arm] = records[id] ?? [];
  const preset = presets.find((candidate) => candidate.id === presetId);
  if (!preset || !arm) throw new Error(`Nothing is recorded as "${id}"; there are ${knownIds()}`);
  return { trained: preset[arm], run: preset.run };
}

function knownIds(): string {
  return Object.keys(records).join(', ');
}

function machine(): string {
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
function thinned(points: readonly CurvePoint[]): RecordedRun['curve'] {
  const size = Math.ceil(points.length / mostCurvePoints);
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

async function openSource(path: string): Promise<Source> {
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
  return { dataset: { info, train: trainSplit, test }, sha256 };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { archive: { type: 'string' }, only: { type: 'string' } },
  });
  const archive = values.archive ?? process.env['CIFAR10_ARCHIVE'];
  if (archive === undefined) {
    throw new Error(`Say where ${officialArchive.name} is: --archive <path> or CIFAR10_ARCHIVE`);
  }
  const ids = values.only?.split(',') ?? Object.keys(records);
  for (const id of ids) presetArm(id);
  const source = await openSource(archive);
  await useWasm(wasmFiles);
  for (const id of ids) {
    const file = new URL(`${id}.json`, measuredFolder);
    await writeFile(file, `${JSON.stringify(await measure(id, source), null, 2)}\n`);
    console.error(`${id}: written to ${fileURLToPath(file)}`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
