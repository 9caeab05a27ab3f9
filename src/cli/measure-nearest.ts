/**
 * `node src/cli/measure-nearest.ts`: for test frames of `turntable24`, finds the training frame that
 * differs least, pixel by pixel, once with the frames of each film dealt out and once with whole films
 * held out; writes how often it is of the same kind to `src/facts/measured/nearest.json`.
 */
import { writeFile } from 'node:fs/promises';
import { indicesOf } from '../datasets/image-source.ts';
import { turntableDefaults, type TurntableSettings } from '../datasets/turntable/deal.ts';
import { openTurntable } from '../datasets/turntable/open-turntable.ts';
import type { NearestOutcome, RecordedNearest } from '../facts/nearest-facts.ts';
import { nearestNeighbour } from '../math/nearest-neighbour.ts';

const recordFile = new URL('../facts/measured/nearest.json', import.meta.url);
const side = 24;
/** Every fourth test frame is asked about; the ones between would say the same. */
const askEvery = 4;

async function measure(splitBy: TurntableSettings['splitBy']): Promise<NearestOutcome> {
  const source = openTurntable({ ...turntableDefaults, splitBy });
  const form = { side, fit: 'letterbox', fill: [255, 255, 255] } as const;
  const asked = indicesOf(source, 'test').filter((_, at) => at % askEvery === 0);
  const train = await source.read(indicesOf(source, 'train'), form);
  const test = await source.read(asked, form);
  const length = side * side * 3;
  const known = { values: train.pixels, length };
  const right = [...test.labels].filter((label, at) => {
    const { index } = nearestNeighbour(known, { values: test.pixels, length }, at);
    return train.labels[index] === label;
  });
  return {
    fingerprint: source.info.fingerprint,
    trainImages: train.indices.length,
    askedImages: asked.length,
    right: right.length,
  };
}

const { films, frames, seed } = turntableDefaults;
const record: RecordedNearest = {
  command: 'node src/cli/measure-nearest.ts',
  recordedOn: new Date().toISOString().slice(0, 10),
  settings: { films, frames, seed },
  side,
  splits: { frame: await measure('frame'), object: await measure('object') },
};
await writeFile(recordFile, `${JSON.stringify(record, null, 2)}\n`);
