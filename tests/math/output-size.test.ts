import { describe, expect, test } from 'vitest';
import {
  outputSize,
  placesInsideInput,
  samePadding,
  type Window,
} from '../../src/math/output-size.ts';

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_value, index) => first + index);

/** The taps of every place of the window, found by trying one place after the other. */
function enumeratedPlaces(inputSize: number, window: Required<Window>): number[][] {
  const [before, after] =
    typeof window.padding === 'number' ? [window.padding, window.padding] : window.padding;
  const places: number[][] = [];
  for (let start = -before; ; start += window.stride) {
    const taps = upTo(window.kernelSize, 1).map((tap) => start + (tap - 1) * window.dilation);
    if (taps.some((tap) => tap > inputSize - 1 + after)) return places;
    places.push(taps);
  }
}

const windows: Required<Window>[] = upTo(5).flatMap((kernelSize) =>
  upTo(4).flatMap((stride) =>
    upTo(3).flatMap((dilation) =>
      [0, 1, 2, [0, 1] as const, [2, 1] as const].map((padding) => ({
        kernelSize,
        stride,
        dilation,
        padding,
      })),
    ),
  ),
);

describe('outputSize', () => {
  test('is the number of places that can be enumerated', () => {
    for (const inputSize of upTo(14))
      for (const window of windows)
        expect(outputSize(inputSize, window), `${inputSize} ${JSON.stringify(window)}`).toBe(
          enumeratedPlaces(inputSize, window).length,
        );
  });

  test('of the coursework: 16 → 12, padded by two → 16', () => {
    expect(outputSize(16, { kernelSize: 5 })).toBe(12);
    expect(outputSize(16, { kernelSize: 5, padding: 2 })).toBe(16);
  });

  test.each([
    [0, { kernelSize: 3 }],
    [8, { kernelSize: 2.5 }],
    [8, { kernelSize: 3, stride: 0 }],
    [8, { kernelSize: 3, dilation: -1 }],
    [8, { kernelSize: 3, padding: -1 }],
  ])('refuses %d with %o', (inputSize, window) => {
    expect(() => outputSize(inputSize, window)).toThrow(RangeError);
  });
});

describe('placesInsideInput', () => {
  test('is the number of enumerated places whose taps all lie in the input', () => {
    for (const inputSize of upTo(14))
      for (const window of windows) {
        const inside = enumeratedPlaces(inputSize, window).filter((taps) =>
          taps.every((tap) => tap >= 0 && tap < inputSize),
        );
        expect(placesInsideInput(inputSize, window), `${inputSize} ${JSON.stringify(window)}`).toBe(
          inside.length,
        );
      }
  });
});

describe('samePadding', () => {
  test('gives ⌈n / s⌉ places with as few zeros as do, an odd one at the end', () => {
    for (const inputSize of upTo(14))
      for (const { kernelSize, stride, dilation } of windows) {
        const window = { kernelSize, stride, dilation };
        const [before, after] = samePadding(inputSize, window);
        const places = (padding: readonly [number, number]) =>
          outputSize(inputSize, { ...window, padding });
        expect(after - before).toBeGreaterThanOrEqual(0);
        expect(after - before).toBeLessThanOrEqual(1);
        expect(places([before, after])).toBe(Math.ceil(inputSize / stride));
        if (after > 0)
          expect(places([before, after - 1])).toBeLessThan(Math.ceil(inputSize / stride));
      }
  });

  test('of an even kernel is asymmetric', () => {
    expect(samePadding(32, { kernelSize: 2 })).toEqual([0, 1]);
    expect(samePadding(32, { kernelSize: 3, stride: 2 })).toEqual([0, 1]);
    expect(samePadding(32, { kernelSize: 3 })).toEqual([1, 1]);
  });
});
