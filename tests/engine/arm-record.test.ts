import { describe, expect, it } from 'vitest';
import { ArmRecord } from '../../src/engine/arm-record.ts';

/** Where the points of an epoch stand when every step is of one image. */
function pointsOf(stepsPerEpoch: number): number[] {
  const record = new ArmRecord(stepsPerEpoch);
  record.beginEpoch();
  for (let step = 0; step < stepsPerEpoch; step++) {
    record.addStep([{ loss: 1, predicted: 0, confidence: 1 }], Uint8Array.of(0));
  }
  return record.takePoints().map(({ at }) => at);
}

describe('ArmRecord', () => {
  it('has a point for every step of a short epoch', () => {
    expect(pointsOf(4)).toEqual([0.25, 0.5, 0.75, 1]);
    expect(pointsOf(199)).toHaveLength(199);
  });

  it.each([200, 625, 1563])(
    'has a hundred windows, all but equally long, in an epoch of %i steps',
    (steps) => {
      const points = pointsOf(steps);
      expect(points).toHaveLength(100);
      const gaps = points.slice(1).map((at, i) => (at - (points[i] ?? 0)) * steps);
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1 + 1e-9);
    },
  );
});
