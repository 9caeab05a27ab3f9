import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  drawSheet,
  placeInSheet,
  sheets,
  splitsOfSheet,
} from '../../../src/components/figures/turntable-sheets.ts';

test('a sheet has its frames below each other, and each another picture', async () => {
  const { side, frames } = sheets['by-object'];
  const sheet = sharp(await drawSheet('by-object'));
  const { data, info } = await sheet.raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([side, frames.length * side]);
  const bytes = data.length / frames.length;
  const pictures = frames.map((_, at) => data.toString('base64', at * bytes, (at + 1) * bytes));
  expect(new Set(pictures).size).toBe(frames.length);
});

test('the first frame is at the top of its sheet, the last at the bottom', () => {
  expect(placeInSheet('kinds', 0)).toBe('0 0%');
  expect(placeInSheet('kinds', sheets.kinds.frames.length - 1)).toBe('0 100%');
});

test('by frame, neighbours fall into different sets; by object, a film stays in one', () => {
  expect(new Set(splitsOfSheet('by-frame'))).toEqual(new Set(['train', 'validation', 'test']));
  const byObject = splitsOfSheet('by-object');
  for (let film = 0; film < 4; film += 1) expect(byObject[2 * film]).toBe(byObject[2 * film + 1]);
});
