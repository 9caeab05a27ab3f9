import * as v from 'valibot';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/notebook/csv.ts';
import { kerasLog } from '../../src/notebook/keras-log.ts';
import { linkOf } from '../../src/notebook/link.ts';
import { readRunFile, runFile, RunFileError, type ReadFile } from '../../src/notebook/run-file.ts';
import { noMarks, runSchema } from '../../src/notebook/run.ts';
import { summaryOf } from '../../src/notebook/summary.ts';
import { fits } from '../../src/notebook/trained.ts';
import { storedWith, tinyRun, trainedFor } from '../notebook/fixtures.ts';
import { damagedJson, eachInput } from './damage.ts';

const fileOf = (runs: Parameters<typeof runFile>[0]) => runFile(runs).join('');

const tiny = tinyRun();
const whole = fileOf([
  { run: tiny, marks: noMarks, trained: trainedFor(tiny) },
  storedWith({ id: 'other' }, { name: 'نام', note: 'a note' }),
]);
const parsed: unknown = JSON.parse(whole);

test('a file of runs is read or refused, and what is read can be shown', async () => {
  const outcomes = { read: 0, partly: 0, refused: 0 };
  await eachInput(6, (random) => {
    const file = read(damagedJson(parsed, random));
    if (!file) outcomes.refused += 1;
    else if (file.refused.length > 0) outcomes.partly += 1;
    else outcomes.read += 1;
    for (const stored of file?.runs ?? []) show(stored);
  });
  expect(Object.values(outcomes).every((count) => count > 100)).toBe(true);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

function read(text: string): ReadFile | undefined {
  try {
    return readRunFile(text);
  } catch (failure) {
    if (failure instanceof RunFileError) return undefined;
    throw failure;
  }
}

/** All that the notebook does with a run by itself. */
function show(stored: ReadFile['runs'][number]): void {
  const { run, marks, trained } = stored;
  expect(v.is(runSchema, run)).toBe(true);
  expect(run.origin).toBe('imported');
  if (trained) expect(fits(trained, run)).toBe(true);
  expect(summaryOf(run, marks).arms).toHaveLength(run.arms.length);
  for (const arm of run.arms) expect(typeof kerasLog(run, arm)).toBe('string');
  // A name that were a formula or held a comma would make cells of its own.
  const rows = csvOf([run]).trim().split('\r\n');
  expect(rows.filter((row) => row.split(',').length !== 6)).toEqual([]);
  const link = linkOf(run, (page) => `/en/${page}/`);
  if (link) expect(new URL(link, 'http://site').origin).toBe('http://site');
}
