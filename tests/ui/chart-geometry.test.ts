import { describe, expect, test } from 'vitest';
import { linearScale, nearestPoint, sharedXs, spreadLabels } from '../../src/ui/chart-geometry.ts';

test('linearScale maps ends to ends, also downwards and beyond', () => {
  const scale = linearScale([0, 5], [100, 0]);
  expect([0, 1, 5, 6].map(scale)).toEqual([100, 80, 0, -20]);
});

describe('nearestPoint', () => {
  const points = [
    [0.5, 1],
    [1, 2],
    [5, 3],
  ] as const;
  test('finds the point beside the cursor, or none within reach', () => {
    expect(nearestPoint(points, 0.9, 0.5)).toEqual([1, 2]);
    expect(nearestPoint(points, 4.4, 0.5)).toBeUndefined();
    expect(nearestPoint([], 1, 9)).toBeUndefined();
  });
});

describe('spreadLabels', () => {
  test('leaves labels that have room', () => {
    expect(spreadLabels([10, 60], 16, 100)).toEqual([10, 60]);
  });

  test('moves labels apart, keeps their order and the frame', () => {
    expect(spreadLabels([50, 50], 16, 100)).toEqual([50, 66]);
    expect(spreadLabels([98, 99, 10], 16, 100)).toEqual([84, 100, 10]);
  });

  test('answers in the order given', () => {
    expect(spreadLabels([80, 20], 16, 100)).toEqual([80, 20]);
  });
});

describe('sharedXs', () => {
  test('has each x of any line once, ascending', () => {
    const lines = [
      {
        points: [
          [1, 0],
          [3, 0],
        ],
      },
      {
        points: [
          [2, 0],
          [3, 0],
        ],
      },
    ] as const;
    expect(sharedXs(lines)).toEqual([1, 2, 3]);
  });
});
