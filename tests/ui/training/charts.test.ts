import { describe, expect, test } from 'vitest';
import { specHash, type RecordedRun } from '../../../src/facts/recorded-run.ts';
import { networkById } from '../../../src/models/networks.ts';
import type { ArmLook } from '../../../src/ui/training/arm-look.ts';
import { domainOf, linesOf, type Shown, type Split } from '../../../src/ui/training/lines.ts';
import {
  liveSource,
  recordedSource,
  recordsOf,
  type Source,
} from '../../../src/ui/training/sources.ts';
import { useWords } from '../../../src/ui/training/words.ts';
import { after, epoch, looks, progress, start, started, twoEpochs } from './runs.ts';

const words = useWords.of('en');
const live = () =>
  liveSource(after(start, started, progress(1, 5), progress(1, 10), epoch(0, 1), epoch(1, 1)));

const { arms, run } = twoEpochs;

function record(id: string, changes: Partial<RecordedRun['run']> = {}): RecordedRun {
  const { network, training } = networkById(id);
  const settings = { ...run, ...changes };
  return {
    id,
    command: 'npm run measure-facts',
    recordedOn: '2026-01-01',
    machine: 'a test',
    backend: 'wasm',
    version: '1',
    seed: settings.seed,
    datasetSha256: '',
    official: true,
    networkId: id,
    specHash: specHash(network, training),
    training,
    run: settings,
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

const recorded = () => recordedSource(recordsOf([record('conv-small')], arms, run));

/** A run with a single test value of each network. */
const other = (id: string, values: readonly number[]): Source => ({
  id,
  label: 'another run',
  stroke: 'dotted',
  courses: values.map((loss) => ({ train: [], test: [{ at: 5, loss, accuracy: 0.5 }] })),
  epochs: 5,
});

describe('sources', () => {
  test('there is no live one before the first point', () => {
    expect(liveSource(after())).toBeUndefined();
    expect(liveSource(after(start, started))).toBeUndefined();
  });

  test('a record shows the course that it keeps, and nothing for a network without one', () => {
    expect(recorded()?.courses).toEqual([
      { train: [], test: [] },
      {
        train: [{ at: 0.5, loss: 1.6, accuracy: 0.3 }],
        test: [{ at: 1, loss: 1.4, accuracy: 0.5 }],
      },
    ]);
    expect(recordedSource(recordsOf([], arms, run))).toBeUndefined();
  });

  test('a record is found by exactly what was trained, on as many images', () => {
    const ids = (...records: readonly RecordedRun[]) =>
      recordsOf(records, arms, run).map((found) => found?.run.seed);
    expect(ids(record('conv-tutorial'))).toEqual([undefined, undefined]);
    expect(ids(record('conv-small', { trainingSize: 100 }))).toEqual([undefined, undefined]);
    expect(ids(record('conv-small', { batchSize: 8 }))).toEqual([undefined, undefined]);
    expect(ids(record('conv-small', { seed: 9 }))).toEqual([undefined, 9]);
    expect(ids(record('conv-small', { seed: 9 }), record('conv-small'))).toEqual([undefined, 1]);
    const [conv] = recordsOf([record('conv-small')], arms.slice(1), run);
    expect(conv?.id).toBe('conv-small');
    const faster = arms.map(({ network, training }) => ({
      network,
      training: { ...training, learningRate: 0.5 },
    }));
    expect(recordsOf([record('conv-small')], faster, run)).toEqual([undefined, undefined]);
  });
});

describe('linesOf', () => {
  const all = (
    sources: readonly (Source | undefined)[],
    splits: readonly Split[] = ['train', 'test'],
    isArmShown: Shown['isArmShown'] = () => true,
  ): Shown => ({ sources: sources.filter((one) => one !== undefined), splits, isArmShown });
  const both = all([live(), other('other', [2.3, 1.1])]);

  test('the networks keep their colours and the runs their strokes', () => {
    const lines = linesOf(looks, both, 'accuracy', words);
    expect(lines.map(({ id, colour, stroke, strong }) => [id, colour, stroke, strong])).toEqual([
      ['live-fc-train', 'var(--fc)', 'solid', false],
      ['live-fc-test', 'var(--fc)', 'solid', true],
      ['other-fc-test', 'var(--fc)', 'dotted', true],
      ['live-conv-train', 'var(--conv)', 'solid', false],
      ['live-conv-test', 'var(--conv)', 'solid', true],
      ['other-conv-test', 'var(--conv)', 'dotted', true],
    ]);
    expect(lines.map(({ label }) => label)).toContain('FC, training · this run');
    expect(lines.map(({ label }) => label)).toContain('Conv, test · another run');
  });

  test('only the front run is named at its ends, by its test as soon as it has one', () => {
    const named = (shown: Shown, metric: 'accuracy' | 'loss') =>
      linesOf(looks, shown, metric, words).flatMap(({ id, endLabel }) =>
        endLabel ? [[id, endLabel.text.replace(/[\u2066-\u2069]/g, '')]] : [],
      );
    expect(named(both, 'accuracy')).toEqual([
      ['live-fc-test', 'FC 10.0%'],
      ['live-conv-test', 'Conv 60.0%'],
    ]);
    expect(named(all([liveSource(after(start, started, progress(1, 5)))]), 'loss')).toEqual([
      ['live-fc-train', 'FC 2.300'],
      ['live-conv-train', 'Conv 1.500'],
    ]);
  });

  test('a network that the front run does not know is named by the next', () => {
    const lines = linesOf(looks, all([recorded(), other('other', [2.3, 1.1])]), 'loss', words);
    expect(lines.filter(({ endLabel }) => endLabel).map(({ id }) => id)).toEqual([
      'other-fc-test',
      'recorded-conv-test',
    ]);
    expect(lines.filter(({ faded }) => !faded).map(({ id }) => id)).toEqual([
      'other-fc-test',
      'recorded-conv-train',
      'recorded-conv-test',
    ]);
  });

  test('what is switched off is not drawn', () => {
    const withoutFc = ({ id }: ArmLook) => id !== 'fc';
    const lines = (shown: Shown) => linesOf(looks, shown, 'loss', words).map(({ id }) => id);
    expect(lines(all([live()], ['test']))).toEqual(['live-fc-test', 'live-conv-test']);
    expect(lines(all([live()], ['test'], withoutFc))).toEqual(['live-conv-test']);
    expect(lines(all([live()], []))).toEqual([]);
    expect(lines(all([]))).toEqual([]);
  });

  test('any number of networks', () => {
    const four = [1, 2, 3, 4].map((id) => ({ id: String(id), label: `n${id}`, colour: 'red' }));
    const lines = linesOf(four, all([other('other', [1, 2, 3, 4])]), 'loss', words);
    expect(lines.map(({ points }) => points)).toEqual([[[5, 1]], [[5, 2]], [[5, 3]], [[5, 4]]]);
    expect(lines[3]?.endLabel?.text).toContain('n4');
  });

  test('the axis is at least and at most so high, whatever the values', () => {
    const drawn = linesOf(looks, all([other('other', [2.3031, 1.1])]), 'loss', words);
    expect(domainOf([], { least: 2.5, most: 5 })).toEqual([0, 2.5]);
    expect(domainOf(drawn, { least: 1, most: 5 })[1]).toBeCloseTo(1.05 * 2.3031, 6);
    expect(domainOf(drawn, { least: 1, most: 2 })).toEqual([0, 2]);
    const runaway = drawn.map((one) => ({
      ...one,
      points: [[1, NaN] as const, [2, 1e9] as const],
    }));
    expect(domainOf(runaway, { least: 1, most: 5 })).toEqual([0, 5]);
  });
});
