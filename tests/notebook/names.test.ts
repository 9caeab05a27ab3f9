import { describe, expect, it } from 'vitest';
import { recordedRuns } from '../../src/facts/measured/index.ts';
import { networks } from '../../src/models/networks.ts';
import { givenSummaries, recordsAsRuns } from '../../src/notebook/given-runs.ts';
import { noMarks } from '../../src/notebook/run.ts';
import { summaryOf } from '../../src/notebook/summary.ts';
import { nameOf, textOf, useNotebookWords } from '../../src/ui/notebook/words.ts';
import { tinyRun } from './fixtures.ts';

const summaries = givenSummaries(recordsAsRuns(recordedRuns));

describe.each(['en', 'fa'] as const)('the name of a run, %s', (language) => {
  const words = useNotebookWords.of(language);

  it('is for each of our records one of its own, and its id still finds it', () => {
    const names = summaries.map((summary) => nameOf(summary, words));
    expect(new Set(names).size).toBe(recordedRuns.length);
    for (const summary of summaries) {
      expect(nameOf(summary, words)).not.toContain(summary.id);
      expect(textOf(summary, words)).toContain(summary.id);
    }
  });

  it('has words for every network of the course', () => {
    for (const { network } of networks)
      expect(words.pick('network', network.id), network.id).not.toBe('');
  });

  it('falls back on the ids of networks that have none', () => {
    expect(nameOf(summaryOf(tinyRun(), noMarks), words)).toContain('tiny');
  });
});
