/**
 * `npm run measure-facts -- --archive <cifar-10-binary.tar.gz> [--only id,…]`: trains the course's
 * networks on the real CIFAR-10 as the page does and writes what came out to
 * `src/facts/measured/<id>.json`.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { officialArchive } from '../datasets/cifar10.ts';
import type { Arm } from '../engine/protocol.ts';
import { recordId, type Experiment } from '../models/experiments/experiment.ts';
import { gapHead } from '../models/experiments/gap-head.ts';
import { permutation } from '../models/experiments/permutation.ts';
import { presets } from '../models/networks.ts';
import type { RunSettings } from '../models/spec.ts';
import { recordClock } from './record-clock.ts';
import { seedsText } from './record-seeds.ts';
import { recordSkipDepth, skipDepthText } from './record-skip-depth.ts';
import { stuckText } from './record-stuck.ts';
import { openSource, record, recordingArguments, type Source } from './recording.ts';

const measuredFolder = new URL('../facts/measured/', import.meta.url);

/** One training, which fills one record. */
interface Task {
  readonly arm: Arm;
  readonly run: RunSettings;
}

/** Records that are not one training: their text, by record id. */
const collections: Readonly<Record<string, (command: string, source: Source) => Promise<string>>> =
  {
    'skip-depth': async (command, source) => skipDepthText(await recordSkipDepth(command, source)),
    stuck: stuckText,
    seeds: seedsText,
    clock: async (command) => `${JSON.stringify(await recordClock(command))}\n`,
  };

/** What is trained, by record id. */
const tasks: Readonly<Record<string, Task>> = {
  'fc-narrow-dead': presetArm('coursework', 'fc'),
  'fc-narrow-cured': presetArm('cured', 'fc'),
  'fc-tutorial': presetArm('tutorial', 'fc'),
  'conv-small': presetArm('coursework', 'conv'),
  'conv-tutorial': presetArm('tutorial', 'conv'),
  'conv-improved': presetArm('improved', 'conv'),
  ...experimentArms(permutation),
  ...experimentArms(gapHead),
};

function presetArm(presetId: string, side: 'fc' | 'conv'): Task {
  const preset = presets.find(({ id }) => id === presetId);
  if (!preset) throw new Error(`No preset "${presetId}"`);
  return { arm: preset[side], run: preset.run };
}

function experimentArms(experiment: Experiment): Readonly<Record<string, Task>> {
  const { arms, run } = experiment;
  return Object.fromEntries(arms.map((arm) => [recordId(experiment, arm), { arm, run }]));
}

const recordIds = [...Object.keys(tasks), ...Object.keys(collections)];

/** The text of a record's file. */
async function recorded(id: string, source: Source): Promise<string> {
  const command = `npm run measure-facts -- --archive ${officialArchive.name} --only ${id}`;
  const collection = collections[id];
  if (collection) return collection(command, source);
  const task = tasks[id];
  if (!task) throw new Error(`Nothing is recorded as "${id}"`);
  const made = await record({ id, command, ...task, points: 200 }, source);
  return `${JSON.stringify(made, null, 2)}\n`;
}

async function main(): Promise<void> {
  const { archive, only: ids = recordIds } = recordingArguments();
  const unknown = ids.find((id) => !recordIds.includes(id));
  if (unknown !== undefined)
    throw new Error(`Nothing is recorded as "${unknown}"; there are ${recordIds.join(', ')}`);
  const source = await openSource(archive);
  for (const id of ids) {
    const file = new URL(`${id}.json`, measuredFolder);
    await writeFile(file, await recorded(id, source));
    console.error(`${id}: written to ${fileURLToPath(file)}`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
