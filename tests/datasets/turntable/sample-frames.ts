import { openTurntable } from '../../../src/datasets/turntable/open-turntable.ts';

/** A few frames of every kind in several forms, one after the other: what must be the same everywhere. */
export async function sampleFrames(): Promise<Uint8Array<ArrayBuffer>> {
  const source = openTurntable({ films: 2, frames: 12, splitBy: 'object', seed: 24 });
  const every = source.examples.flatMap((_, index) => (index % 7 === 0 ? [index] : []));
  const forms = [
    { side: 32, fit: 'letterbox', fill: [255, 255, 255] },
    { side: 45, fit: 'squash', fill: [0, 0, 0] },
    { side: 100, fit: 'crop', fill: [124, 117, 104] },
  ] as const;
  const batches = [];
  for (const form of forms) batches.push(await source.read(every, form));
  const pixels = new Uint8Array(batches.reduce((sum, batch) => sum + batch.pixels.length, 0));
  let offset = 0;
  for (const batch of batches) {
    pixels.set(batch.pixels, offset);
    offset += batch.pixels.length;
  }
  return pixels;
}
