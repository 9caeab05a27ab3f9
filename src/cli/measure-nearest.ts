/**
 * `node src/cli/measure-nearest.ts`: for test frames of `turntable24`, finds the training frame that
 * differs least, pixel by pixel, once with the frames of each film dealt out and once with whole films
 * held out; writes how often it is of the same kind to `src/facts/measured/nearest.json`.
 */
import { writeFile } from 'node:fs/promises';
import { indicesOf } from '../datasets/image-source.ts';
import { surveyNearest } from '../datasets/nearest-images.ts';
import { turntableDefaults, type TurntableSettings } from '../datasets/turntable/deal.ts';
import { openTurntable } from '../datasets/turntable/open-turntable.ts';
import type { NearestOutcome, RecordedNearest } from '../facts/nearest-facts.ts';

const recordFile = new URL('../facts/measured/nearest.json', import.meta.url);
const side = 24;
/** Every fourth test frame is asked about; the ones between would say the same. */
const askEvery = 4;

async function measure(splitBy: TurntableSettings['splitBy']): Promise<NearestOutcome> {
  const source = openTurntable({ ...turntableDefaults, splitBy });
  const form = { side, fit: 'letterbox', fill: [255, 255, 255] } as const;
  const { asked, nearest } = await surveyNearest(source, form, askEvery);
  const labelOf = (index: number | undefined) => source.examples[index ?? -1]?.label;
  const right = asked.filter((index, at) => labelOf(index) === labelOf(nearest[at]));
  return {
    fingerprint: source.info.fingerprint,
    trainImages: indicesOf(source, 'train').length,
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
