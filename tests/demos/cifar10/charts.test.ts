import { describe, expect, test } from 'vitest';
import { courseworkRuns } from '../../../src/facts/coursework-runs.ts';
import { specHash, type RecordedRun } from '../../../src/facts/recorded-run.ts';
import { networkById, presets } from '../../../src/models/networks.ts';
import { domainOf, linesOf } from '../../../src/demos/cifar10/lines.ts';
import {
  courseworkSource,
  liveSource,
  recordedSource,
} from '../../../src/demos/cifar10/sources.ts';
import { en } from '../../../src/demos/cifar10/strings.ts';
import { wordsOf } from '../../../src/demos/cifar10/words.ts';
import { after, epoch, progress, start, started } from './runs.ts';

const words = wordsOf(en, 'en');
const both = ['train', 'test'] as const;
const live = () =>
  liveSource(after(start, started, progress(1, 5), progress(1, 10), epoch(0, 1), epoch(1, 1)));

function record(id: string): RecordedRun {
  const { network, training } = networkById(id);
  return {
    id,
    command: 'npm run measure-facts',
    recordedOn: '2026-01-01',
    machine: 'a test',
    backend: 'wasm',
    version: '1',
    seed: 1,
    datasetSha256: '',
    official: true,
    networkId: id,
    specHash: specHash(network, training),
    training,
    run: { epochs: 1, batchSize: 32, trainingSize: 50_000, seed: 1 },
    epochs: [
      {
        epoch: 1,
        train: { loss: 1.5, accuracy: 0.4 },
        test: { loss: 1.4, accuracy: 0.5 },
        seconds: 1,
      },
    ],
    test: { loss: 1.4, accuracy: 0.5 },
    curve: [{ at: 0.5, loss: 1.6, accuracy: 0.3 }],
  };
}

describe('sources', () => {
  test('there is no live one before the first point', () => {
    expect(liveSource(after())).toBeUndefined();
    expect(liveSource(after(start, started))).toBeUndefined();
  });

  test('the coursework’s runs stand as it printed them: means mid-epoch, one test at the end', () => {
    for (const run of [1, 2] as const) {
      const { courses } = courseworkSource(run);
      const [fc, conv] = (['fc', 'conv'] as const).map((family) =>
        courseworkRuns.find((one) => one.run === run && one.family === family),
      );
      expect(courses[0].train.map(({ loss }) => loss)).toEqual(fc?.epochs.map(({ loss }) => loss));
      expect(courses[1].train.map(({ at }) => at)).toEqual([0.5, 1.5, 2.5, 3.5, 4.5]);
      expect(courses[1].test).toEqual([
        { at: 5, loss: conv?.test.loss, accuracy: conv?.test.accuracy },
      ]);
    }
  });

  test('our records are found by exactly what was trained', () => {
    const records = [record('conv-small'), record('fc-tutorial')];
    expect(recordedSource(records, 'coursework')?.courses).toEqual([
      { train: [], test: [] },
      {
        train: [{ at: 0.5, loss: 1.6, accuracy: 0.3 }],
        test: [{ at: 1, loss: 1.4, accuracy: 0.5 }],
      },
    ]);
    expect(recordedSource(records, 'improved')).toBeUndefined();
    expect(presets.map(({ id }) => Boolean(recordedSource(records, id)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('linesOf', () => {
  const sources = [live(), courseworkSource(1)].filter((source) => source !== undefined);

  test('the networks keep their colours and the runs their strokes', () => {
    const lines = linesOf(sources, both, 'accuracy', words);
    expect(lines.map(({ id, colour, stroke, strong }) => [id, colour, stroke, strong])).toEqual([
      ['live-fc-train', 'var(--fc)', 'solid', false],
      ['live-fc-test', 'var(--fc)', 'solid', true],
      ['coursework1-fc-train', 'var(--fc)', 'dotted', false],
      ['coursework1-fc-test', 'var(--fc)', 'dotted', true],
      ['live-conv-train', 'var(--conv)', 'solid', false],
      ['live-conv-test', 'var(--conv)', 'solid', true],
      ['coursework1-conv-train', 'var(--conv)', 'dotted', false],
      ['coursework1-conv-test', 'var(--conv)', 'dotted', true],
    ]);
  });

  test('only the front run is named at its ends, by its test as soon as it has one', () => {
    const labels = linesOf(sources, both, 'accuracy', words).flatMap(({ id, endLabel }) =>
      endLabel ? [[id, endLabel.text.replace(/[\u2066-\u2069]/g, '')]] : [],
    );
    expect(labels).toEqual([
      ['live-fc-test', 'FC 10.0%'],
      ['live-conv-test', 'Conv 60.0%'],
    ]);
    const early = liveSource(after(start, started, progress(1, 5)));
    const first = linesOf(early ? [early] : [], both, 'loss', words);
    expect(first.map(({ endLabel }) => endLabel?.text.replace(/[\u2066-\u2069]/g, ''))).toEqual([
      'FC 2.300',
      'Conv 1.500',
    ]);
  });

  test('a network that the front run does not know is named by the next', () => {
    const recorded = recordedSource([record('conv-small')], 'coursework');
    const lines = linesOf(recorded ? [recorded, courseworkSource(1)] : [], both, 'loss', words);
    expect(lines.filter(({ endLabel }) => endLabel).map(({ id }) => id)).toEqual([
      'coursework1-fc-test',
      'recorded-conv-test',
    ]);
    expect(lines.filter(({ faded }) => !faded).map(({ id }) => id)).toEqual([
      'coursework1-fc-train',
      'coursework1-fc-test',
      'recorded-conv-train',
      'recorded-conv-test',
    ]);
  });

  test('what is switched off is not drawn', () => {
    const lines = linesOf([courseworkSource(2)], ['test'], 'loss', words);
    expect(lines.map(({ points }) => points)).toEqual([[[5, 2.3028]], [[5, 1.0966]]]);
  });
});

describe('domainOf', () => {
  const line = linesOf([courseworkSource(1)], both, 'loss', words);
  test('is at least and at most so high, whatever the values', () => {
    expect(domainOf([], { least: 2.5, most: 5 })).toEqual([0, 2.5]);
    expect(domainOf(line, { least: 1, most: 5 })[1]).toBeCloseTo(1.05 * 2.3031, 6);
    expect(domainOf(line, { least: 1, most: 2 })).toEqual([0, 2]);
    const runaway = line.map((one) => ({ ...one, points: [[1, NaN] as const, [2, 1e9] as const] }));
    expect(domainOf(runaway, { least: 1, most: 5 })).toEqual([0, 5]);
  });
});
