/**
 * `npm run bench`: trains the same networks with the same batch in our engine, in TensorFlow.js as it
 * comes, in ConvNetJS and in PyTorch, in turns, and prints how fast each is; the rows also go to
 * `bench-results.json`. `-- --quick` only shows that it works; `-- --kernels` times single kernels,
 * `-- --resnet50` the frozen ResNet50 beside the layers model of TensorFlow.js, `-- --build` the building of
 * the site with more and more pages; `-- --record` also writes what the site's text quotes,
 * `src/facts/measured/speed.json`.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { openBenchPage } from '../../tests/bench/browser.ts';
import { reportFirstStep } from '../../tests/bench/first-step.ts';
import { reportMemory } from '../../tests/bench/memory.ts';
import {
  batchSize,
  benchModel,
  modelIds,
  presentModels,
  trainedNumbers,
} from '../../tests/bench/models.ts';
import { findPython } from '../../tests/bench/pytorch.ts';
import type { RaceOptions } from '../../tests/bench/race.ts';
import { type Places, raceModel } from '../../tests/bench/race-model.ts';
import { engines, type Row, rows, type Setting } from '../../tests/bench/row.ts';
import { type Choice, settingsOf } from '../../tests/bench/settings.ts';
import { rowOf, table } from '../../tests/bench/table.ts';
import { backendNames } from '../engine/protocol.ts';
import type { RecordedSpeed } from '../facts/speed-facts.ts';

interface Options extends Choice {
  readonly pace: RaceOptions;
  readonly quick: boolean;
  readonly kernels: boolean;
  readonly resnet50: boolean;
  readonly build: boolean;
  readonly record: boolean;
  readonly results: string;
}

/** @throws Error that says what is wrong with the command's arguments */
function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      engines: { type: 'string', default: engines.join() },
      models: { type: 'string', default: presentModels.join() },
      backend: { type: 'string' },
      threads: { type: 'string', default: availableParallelism() > 1 ? '1,2' : '1' },
      rounds: { type: 'string' },
      results: { type: 'string', default: 'bench-results.json' },
      hardware: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      kernels: { type: 'boolean', default: false },
      resnet50: { type: 'boolean', default: false },
      build: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
    },
  });
  const usual = values.quick ? { rounds: 3, sliceMs: 60 } : { rounds: 12, sliceMs: 400 };
  const [rounds = usual.rounds] = values.rounds === undefined ? [] : counts(values.rounds);
  return {
    ...values,
    engines: words(values.engines, engines),
    models: words(values.models, modelIds),
    backends: values.backend === undefined ? undefined : words(values.backend, backendNames),
    threads: counts(values.threads),
    pace: { ...usual, rounds },
  };
}

/** A comma-separated list of known words. */
function words<const T extends string>(text: string, known: readonly T[]): T[] {
  return text.split(',').map((word) => {
    const found = known.find((one) => one === word);
    if (!found) throw new Error(`"${word}" is none of ${known.join(', ')}`);
    return found;
  });
}

/** A comma-separated list of whole numbers from 1. */
function counts(text: string): number[] {
  return text.split(',').map((word) => {
    if (!/^[1-9]\d*$/.test(word)) throw new Error(`"${word}" is no number of threads or rounds`);
    return Number(word);
  });
}

async function bench(options: Options): Promise<void> {
  const startedAt = performance.now();
  console.log(conditions());
  const settings = options.models.flatMap((model) => settingsOf(model, options));
  const lasting = settings.filter((setting) => isLasting(setting, options));
  const isInPage = settings.some(({ engine }) => engine !== 'pytorch');
  const page = isInPage ? await openBenchPage(options) : undefined;
  try {
    const raced = await raceAll(settings, { page, python: findPython() }, options);
    if (options.record) await record(raced, page?.browser ?? 'no browser');
    if (page && !options.quick) await reportMemory(page, lasting);
  } finally {
    await page?.close();
  }
  if (lasting.length > 0 && !options.quick) await reportFirstStep();
  console.log(`\nAll this took ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes.`);
}

/** Ours where two thousand steps can be waited for. */
function isLasting({ engine, backend, model }: Setting, { hardware }: Options): boolean {
  const isFast = backend === 'wasm' || (hardware && backend === 'webgpu');
  return engine === 'ours' && model === 'conv' && isFast;
}

function conditions(): string {
  const [load = 0] = loadavg();
  const isBusy = load > 0.5;
  return [
    `${processor()}, load ${load.toFixed(2)}`,
    ...(isBusy
      ? ['The machine is busy with something else: these figures are of little use.']
      : []),
    'A step’s time is the lower quartile over the rounds. “/ PyTorch” and the like: how many times as fast as that',
    'one, by the quartiles, and in brackets the median over the rounds. (software): a GPU played by the processor.',
  ].join('\n');
}

/** Prints and writes what is known after each model. */
async function raceAll(
  settings: readonly Setting[],
  places: Places,
  { models, pace, results: file }: Options,
): Promise<Row[]> {
  const all: Row[] = [];
  for (const model of models) {
    const its = settings.filter((setting) => setting.model === model);
    const { results, absent } = await raceModel(its, places, pace);
    const { id } = benchModel(model).network;
    console.log(`\n${model}: ${id}, ${trainedNumbers(model)} trained numbers, batch ${batchSize}`);
    console.log(table(results));
    for (const line of absent) console.log(`not in the race: ${line}`);
    all.push(...results.map(rowOf));
    await writeFile(file, `${JSON.stringify(v.parse(rows, all), null, 2)}\n`);
  }
  console.log(`\n${all.length} rows written to ${file}`);
  return all;
}

const recordFile = new URL('../facts/measured/speed.json', import.meta.url);

async function record(raced: readonly Row[], browser: string): Promise<void> {
  const speed: RecordedSpeed = {
    command: 'npm run bench -- --record',
    recordedOn: new Date().toISOString().slice(0, 10),
    machine: `${processor()}, ${browser}`,
    rows: raced.map((row) => ({ ...row, imagesPerSecond: Math.round(row.imagesPerSecond) })),
  };
  await writeFile(recordFile, `${JSON.stringify(speed, null, 2)}\n`);
  console.log(`the record that the text quotes: ${fileURLToPath(recordFile)}`);
}

async function growSite(): Promise<void> {
  const { benchBuild } = await import('../../tests/bench/build-growth.ts');
  console.log(conditions());
  await benchBuild();
}

async function raceResnet50({ threads, pace: { rounds } }: Options): Promise<void> {
  const { benchResnet50 } = await import('../../tests/bench/resnet50.ts');
  console.log(conditions());
  await benchResnet50({ threads, rounds });
}

function processor(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} logical processors`;
}

try {
  const options = readOptions();
  if (options.kernels) await import('../../tests/bench/wasm-kernels.ts');
  else if (options.resnet50) await raceResnet50(options);
  else if (options.build) await growSite();
  else await bench(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Another program that still waits for steps would keep this one alive.
  process.exit(1);
}
