import { expect, test } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { nearestNeighbour } from '../../src/math/nearest-neighbour.ts';

test('finds what a search without short cuts finds', () => {
  const random = new Random(7);
  const length = 150;
  const vectors = (count: number) => ({
    values: Uint8Array.from({ length: count * length }, () => random.below(256)),
    length,
  });
  const [known, asked] = [vectors(40), vectors(10)];
  for (let at = 0; at < 10; at += 1) {
    const distances = Array.from({ length: 40 }, (_, index) => {
      let sum = 0;
      for (let place = 0; place < length; place += 1)
        sum +=
          ((known.values[index * length + place] ?? 0) -
            (asked.values[at * length + place] ?? 0)) **
          2;
      return sum;
    });
    const distance = Math.min(...distances);
    expect(nearestNeighbour(known, asked, at)).toEqual({
      index: distances.indexOf(distance),
      distance,
    });
  }
});

test('takes the first of equals, and has none where nothing is known', () => {
  const asked = { values: Uint8Array.of(1, 2), length: 2 };
  const known = { values: Uint8Array.of(9, 9, 1, 2, 1, 2), length: 2 };
  expect(nearestNeighbour(known, asked, 0)).toEqual({ index: 1, distance: 0 });
  expect(nearestNeighbour({ values: new Uint8Array(), length: 2 }, asked, 0).index).toBe(-1);
});
