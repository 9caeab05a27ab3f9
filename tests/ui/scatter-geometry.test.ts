import { describe, expect, it } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { logAxis, placeLabels } from '../../src/ui/scatter-geometry.ts';

describe('a logarithmic axis', () => {
  it('gives each factor the same length, and keeps all values inside', () => {
    const { place, ticks } = logAxis([3, 5000], [100, 500]);
    expect(place(40) - place(4)).toBeCloseTo(place(4000) - place(400), 9);
    expect(place(3)).toBeGreaterThan(100);
    expect(place(5000)).toBeLessThan(500);
    expect(ticks).toEqual([10, 100, 1000]);
  });

  it('has ticks between the powers of ten where there are few of them', () => {
    expect(logAxis([0.4, 9], [0, 1]).ticks).toEqual([0.5, 1, 2, 5, 10]);
    expect(logAxis([7], [0, 1]).ticks).toEqual([5, 6, 7, 8, 9]);
  });

  it('stands without any value', () => {
    expect(logAxis([], [0, 1]).place(1)).toBeCloseTo(0.15 / 1.3, 9);
  });
});

describe('labels', () => {
  const frame = { x: 0, y: 0, width: 600, height: 300 };
  const size = { radius: 5, height: 14 };

  it('stand at the right, or at the left where the frame ends', () => {
    const [a, b] = placeLabels(
      [
        { x: 100, y: 100, width: 50 },
        { x: 590, y: 200, width: 50 },
      ],
      frame,
      size,
    );
    expect(a).toMatchObject({ x: 109, y: 93 });
    expect(b).toMatchObject({ x: 531 });
  });

  it('do not meet as long as there is room', () => {
    const random = new Random(1);
    for (let round = 0; round < 50; round += 1) {
      const points = Array.from({ length: 7 }, (_, index) => ({
        x: 40 + 75 * index + random.below(20),
        y: 60 + random.below(180),
        width: 60,
      }));
      const boxes = placeLabels(points, frame, size);
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          expect(
            a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y,
          ).toBe(true);
    }
  });
});
