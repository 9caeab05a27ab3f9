import { describe, expect, test } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { convolve2d } from '../../src/math/convolve2d.ts';
import {
  drawImitated,
  imitation,
  kernelWeights,
  type Imitated,
} from '../../src/math/kernel-imitation.ts';

const exact = 1e-9;
const draws = (channels: number) =>
  Array.from({ length: 12 }, (_value, seed) => {
    const random = new Random(seed);
    return drawImitated(channels, 10, () => random.float());
  });

describe.each([
  { channels: 1, ranks: [9, 17, 24, 25, 25, 25, 25, 25, 25, 25], enough: 4 },
  { channels: 3, ranks: [9, 18, 27, 36, 45, 54, 63, 72, 75, 75], enough: 9 },
])('a random 5×5 kernel on $channels channels', ({ channels, ranks, enough }) => {
  test.each(ranks.map((rank, index) => ({ filters: index + 1, rank })))(
    '$filters filters reach $rank dimensions',
    ({ filters, rank }) => {
      for (const drawn of draws(channels)) expect(imitation(drawn, filters).rank).toBe(rank);
    },
  );

  // The falsifier D1c-rank: nothing is lost from `enough` filters on, something always below.
  test(`nothing is lost from ${enough} filters on, and something with fewer`, () => {
    for (const drawn of draws(channels))
      for (let filters = 1; filters <= 10; filters += 1) {
        const { residual } = imitation(drawn, filters);
        if (filters >= enough) expect(residual).toBeLessThan(exact);
        else expect(residual).toBeGreaterThan(1e-3);
      }
  });

  test('on average the lost share of the squares is the share of missing dimensions', () => {
    const lost = draws(channels).map((drawn) => imitation(drawn, 2).residual ** 2);
    const mean = lost.reduce((sum, value) => sum + value, 0) / lost.length;
    const expected = 1 - (ranks[1] ?? 0) / kernelWeights(channels);
    expect(Math.abs(mean - expected)).toBeLessThan(0.1);
  });

  test('ranks are the same in exact arithmetic: whole numbers modulo a prime', () => {
    const [drawn] = draws(channels);
    if (!drawn) throw new Error('a draw');
    const whole = { ...drawn, filters: drawn.filters.map((filter) => filter.map(toWhole)) };
    expect(ranks.map((_rank, index) => exactRank(whole, index + 1))).toEqual(ranks);
  });

  test('the two layers, really run one after the other, do what the one layer does', () => {
    const [drawn] = draws(channels);
    if (!drawn) throw new Error('a draw');
    const { coefficients } = imitation(drawn, enough);
    const random = new Random(99);
    const images = Array.from({ length: channels }, () => grid(8, () => random.between(-1, 1)));
    const one = sumOf(images.map((image, c) => convolve2d(image, kernel(drawn, drawn.target, c))));
    const maps = drawn.filters
      .slice(0, enough)
      .map((filter) =>
        sumOf(images.map((image, c) => convolve2d(image, kernel(drawn, filter, c)))),
      );
    const two = sumOf(
      maps.map((map, index) => {
        const weights = coefficients.slice(9 * index, 9 * index + 9);
        return convolve2d(
          map,
          grid(3, (row, column) => weights[3 * row + column] ?? 0),
        );
      }),
    );
    two.flat().forEach((value, index) => {
      expect(value).toBeCloseTo(one.flat()[index] ?? NaN, 9);
    });
  });
});

const grid = (size: number, at: (row: number, column: number) => number) =>
  Array.from({ length: size }, (_r, row) =>
    Array.from({ length: size }, (_c, column) => at(row, column)),
  );

/** One channel of a kernel, as rows. */
function kernel({ channels }: Imitated, weights: readonly number[], channel: number) {
  const size = Math.sqrt(weights.length / channels);
  return grid(size, (row, column) => weights[(row * size + column) * channels + channel] ?? NaN);
}

const sumOf = (maps: readonly (readonly (readonly number[])[])[]) =>
  (maps[0] ?? []).map((values, row) =>
    values.map((_value, column) => maps.reduce((sum, map) => sum + (map[row]?.[column] ?? NaN), 0)),
  );

const prime = 65_521;
const toWhole = (weight: number) => Math.round(1000 * weight);
const modulo = (value: number) => ((value % prime) + prime) % prime;

/** Rank of all products of a second layer's weight with the first layer's, written out anew. */
function exactRank({ channels, filters }: Imitated, count: number): number {
  const rows: number[][] = [];
  for (const filter of filters.slice(0, count))
    for (let place = 0; place < 9; place += 1) {
      const row = new Array<number>(25 * channels).fill(0);
      for (let u = 0; u < 3; u += 1)
        for (let v = 0; v < 3; v += 1)
          for (let c = 0; c < channels; c += 1) {
            const [down, right] = [u + Math.floor(place / 3), v + (place % 3)];
            row[(5 * down + right) * channels + c] = modulo(
              filter[(3 * u + v) * channels + c] ?? 0,
            );
          }
      rows.push(row);
    }
  return rankModulo(rows);
}

function rankModulo(rows: number[][]): number {
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    const pivot = rows[at];
    if (!pivot) continue;
    rows.splice(at, 1);
    const inverse = power(pivot[column] ?? 0, prime - 2);
    rows = rows.map((row, index) => {
      const factor = index >= rank ? modulo((row[column] ?? 0) * inverse) : 0;
      return row.map((value, place) => modulo(value - modulo(factor * (pivot[place] ?? 0))));
    });
    rows.splice(rank, 0, pivot);
    rank += 1;
  }
  return rank;
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(modulo(base * base), Math.floor(exponent / 2));
  return exponent % 2 ? modulo(half * base) : half;
}
