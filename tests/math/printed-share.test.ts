import { describe, expect, test } from 'vitest';
import {
  batchSizesFor,
  commonDivisor,
  countsPrintedAs,
  printedShare,
} from '../../src/math/printed-share.ts';

const printed = (text: string) => {
  const share = printedShare(text);
  if (!share) throw new Error(`${text} is no share`);
  return share;
};

describe("the coursework's accuracy", () => {
  const counts = countsPrintedAs(printed('0.8906752467155457'), 91_000);

  test('belongs to multiples of 311 images and to nothing else', () => {
    expect(counts[0]).toEqual({ right: 277, of: 311 });
    expect(commonDivisor(counts)).toBe(311);
    const multiples = Array.from({ length: Math.floor(91_000 / 311) }, (_, at) => 311 * (at + 1));
    expect(counts.map(({ of }) => of)).toEqual(multiples);
  });

  test.each(['0.8906752467', '0.89067525', '89.0675247 %'])('as %s too', (text) => {
    const few = countsPrintedAs(printed(text), 4000);
    expect(few.map(({ of }) => of)).toEqual(Array.from({ length: 12 }, (_, at) => 311 * (at + 1)));
  });

  test('in 33 steps leaves these batches', () => {
    const fitting = counts.flatMap(({ of }) => {
      const sizes = batchSizesFor(of, 33);
      return of <= 3110 && sizes ? [[of, sizes.least, sizes.most]] : [];
    });
    expect(fitting).toEqual([
      [622, 19, 19],
      [933, 29, 29],
      [1244, 38, 38],
      [1555, 48, 48],
      [1866, 57, 58],
      [2177, 66, 68],
      [2488, 76, 77],
      [2799, 85, 87],
      [3110, 95, 97],
    ]);
  });

  test.each([16, 32, 64, 128])('rules out batches of %i', (batch) => {
    const sizes = counts.map(({ of }) => batchSizesFor(of, 33));
    const allowing = sizes.filter((one) => one && one.least <= batch && batch <= one.most);
    expect(allowing).toEqual([]);
  });
});

describe('countsPrintedAs', () => {
  test.each([
    [2, 3],
    [1066, 1440],
    [0, 7],
    [9, 9],
    [6290, 10_000],
  ])('finds %i of %i again, however many digits are printed', (right, of) => {
    const share = Math.fround(right / of);
    for (const text of [share.toFixed(4), share.toFixed(8), String(share)])
      expect(countsPrintedAs(printed(text), of)).toContainEqual({ right, of });
  });

  // As Python prints what lies just between two: to the even one.
  test.each([
    ['0.9062', 29],
    ['0.7812', 25],
    ['0.0312', 1],
    ['90.62%', 29],
    ['0.9063', 29],
  ])('%s may be %i of 32', (text, right) => {
    expect(countsPrintedAs(printed(text), 64)).toContainEqual({ right, of: 32 });
  });

  test('finds only what is printed so', () => {
    for (const { right, of } of countsPrintedAs(printed('0.8907'), 500))
      expect(Math.fround(right / of).toFixed(4)).toBe('0.8907');
  });
});

test.each(['', '.', 'one', '1.2', '-0.5', '0.5.1', '120%'])('%j is no share', (text) => {
  expect(printedShare(text)).toBeUndefined();
});

test.each([
  ['.89', 0.89, 2],
  ['89.07%', 0.8907, 4],
  ['1', 1, 0],
])('%s is %d with %i digits', (text, value, digits) => {
  expect(printed(text).value).toBeCloseTo(value, 12);
  expect(printed(text).digits).toBe(digits);
});

test('batch sizes are those, and only those, that take so many steps', () => {
  for (const [images, steps] of [
    [10, 1],
    [10, 3],
    [3110, 33],
    [7, 6],
    [50, 49],
  ] as const) {
    const sizes = batchSizesFor(images, steps);
    for (let size = 1; size <= images; size += 1) {
      const fits = sizes !== undefined && sizes.least <= size && size <= sizes.most;
      expect(fits).toBe(Math.ceil(images / size) === steps);
    }
  }
});
