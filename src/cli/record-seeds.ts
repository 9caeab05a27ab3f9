/** Trains one recipe with ten seeds as the page does, for `src/facts/measured/seeds.json`. */
import type { ArmResult } from '../engine/protocol.ts';
import type { RecordedRun } from '../facts/recorded-run.ts';
import type { RecordedSeeds } from '../facts/seeds-record.ts';
import { armOf } from '../models/experiments/experiment.ts';
import { recordedSeeds, seeds } from '../models/experiments/seeds.ts';
import { record, type Source } from './recording.ts';

interface Made {
  readonly record: RecordedRun;
  /** Per test image. */
  readonly isRight: readonly boolean[];
}

async function make(seed: number, command: string, source: Source): Promise<Made> {
  let result: ArmResult | undefined;
  const made = await record(
    {
      ...{ id: `seed ${seed}`, command, arm: armOf(seeds, 'conv'), run: { ...seeds.run, seed } },
      points: 1,
      onEvent: (event) => {
        if (event.type === 'done') result = event.arms[0];
      },
    },
    source,
  );
  if (!result) throw new Error(`seed ${seed} has not come to its end`);
  const { labels } = source.dataset.test;
  return { record: made, isRight: Array.from(result.predicted, (one, i) => one === labels[i]) };
}

/** The text of the record's file. @param command what makes it again */
export async function seedsText(command: string, source: Source): Promise<string> {
  const all: Made[] = [];
  for (const seed of recordedSeeds) all.push(await make(seed, command, source));
  const [first] = all;
  if (!first) throw new Error('No seed is to be recorded');
  const { recordedOn, machine, backend, version, datasetSha256, official } = first.record;
  const { networkId, specHash } = first.record;
  const made: RecordedSeeds = {
    about: {
      ...{ command, recordedOn, machine, backend, version, datasetSha256, official },
      ...{ networkId, specHash, run: seeds.run },
    },
    testImages: source.dataset.test.count,
    runs: all.map(({ record: { seed, epochs, test } }) => ({
      ...{ seed, test, train: epochs.at(-1)?.train ?? test },
      seconds: epochs.reduce((sum, { seconds }) => sum + seconds, 0),
    })),
    onlyRight: all.map((one) => all.map((other) => onlyRight(one.isRight, other.isRight))),
  };
  return `${JSON.stringify(made)}\n`;
}

function onlyRight(one: readonly boolean[], other: readonly boolean[]): number {
  return one.filter((isRight, image) => isRight && !other[image]).length;
}
