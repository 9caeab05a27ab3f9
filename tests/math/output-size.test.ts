import { describe, expect, test } from 'vitest';
import {
  cellsLeftOver,
  fullPadding,
  outputSize,
  placesInsideInput,
  samePadding,
  transposedOutputSize,
  windowExtent,
  type Window,
} from '../../src/math/output-size.ts';
import { readings, stampPlaces, tapsInside, walkPlaces } from '../../src/math/window-places.ts';
import pytorch from './fixtures/conv-sizes.json' with { type: 'json' };

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_value, index) => first + index);

const windows = upTo(6).flatMap((kernelSize) =>
  upTo(4).flatMap((stride) =>
    upTo(3).flatMap((dilation) =>
      [0, 1, 2, 5, [0, 1] as const, [2, 1] as const, [4, 0] as const].map((padding) => ({
        kernelSize,
        stride,
        dilation,
        padding,
      })),
    ),
  ),
);
/** 8,064 settings, many of them impossible. */
const settings = upTo(16).flatMap((inputSize) =>
  windows.map((window) => ({ inputSize, window, name: `${inputSize} ${JSON.stringify(window)}` })),
);
const sidesOf = ({ padding = 0 }: Window) =>
  typeof padding === 'number' ? ([padding, padding] as const) : padding;

describe('outputSize', () => {
  test('is the number of places that can be walked', () => {
    for (const { inputSize, window, name } of settings)
      expect(outputSize(inputSize, window), name).toBe(walkPlaces(inputSize, window).length);
  });

  test('is what PyTorch gives', () => {
    for (const row of pytorch.convolution) {
      const [inputSize = 0, kernelSize = 0, stride = 0, dilation = 0, padding = 0, size] = row;
      expect(outputSize(inputSize, { kernelSize, stride, dilation, padding }), row.join(' ')).toBe(
        size,
      );
    }
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
    expect(() => transposedOutputSize(inputSize, window)).toThrow(RangeError);
  });
});

describe('walkPlaces', () => {
  test('puts every tap on the padded input, a stride apart, and stops where the next would not fit', () => {
    for (const { inputSize, window, name } of settings) {
      const [before, after] = sidesOf(window);
      const places = walkPlaces(inputSize, window);
      const firsts = places.map(([first]) => first);
      expect(firsts, name).toEqual(places.map((_, index) => -before + index * window.stride));
      expect(Math.max(...places.flat(), -before), name).toBeLessThan(inputSize + after);
      const next = (firsts.at(-1) ?? -before - window.stride) + window.stride;
      expect(next + windowExtent(window), name).toBeGreaterThan(inputSize + after);
    }
  });

  test('reads one cell of a row of three in each of its three taps', () => {
    const window = { kernelSize: 3, padding: 1 };
    expect(walkPlaces(3, window)).toEqual([
      [-1, 0, 1],
      [0, 1, 2],
      [1, 2, 3],
    ]);
    expect(readings(walkPlaces(3, window), 3, [1, 1])).toEqual([1, 2, 3, 2, 1]);
  });
});

describe('placesInsideInput', () => {
  test('is the number of walked places whose taps all lie in the input', () => {
    for (const { inputSize, window, name } of settings) {
      const inside = walkPlaces(inputSize, window).filter(
        (taps) => tapsInside(taps, inputSize) === window.kernelSize,
      );
      expect(placesInsideInput(inputSize, window), name).toBe(inside.length);
    }
  });
});

describe('cellsLeftOver', () => {
  test('is the number of cells at the end that no walked place reaches', () => {
    for (const { inputSize, window, name } of settings) {
      const places = walkPlaces(inputSize, window);
      const counts = readings(places, inputSize, sidesOf(window));
      const idle = counts.length - 1 - counts.findLastIndex((count) => count > 0);
      expect(cellsLeftOver(inputSize, window), name).toBe(places.length > 0 ? idle : 0);
    }
  });
});

describe('samePadding', () => {
  test('gives ⌈n / s⌉ places with as few zeros as do, an odd one at the end', () => {
    for (const { inputSize, window } of settings) {
      const [before, after] = samePadding(inputSize, window);
      const places = (padding: readonly [number, number]) =>
        walkPlaces(inputSize, { ...window, padding }).length;
      expect(after - before).toBeGreaterThanOrEqual(0);
      expect(after - before).toBeLessThanOrEqual(1);
      expect(places([before, after])).toBe(Math.ceil(inputSize / window.stride));
      if (after > 0)
        expect(places([before, after - 1])).toBeLessThan(Math.ceil(inputSize / window.stride));
    }
  });

  test('of an even kernel is asymmetric', () => {
    expect(samePadding(32, { kernelSize: 2 })).toEqual([0, 1]);
    expect(samePadding(32, { kernelSize: 3, stride: 2 })).toEqual([0, 1]);
    expect(samePadding(32, { kernelSize: 3 })).toEqual([1, 1]);
  });
});

describe('fullPadding', () => {
  test('is the most with which every place still holds a cell of the input', () => {
    const touches = (inputSize: number, window: Window) =>
      walkPlaces(inputSize, { ...window, stride: 1, dilation: 1 }).every(
        (taps) => tapsInside(taps, inputSize) > 0,
      );
    for (const inputSize of upTo(12))
      for (const kernelSize of upTo(7)) {
        const [side] = fullPadding({ kernelSize });
        expect(touches(inputSize, { kernelSize, padding: side })).toBe(true);
        expect(touches(inputSize, { kernelSize, padding: side + 1 })).toBe(false);
      }
  });

  test('grows the output by the extent less one, dilated or not', () => {
    for (const { inputSize, window } of settings)
      expect(
        walkPlaces(inputSize, { ...window, stride: 1, padding: fullPadding(window) }),
      ).toHaveLength(inputSize + windowExtent(window) - 1);
  });
});

describe('transposedOutputSize', () => {
  test('is where the last stamp ends, less the padding at both ends', () => {
    for (const { inputSize, window, name } of settings) {
      const [, after] = sidesOf(window);
      const end = Math.max(...stampPlaces(inputSize, window).flat()) + 1;
      expect(transposedOutputSize(inputSize, window), name).toBe(Math.max(end - after, 0));
    }
  });

  test('is what PyTorch gives', () => {
    for (const row of pytorch.transposed) {
      const [n = 0, kernelSize = 0, stride = 0, dilation = 0, padding = 0, extra = 0, size] = row;
      const window = { kernelSize, stride, dilation, padding };
      expect(transposedOutputSize(n, window, extra), row.join(' ')).toBe(size);
    }
  });

  test('is, for every output padding below the stride, a size that the convolution leads back', () => {
    for (const { inputSize, window, name } of settings)
      for (const extra of upTo(window.stride - 1, 0)) {
        const size = transposedOutputSize(inputSize, window, extra);
        if (size > 0) expect(walkPlaces(size, window), `${name} ${extra}`).toHaveLength(inputSize);
      }
  });

  test('stamps exactly where the convolution reads', () => {
    for (const { inputSize, window, name } of settings) {
      const size = transposedOutputSize(inputSize, window);
      if (size > 0) expect(stampPlaces(inputSize, window), name).toEqual(walkPlaces(size, window));
    }
  });
});
