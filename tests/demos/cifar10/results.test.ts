import { describe, expect, test } from 'vitest';
import { deadLayers } from '../../../src/demos/cifar10/dead-layers.ts';
import { filterImages } from '../../../src/demos/cifar10/filter-images.ts';
import { classGallery } from '../../../src/demos/cifar10/gallery.ts';
import { en, fa } from '../../../src/demos/cifar10/strings.ts';
import { fill, wordsOf } from '../../../src/demos/cifar10/words.ts';
import { armResult } from '../../ui/training/runs.ts';

describe('classGallery', () => {
  const labels = Uint8Array.from([0, 0, 1, 1]);

  test('splits a class into right and wrong, most certain first', () => {
    expect(classGallery(armResult(0.5), labels, 0, 8)).toEqual({
      right: [0, 1],
      wrong: [],
      rightCount: 2,
      wrongCount: 0,
    });
    expect(classGallery(armResult(0.5), labels, 1, 8)).toMatchObject({ right: [2], wrong: [3] });
  });

  test('shows no more than asked for but counts all', () => {
    expect(classGallery(armResult(0.5), labels, 0, 1)).toMatchObject({ right: [0], rightCount: 2 });
  });
});

describe('filterImages', () => {
  test('puts each filter on its own scale around grey', () => {
    const values = Float32Array.from([0, 1, 2, -1, -2, 0]);
    const images = filterImages({ shape: [1, 1, 3, 2], values });
    expect(images.map(({ size, rgb }) => [size, ...rgb])).toEqual([
      [1, 128, 255, 0],
      [1, 255, 0, 128],
    ]);
  });

  test('a filter of zeros is grey, not a division by zero', () => {
    const zeros = { shape: [3, 3, 3, 1], values: new Float32Array(27) };
    expect(filterImages(zeros).map(({ size, rgb }) => [size, new Set(rgb)])).toEqual([
      [3, new Set([128])],
    ]);
  });
});

test('layers that no image wakes are dead', () => {
  expect(deadLayers(armResult(0.1)).map(({ layer }) => layer)).toEqual([1]);
});

describe('words', () => {
  test('fill puts values in their places and leaves unknown ones', () => {
    expect(fill('{a} of {b} {c}', { a: '1', b: '2' })).toBe('1 of 2 {c}');
  });

  test('numbers, times and sizes are written as readers of each language write them', () => {
    const [english, persian] = [wordsOf(en, 'en'), wordsOf(fa, 'fa')];
    expect(english.duration(6.3)).toBe('6.3 ms');
    expect(english.duration(42_000)).toBe('42 seconds');
    expect(english.duration(130_000)).toBe('2 minutes 10 seconds');
    expect(english.duration(3_600_000)).toBe('60 minutes');
    expect(persian.duration(42_000)).toBe('۴۲ ثانیه');
    expect(english.bytes(170_052_171)).toBe('170.1 MB');
    expect(persian.bytes(170_052_171)).toBe('۱۷۰٫۱ مگابایت');
    expect(persian.decimal(0.0005)).toBe('۰٫۰۰۰۵');
    expect(persian.count(50_000)).toBe('۵۰٬۰۰۰');
    expect(english.ago(5400)).toBe('5 seconds ago');
    expect(english.ago(119_000)).toBe('1 minute ago');
    expect(persian.ago(3 * 3_600_000)).toBe('۳ ساعت پیش');
    expect(english.ago(50 * 3_600_000)).toBe('2 days ago');
  });
});
