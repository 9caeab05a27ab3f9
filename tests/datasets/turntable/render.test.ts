import { expect, test } from 'vitest';
import { sha256 } from '../../../src/datasets/sha256.ts';
import { look, modelOf } from '../../../src/datasets/turntable/camera.ts';
import { individualOf } from '../../../src/datasets/turntable/individual.ts';
import { kinds } from '../../../src/datasets/turntable/kinds.ts';
import { openTurntable } from '../../../src/datasets/turntable/open-turntable.ts';
import { sampleFrames } from './sample-frames.ts';

const settings = { films: 2, frames: 8, splitBy: 'frame', seed: 24 } as const;
const white = [255, 255, 255] as const;
const form = { side: 32, fit: 'letterbox', fill: white } as const;

// If this fails, the pixels have changed: raise `version` in open-turntable.ts, and record again.
test('the same settings make the same pixels as ever', async () => {
  expect(await sha256(await sampleFrames())).toBe(
    'e89ddb7fbc518584ccffec9d8fc195a6ffc781360ab84b3babe5f0f27ffc8ebc',
  );
});

test('in whatever order and company a frame is asked for', async () => {
  const source = openTurntable(settings);
  const all = await source.read([3, 100, 380], form);
  const alone = await openTurntable(settings).read([380], form);
  const bytes = 32 * 32 * 3;
  expect(alone.pixels).toEqual(all.pixels.slice(2 * bytes));
  expect([...all.labels]).toEqual([0, 6, 23]);
});

test('a frame has white corners and an object in the middle', async () => {
  const source = openTurntable(settings);
  const indices = kinds.map((_, label) => label * 16);
  const { pixels } = await source.read(indices, form);
  indices.forEach((_, place) => {
    const at = (row: number, column: number) => {
      const from = 3 * ((place * 32 + row) * 32 + column);
      return [...pixels.slice(from, from + 3)];
    };
    expect([at(0, 0), at(0, 31), at(31, 0), at(31, 31)]).toEqual(new Array(4).fill([...white]));
    expect(Math.min(...at(16, 16))).toBeLessThan(200);
  });
});

test('neighbouring frames differ less than opposite ones, and objects of a kind differ', async () => {
  const source = openTurntable({ ...settings, frames: 80 });
  const ofKind = 11 * 160;
  const { pixels } = await source.read([ofKind, ofKind + 1, ofKind + 40, ofKind + 80], form);
  const difference = (a: number, b: number) => {
    const size = pixels.length / 4;
    let sum = 0;
    for (let at = 0; at < size; at += 1)
      sum += Math.abs((pixels[a * size + at] ?? 0) - (pixels[b * size + at] ?? 0));
    return sum / size;
  };
  expect(difference(0, 1)).toBeGreaterThan(0);
  expect(2 * difference(0, 1)).toBeLessThan(difference(0, 2));
  expect(2 * difference(0, 1)).toBeLessThan(difference(0, 3));
});

test('long kinds change their aspect ratio while they turn, round ones hardly', () => {
  const ratios = (kind: number) => {
    const model = modelOf(individualOf(24, kind, 0));
    return Array.from({ length: 24 }, (_, frame) => {
      const { width, height } = look(model, frame / 24);
      return width / height;
    });
  };
  kinds.forEach(({ id, shape }, kind) => {
    const all = ratios(kind);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    if (shape.lies) expect([id, most > 2, least < 1.4]).toEqual([id, true, true]);
    else expect([id, most < 1.6, least > 0.5]).toEqual([id, true, true]);
  });
});

test('the bars have the colour asked for, and squashing leaves none', async () => {
  const source = openTurntable(settings);
  const cucumber = kinds.findIndex(({ id }) => id === 'cucumber');
  const red = [200, 0, 0] as const;
  const isRed = (pixels: Uint8Array, pixel: number) =>
    pixels[3 * pixel] === 200 && pixels[3 * pixel + 1] === 0 && pixels[3 * pixel + 2] === 0;
  const index = [cucumber * 16 + 2];
  const boxed = await source.read(index, { ...form, fill: red });
  const squashed = await source.read(index, { ...form, fill: red, fit: 'squash' });
  const count = ({ pixels }: typeof boxed) =>
    Array.from({ length: 32 * 32 }, (_, pixel) => isRed(pixels, pixel)).filter(Boolean).length;
  expect(count(squashed)).toBe(0);
  expect(count(boxed)).toBeGreaterThan(32 * 4);
  expect(count(boxed) % 32).toBe(0);
});

test('reading can be called off', async () => {
  const source = openTurntable(settings);
  const stop = new AbortController();
  stop.abort();
  await expect(source.read([0], form, stop.signal)).rejects.toThrow(/abort/i);
});
