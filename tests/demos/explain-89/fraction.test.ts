import { describe, expect, test } from 'vitest';
import { canonical, findCounts, mostListed } from '../../../src/demos/explain-89/fraction.ts';
import { initial } from '../../../src/demos/explain-89/state.ts';
import { printedShare } from '../../../src/math/printed-share.ts';

const find = (printed: string, steps: number) => {
  const share = printedShare(printed);
  if (!share) throw new Error(printed);
  return findCounts(share, steps);
};

describe("the coursework's accuracy and steps, with which the demo opens", () => {
  const { divisor, fitting, smallest } = find(initial.printed, initial.steps);

  test('lead to 311, and to 3110 images in batches of 95 to 97', () => {
    expect(divisor).toBe(311);
    expect(smallest).toEqual({ right: 277, of: 311 });
    expect(fitting.find(({ of }) => of === 3110)).toEqual({
      ...{ of: 3110, right: 2770, batches: { least: 95, most: 97 }, usual: [] },
    });
  });

  test('the one fit of a usual size among the first is with far more images', () => {
    const usual = fitting.slice(0, mostListed).filter((one) => one.usual.length > 0);
    expect(Math.min(...usual.map(({ of }) => of))).toBeGreaterThan(3110);
  });
});

test('four digits leave the number of images open', () => {
  const { divisor, found } = find('0.9167', 12);
  expect(divisor).toBe(1);
  expect(found).toBeGreaterThan(10_000);
});

test.each([
  ['0.8906752467', '0.8906752467'],
  ['.5', '0.5'],
  ['89.07%', '0.8907'],
  ['۰٫۸۹۰۷', '0.8907'],
  ['۸۹٫۰۷٪', '0.8907'],
  ['1', '1'],
  ['2', undefined],
  ['', undefined],
  ['0.8,', '0.8'],
])('%j is kept as %j', (typed, kept) => {
  expect(canonical(typed)).toBe(kept);
});
