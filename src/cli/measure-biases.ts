/**
 * `node src/cli/measure-biases.ts`: trains networks of which only the last biases learn, on labels drawn
 * without and with replacement, and writes what came out to `src/facts/measured/bias-only.json`.
 */
import { writeFile } from 'node:fs/promises';
import { samplings, type Sampling } from '../datasets/drawn-labels.ts';
import {
  nothingTrained,
  trainedBiases,
  type BiasOnlyOutcome,
  type RecordedBiases,
} from '../facts/bias-only.ts';

const recordFile = new URL('../facts/measured/bias-only.json', import.meta.url);
const settings = { learningRate: 2e-3, seed: 1, runs: 20 } as const;

function outcomeOf(sampling: Sampling): BiasOnlyOutcome {
  let last = nothingTrained;
  for (const outcome of trainedBiases(sampling, settings)) last = outcome;
  const short = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(7)));
  const { losses, accuracies, testLosses } = last;
  return { losses: short(losses), accuracies, testLosses: short(testLosses) };
}

const record: RecordedBiases = {
  command: 'node src/cli/measure-biases.ts',
  recordedOn: new Date().toISOString().slice(0, 10),
  ...settings,
  outcomes: Object.fromEntries(
    samplings.map((sampling) => [sampling, outcomeOf(sampling)]),
  ) as RecordedBiases['outcomes'],
};
const { outcomes, ...about } = record;
const rows = samplings.map((name) => `    "${name}": ${JSON.stringify(outcomes[name])}`);
const head = JSON.stringify(about, null, 2).slice(0, -2);
await writeFile(recordFile, `${head},\n  "outcomes": {\n${rows.join(',\n')}\n  }\n}\n`);
