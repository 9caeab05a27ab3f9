/**
 * Runs as a JSON file, and back. What comes from a file is believed only after a look at all of it; a
 * run that is damaged costs that run and no other.
 */
import * as v from 'valibot';
import { bytesIn, floatsIn, textOf } from './bytes-text.ts';
import { migrated, runSteps } from './migrations.ts';
import { marksSchema, noMarks, type Run, runSchema, runVersion } from './run.ts';
import type { StoredRun } from './store.ts';
import { fits, type Trained, trainedArmSchema, trainedSchema, trainedVersion } from './trained.ts';

export const fileFormat = 'pichesh-runs';

/** No browser reads more into one string without complaint, and no notebook of ours has as much. */
export const mostFileBytes = 500_000_000;

/**
 * Why a file or a run in it was not taken. `later`: a later version of the site wrote it; `coursework`
 * and our records are in every notebook already.
 */
export type Refusal =
  'not-json' | 'foreign' | 'later' | 'empty' | 'too-large' | 'damaged' | 'given';

export interface ReadFile {
  readonly runs: readonly StoredRun[];
  /** Which runs of the file were not taken, counted from 1, and why; the place in the record in words. */
  readonly refused: readonly {
    readonly place: number;
    readonly why: Refusal;
    readonly detail: string;
  }[];
}

/** A file none of which could be taken. */
export class RunFileError extends Error {
  override readonly name = 'RunFileError';
  readonly why: Refusal;

  constructor(why: Refusal, detail: string = why) {
    super(detail);
    this.why = why;
  }
}

/**
 * The file of some runs in parts; with what they have learnt, where that is given. Weights of many runs
 * are more than a browser's longest string.
 */
export function runFile(all: readonly StoredRun[]): readonly string[] {
  const runs = all.map(({ run, marks, trained }) =>
    JSON.stringify({ ...run, ...marks, ...(trained && { trained: trainedText(trained) }) }),
  );
  const head = `{"format":${JSON.stringify(fileFormat)},"version":${runVersion},"runs":[`;
  return [head, ...runs.flatMap((run, index) => (index === 0 ? [run] : [',', run])), ']}'];
}

/** @throws RunFileError if no run of the file can be taken */
export function readRunFile(text: string): ReadFile {
  const records = recordsIn(text);
  if (records.length === 0) throw new RunFileError('empty');
  const read = records.map(readRecord);
  const runs = read.filter((one) => 'run' in one);
  const refused = read.flatMap((one, index) =>
    'why' in one ? [{ place: index + 1, ...one }] : [],
  );
  const [first] = refused;
  if (runs.length === 0 && first) throw new RunFileError(first.why, first.detail);
  return { runs, refused };
}

/** Only the outline of a file, so that each of its runs is looked at by itself. */
const fileSchema = v.object({
  format: v.literal(fileFormat),
  version: v.number(),
  runs: v.array(v.unknown()),
});

function recordsIn(text: string): readonly unknown[] {
  const file = v.safeParse(fileSchema, jsonIn(text));
  if (!file.success) throw new RunFileError('foreign');
  if (file.output.version > runVersion) throw new RunFileError('later');
  return file.output.runs;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RunFileError('not-json', String(error));
  }
}

type Refused = Pick<ReadFile['refused'][number], 'why' | 'detail'>;

function readRecord(record: unknown): StoredRun | Refused {
  try {
    return storedRun(record);
  } catch (error) {
    if (error instanceof RunFileError) return { why: error.why, detail: error.message };
    // What is nested without end, for one.
    return { why: 'damaged', detail: String(error) };
  }
}

function storedRun(record: unknown): StoredRun {
  const run = imported(parsed(runSchema, migrated(record, runSteps)));
  const marks = v.safeParse(marksSchema, record);
  const trained = trainedOf(record, run);
  return {
    run,
    marks: marks.success ? marks.output : noMarks,
    ...(trained && { trained }),
  };
}

/** What was made here is now from elsewhere; what every notebook has is not taken again. */
function imported(run: Run): Run {
  if (run.origin === 'recorded' || run.origin === 'coursework')
    throw new RunFileError('given', run.id);
  return { ...run, origin: 'imported' };
}

function parsed<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output {
  const { success, output, issues } = v.safeParse(schema, value, { abortEarly: true });
  if (success) return output;
  const [issue] = issues;
  throw new RunFileError(
    'damaged',
    [v.getDotPath(issue), issue.message].filter(Boolean).join(': '),
  );
}

const trainedTextSchema = v.object({
  testLabels: v.string(),
  arms: v.array(
    v.object({
      weights: v.array(v.string()),
      statistics: trainedArmSchema.entries.statistics,
      predicted: v.string(),
      confidence: v.string(),
    }),
  ),
});

function trainedText({ arms, testLabels }: Trained) {
  return {
    testLabels: textOf(testLabels),
    arms: arms.map(({ weights, predicted, confidence, ...rest }) => ({
      ...rest,
      weights: weights.map(textOf),
      predicted: textOf(predicted),
      confidence: textOf(confidence),
    })),
  };
}

/** Undefined where the record has none. @throws RunFileError if they are not of the run's networks */
function trainedOf(record: unknown, run: Run): Trained | undefined {
  if (typeof record !== 'object' || record === null || !('trained' in record)) return undefined;
  const { arms, testLabels } = parsed(trainedTextSchema, record.trained);
  const trained = parsed(trainedSchema, {
    version: trainedVersion,
    testLabels: bytesIn(testLabels),
    arms: arms.map(({ weights, predicted, confidence, ...rest }) => ({
      ...rest,
      weights: weights.map(floatsIn),
      predicted: bytesIn(predicted),
      confidence: floatsIn(confidence),
    })),
  });
  if (!fits(trained, run)) throw new RunFileError('damaged', 'the weights do not fit the networks');
  return trained;
}
