import { describe, expect, it } from 'vitest';
import { sampleDeviation } from '../../src/math/sample-deviation.ts';
import { studentQuantile, withinStudent } from '../../src/math/student.ts';

describe('Student’s t', () => {
  // As every table has them.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [9, 2.262],
    [30, 2.042],
  ])('lies within the printed quantile, %i degrees of freedom', (freedom, quantile) => {
    expect(studentQuantile(0.95, freedom)).toBeCloseTo(quantile, 3);
    expect(withinStudent(quantile, freedom)).toBeCloseTo(0.95, 4);
  });

  it('comes to the normal distribution', () => {
    expect(studentQuantile(0.95, 5000)).toBeCloseTo(1.96, 2);
  });
});

describe('sampleDeviation', () => {
  it('divides by one less than there are', () => {
    expect(sampleDeviation([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(sampleDeviation([5, 9])).toBeCloseTo(4 / Math.SQRT2, 12);
    expect(sampleDeviation([5])).toBeNaN();
  });
});
