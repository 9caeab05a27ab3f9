import { describe, expect, test } from 'vitest';
import { indicesOf } from '../../src/datasets/image-source.ts';
import { relationOf, surveyNearest } from '../../src/datasets/nearest-images.ts';
import { openTurntable } from '../../src/datasets/turntable/open-turntable.ts';

const example = (label: number, film: number, frame: number) => ({
  ...{ label, film, frame, split: 'train' as const, name: `${label}/${film}/${frame}` },
});

describe('relationOf', () => {
  const asked = example(3, 12, 59);
  test.each([
    ['itself', asked],
    ['neighbour', example(3, 12, 58)],
    ['neighbour', example(3, 12, 0)],
    ['film', example(3, 12, 1)],
    ['kind', example(3, 13, 58)],
    ['other', example(4, 16, 58)],
  ])('%s', (relation, other) => {
    expect(relationOf(asked, other, 60)).toBe(relation);
  });

  test('files of a folder are of no film', () => {
    const [one, other] = ['a.png', 'b.png'].map(
      (name) => ({ label: 1, split: 'train', name }) as const,
    );
    expect(one && other && relationOf(one, other, 60)).toBe('kind');
  });
});

test('a survey asks evenly, searches the training images and tells how far it is', async () => {
  const source = openTurntable({ films: 2, frames: 8, seed: 24, splitBy: 'frame' });
  const form = { side: 12, fit: 'letterbox', fill: [255, 255, 255] } as const;
  const told: number[] = [];
  const { asked, nearest } = await surveyNearest(source, form, 4, (done, count) => {
    told.push(done / count);
  });
  const tested = indicesOf(source, 'test');
  expect(asked).toEqual(tested.filter((_, at) => at % 4 === 0));
  expect(nearest.map((index) => source.examples[index]?.split)).toEqual(asked.map(() => 'train'));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.every((share) => share > 0 && share <= 1)).toBe(true);
});
