/** Trains plain and residual stacks of every depth and takes them down as one record. */
import { shortened, type RecordedSkipDepth } from '../facts/skip-depth-record.ts';
import { armOf } from '../models/experiments/experiment.ts';
import {
  skipDepth,
  skipDepths,
  skipOptimisers,
  stackKinds,
} from '../models/experiments/skip-depth.ts';
import { record, type Source } from './recording.ts';

const settings = skipOptimisers.flatMap((optimiser) =>
  [false, true].flatMap((hasBatchNorm) =>
    skipDepths.map((depth) => ({ depth, optimiser, hasBatchNorm })),
  ),
);

/** @param command what makes the record again */
export async function recordSkipDepth(command: string, source: Source): Promise<RecordedSkipDepth> {
  const stacks: RecordedSkipDepth['stacks'][number][] = [];
  let about: RecordedSkipDepth['about'] | undefined;
  for (const one of settings) {
    const experiment = skipDepth(one);
    for (const kind of stackKinds) {
      const arm = armOf(experiment, kind);
      const { run } = experiment;
      const made = await record({ id: arm.network.id, command, arm, run, points: 25 }, source);
      const { recordedOn, machine, backend, version, datasetSha256, official } = made;
      about = { command, recordedOn, machine, backend, version, datasetSha256, official };
      stacks.push(shortened(one, kind, made));
    }
  }
  if (!about) throw new Error('There is no stack to be trained');
  return { about, stacks };
}

/** The record as JSON with one line for each stack, which else would be thousands of lines. */
export function skipDepthText({ about, stacks }: RecordedSkipDepth): string {
  const head = JSON.stringify({ about }, null, 2).slice(0, -2);
  const rows = stacks.map((stack) => `    ${JSON.stringify(stack)}`).join(',\n');
  return `${head},\n  "stacks": [\n${rows}\n  ]\n}\n`;
}
