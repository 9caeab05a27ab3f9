import { describe, expect, test } from 'vitest';
import { confusionOf } from '../../../src/math/confusion.ts';
import { channelOf, indexIn, placeIn, spotOf } from '../../../src/ui/inside/looks.ts';
import { commonMistake, imagesOf } from '../../../src/ui/inside/mistakes.ts';
import { scaleOf, tilingOf } from '../../../src/ui/inside/mosaic.ts';
import { middleSquare } from '../../../src/ui/inside/square.ts';
import { barAfter } from '../../../src/ui/inside/VectorBars.tsx';
import { bracketed, sumText, written } from '../../../src/ui/inside/written.ts';

describe('numbers in a sum', () => {
  test.each([
    [0, '0'],
    [0.53412, '0.534'],
    [-0.0041234, '−0.0041'],
    [12.345, '12.3'],
    [1234.5, '1235'],
    [1e-9, '0'],
    [NaN, 'NaN'],
  ])('%s is written %s', (value, text) => {
    expect(written(value)).toBe(text);
  });

  test('negative ones are brackets behind a sign, and minus signs in a sum', () => {
    expect(bracketed(-0.5)).toBe('(−0.5)');
    expect(bracketed(0.5)).toBe('0.5');
    expect(sumText([-1, 2, -3])).toBe('−1 + 2 − 3');
  });
});

describe('mistakes', () => {
  const labels = Uint8Array.from([0, 0, 0, 1, 1, 2]);
  const predicted = Uint8Array.from([0, 1, 1, 1, 0, 2]);
  const confidence = Float32Array.from([0.9, 0.4, 0.7, 0.5, 0.6, 0.8]);
  const counts = confusionOf(labels, predicted, 3);

  test('are counted by true class and answer', () => {
    expect([...counts]).toEqual([1, 2, 0, 1, 1, 0, 0, 0, 1]);
    expect(commonMistake(counts, 3)).toEqual({ row: 0, column: 1 });
    expect(commonMistake([5, 0, 0, 5], 2)).toEqual({ row: 0, column: 0 });
  });

  test('lead to their images, the most certain first', () => {
    const trained = { predicted, confidence };
    expect(imagesOf({ row: 0, column: 1 }, labels, trained)).toEqual([2, 1]);
    expect(imagesOf({ row: 2, column: 0 }, labels, trained)).toEqual([]);
  });
});

describe('places', () => {
  test('stay where they are in maps of other sizes', () => {
    const [large, small] = [
      [32, 32, 3],
      [8, 8, 64],
    ];
    for (let row = 0; row < 8; row += 1) {
      const place = { row, column: 7 - row };
      expect(placeIn(small, spotOf(small, place))).toEqual(place);
      const inLarge = placeIn(large, spotOf(small, place));
      expect([Math.floor(inLarge.row / 4), Math.floor(inLarge.column / 4)]).toEqual([
        place.row,
        place.column,
      ]);
    }
    expect(placeIn([4, 4], { y: 1, x: -1 })).toEqual({ row: 3, column: 0 });
  });

  test('and channels are found in the array', () => {
    const shape = [2, 3, 2] as const;
    const values = Float32Array.from({ length: 12 }, (_, i) => i);
    expect([...channelOf(values, shape, 1)]).toEqual([1, 3, 5, 7, 9, 11]);
    expect(values[indexIn(shape, { row: 1, column: 2 }, 0)]).toBe(10);
  });
});

describe('a mosaic', () => {
  test.each([1, 2, 16, 32, 64, 65, 128])(
    'has room for %i channels, and no empty row',
    (channels) => {
      const { rows, columns } = tilingOf(8, channels);
      expect(rows * columns).toBeGreaterThanOrEqual(channels);
      expect((rows - 1) * columns).toBeLessThan(channels);
    },
  );

  test('has its full colour at the largest value in size', () => {
    expect(scaleOf([0.5, -3, 2])).toBe(3);
    expect(scaleOf([0, 0])).toBe(1);
  });
});

describe('an own picture', () => {
  const plain = (rows: number, columns: number, at: (row: number, column: number) => number) => ({
    rows,
    columns,
    rgb: Uint8Array.from({ length: 3 * rows * columns }, (_, i) => {
      const pixel = Math.floor(i / 3);
      return at(Math.floor(pixel / columns), pixel % columns);
    }),
  });

  test('is cut to its middle', () => {
    // Bright at both ends of the long side: none of it is left.
    const wide = plain(4, 12, (_row, column) => (column < 4 || column >= 8 ? 255 : 7));
    expect(new Set(middleSquare(wide, 2))).toEqual(new Set([7]));
  });

  test('becomes smaller by means over what each pixel covers', () => {
    const steps = plain(3, 3, (row, column) => 10 * (3 * row + column));
    const half = middleSquare(steps, 2);
    // One and a half pixels each way: (0 + 10/2 + 30/2 + 40/4) / 2.25.
    expect(half[0]).toBe(Math.round(30 / 2.25));
    expect(half).toHaveLength(12);
    expect([...middleSquare(steps, 3)]).toEqual([...steps.rgb]);
  });

  test('becomes larger where it is smaller than the network wants', () => {
    const two = plain(2, 2, (row, column) => 100 * row + 50 * column);
    expect(middleSquare(two, 4).filter((_, i) => i % 3 === 0)).toEqual(
      Uint8Array.from([0, 0, 50, 50, 0, 0, 50, 50, 100, 100, 150, 150, 100, 100, 150, 150]),
    );
  });
});

test('arrow keys go from bar to bar and no further', () => {
  expect(barAfter('ArrowRight', 3, 5)).toBe(4);
  expect(barAfter('ArrowRight', 4, 5)).toBe(4);
  expect(barAfter('ArrowLeft', 0, 5)).toBe(0);
  expect(barAfter('PageUp', 0, 50)).toBe(10);
  expect(barAfter('End', 0, 5)).toBe(4);
  expect(barAfter('a', 0, 5)).toBeUndefined();
});
