import { expect, test } from 'vitest';
import { relationOf, surveyNearest } from '../../../src/datasets/nearest-images.ts';
import type { TurntableSettings } from '../../../src/datasets/turntable/deal.ts';
import { openTurntable } from '../../../src/datasets/turntable/open-turntable.ts';

const side = 16;
const form = { side, fit: 'letterbox', fill: [255, 255, 255] } as const;

/** The shares of test frames whose nearest training frame, pixel by pixel, is of the same kind and film. */
async function nearestShares(settings: TurntableSettings, every: number) {
  const source = openTurntable(settings);
  const { asked, nearest } = await surveyNearest(source, form, every);
  const found = asked.map((index, at) => {
    const [one, other] = [source.examples[index], source.examples[nearest[at] ?? -1]];
    return one && other && relationOf(one, other, settings.frames);
  });
  const share = (...relations: typeof found) =>
    found.filter((one) => relations.includes(one)).length / found.length;
  return { kind: share('neighbour', 'film', 'kind'), film: share('neighbour', 'film') };
}

// D3d of the claims: falsified if the nearest neighbour is poor on the frame split.
test('pixels alone tell nearly every frame by its neighbours, and not an object never seen', async () => {
  const settings = { films: 2, frames: 120, seed: 24 } as const;
  const byFrame = await nearestShares({ ...settings, splitBy: 'frame' }, 3);
  const byObject = await nearestShares({ ...settings, splitBy: 'object' }, 10);
  console.log(`1-NN on ${side}×${side} pixels: by frame ${byFrame.kind}, object ${byObject.kind}`);
  expect(byFrame.kind).toBeGreaterThan(0.97);
  expect(byFrame.film).toBeGreaterThan(0.95);
  expect(byObject.kind).toBeLessThan(0.85);
  expect(byObject.kind).toBeGreaterThan(1 / 24);
  expect(byObject.film).toBe(0);
});
