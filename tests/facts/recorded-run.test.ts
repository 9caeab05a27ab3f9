import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measuredFacts } from '../../src/facts/measured-facts.ts';
import { recordedRuns } from '../../src/facts/measured/index.ts';
import { specHash, type RecordedRun } from '../../src/facts/recorded-run.ts';
import { gapHead } from '../../src/models/experiments/gap-head.ts';
import { permutation } from '../../src/models/experiments/permutation.ts';
import { networkById, networks } from '../../src/models/networks.ts';

const { network, training } = networkById('conv-small');

/** A made-up record, to test how records are read. */
const sample: RecordedRun = {
  id: 'sample',
  command: 'npm run measure-facts -- sample',
  recordedOn: '2026-01-31',
  machine: 'a machine',
  backend: 'cpu',
  version: '1',
  seed: 1,
  datasetSha256: 'ab',
  official: true,
  networkId: network.id,
  specHash: specHash(network, training),
  training,
  run: { epochs: 1, batchSize: 32, trainingSize: 100, seed: 1 },
  epochs: [
    {
      epoch: 1,
      train: { loss: 1.5, accuracy: 0.45 },
      test: { loss: 1.25, accuracy: 0.5 },
      seconds: 2,
    },
  ],
  test: { loss: 1.25, accuracy: 0.5 },
  curve: [{ at: 0.5, loss: 1.75, accuracy: 0.375 }],
};

describe('specHash', () => {
  test('does not depend on the order in which keys are written', () => {
    const reversed = Object.fromEntries(Object.entries(training).reverse()) as typeof training;
    expect(specHash(network, reversed)).toBe(specHash(network, training));
  });

  test('changes with the network and with the training', () => {
    const hashes = [
      specHash(network, training),
      specHash({ ...network, layers: network.layers.slice(1) }, training),
      specHash(network, { ...training, learningRate: 1e-3 }),
    ];
    expect(new Set(hashes).size).toBe(3);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('measuredFacts', () => {
  test('gives every number of a record an id', () => {
    const values = Object.entries(measuredFacts(sample)).map(([id, { value }]) => [id, value]);
    expect(Object.fromEntries(values)).toEqual({
      'run.sample.test-loss': 1.25,
      'run.sample.test-accuracy': 0.5,
      'run.sample.epoch-1-loss': 1.5,
      'run.sample.epoch-1-accuracy': 0.45,
      'run.sample.epoch-1-test-loss': 1.25,
      'run.sample.epoch-1-test-accuracy': 0.5,
      'run.sample.epoch-1-seconds': 2,
    });
  });
});

const everyNetwork = [...networks, ...gapHead.arms, ...permutation.arms].map(
  ({ network: one }) => one,
);

const hasNetwork = (json: string) => 'networkId' in (JSON.parse(json) as object);

describe('records', () => {
  test('are all in the index', () => {
    const folder = new URL('../../src/facts/measured/', import.meta.url);
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      // Other records are of races, of measurements and of many trainings together.
      .filter((file) => hasNetwork(readFileSync(new URL(file, folder), 'utf8')))
      .map((file) => file.replace('.json', ''));
    expect(recordedRuns.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test.each(recordedRuns.map((record) => [record.id, record] as const))(
    '%s is of the network as it is now',
    (_id, { networkId, training: recorded, specHash: hash, run, epochs, test: last }) => {
      const trained = everyNetwork.find(({ id }) => id === networkId);
      if (!trained) throw new Error(`No network "${networkId}"`);
      expect(specHash(trained, recorded)).toBe(hash);
      expect(epochs.map(({ epoch }) => epoch)).toEqual(
        Array.from({ length: run.epochs }, (_epoch, index) => index + 1),
      );
      expect(epochs.at(-1)?.test).toEqual(last);
    },
  );
});
