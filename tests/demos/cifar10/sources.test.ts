import { describe, expect, test } from 'vitest';
import { courseworkRuns } from '../../../src/facts/coursework-runs.ts';
import { recordedRuns } from '../../../src/facts/measured/index.ts';
import { presets } from '../../../src/models/networks.ts';
import { firstRecords } from '../../../src/demos/cifar10/first-records.ts';
import { courseworkSource, recordsOfPreset } from '../../../src/demos/cifar10/sources.ts';

test('the coursework’s runs stand as it printed them: means mid-epoch, one test at the end', () => {
  for (const run of [1, 2] as const) {
    const { courses } = courseworkSource(run, '');
    const [fc, conv] = (['fc', 'conv'] as const).map((family) =>
      courseworkRuns.find((one) => one.run === run && one.family === family),
    );
    expect(courses[0]?.train.map(({ loss }) => loss)).toEqual(fc?.epochs.map(({ loss }) => loss));
    expect(courses[1]?.train.map(({ at }) => at)).toEqual([0.5, 1.5, 2.5, 3.5, 4.5]);
    expect(courses[1]?.test).toEqual([
      { at: 5, loss: conv?.test.loss, accuracy: conv?.test.accuracy },
    ]);
  }
});

describe('records', () => {
  test.each(presets)(
    'are found for the networks of the experiment $id',
    ({ id, fc, conv, run }) => {
      const found = recordsOfPreset(recordedRuns, id);
      expect(found).toHaveLength(2);
      for (const [index, { network, training }] of [fc, conv].entries()) {
        const record = found[index];
        expect([undefined, network.id]).toContain(record?.networkId);
        if (record) expect(record.training).toEqual(training);
        if (record) expect(record.run.trainingSize).toBe(run.trainingSize);
      }
      expect(found.some(Boolean)).toBe(true);
    },
  );

  test('of the first experiment come with the page, and no others', () => {
    expect(firstRecords(recordedRuns).map(({ id }) => id)).toEqual([
      'fc-narrow-dead',
      'conv-small',
    ]);
    expect(recordsOfPreset(recordedRuns, 'unknown')).toEqual([]);
  });
});
