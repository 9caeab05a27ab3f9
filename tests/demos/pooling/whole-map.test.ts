import { describe, expect, it } from 'vitest';
import {
  movedPainting,
  namedPaintings,
  otherMap,
  paintingNames,
  weak,
} from '../../../src/demos/pooling/paintings.ts';
import {
  classActivationMap,
  globalAverage,
  globalMax,
  placesOfMax,
} from '../../../src/demos/pooling/whole-map.ts';

describe('one number for a whole map', () => {
  it.each([
    ['spike', 0.204, 10],
    ['even', 0.204, 0.204],
  ] as const)('%s: mean %f, maximum %f', (name, mean, max) => {
    expect(globalAverage(namedPaintings[name])).toBeCloseTo(mean, 3);
    expect(globalMax(namedPaintings[name])).toBeCloseTo(max, 3);
  });

  it('is the same wherever a blob lies: it would be wrong if the place changed it', () => {
    const blob = namedPaintings.blob;
    let places = 0;
    for (let down = -6; down <= 6; down++)
      for (let right = -6; right <= 6; right++) {
        const moved = movedPainting(blob, down, right);
        if (!moved) continue;
        places += 1;
        expect(globalAverage(moved)).toBeCloseTo(globalAverage(blob), 12);
        expect(globalMax(moved)).toBe(globalMax(blob));
      }
    // A blob of 3×3 has five places along each side of 7.
    expect(places).toBe(25);
  });

  it('may be the same for a strong cell and a weak map, as a mean', () => {
    expect(globalAverage(namedPaintings.even)).toBeCloseTo(globalAverage(namedPaintings.spike), 12);
    expect(globalMax(namedPaintings.even)).toBe(weak);
  });
});

describe('the class activation map', () => {
  it.each(paintingNames)('has the score as its mean (%s)', (name) => {
    const own = namedPaintings[name];
    const map = classActivationMap([own, otherMap], [1.5, -0.5]);
    const score = 1.5 * globalAverage(own) - 0.5 * globalAverage(otherMap);
    expect(globalAverage(map)).toBeCloseTo(score, 12);
  });

  it('is strongest where the class was', () => {
    const map = classActivationMap([namedPaintings.spike, otherMap], [1, 0.5]);
    expect(placesOfMax(map)).toEqual([{ row: 2, column: 5 }]);
  });

  it('is strongest in many places where they are alike', () => {
    expect(placesOfMax(namedPaintings.even)).toHaveLength(49);
  });
});
