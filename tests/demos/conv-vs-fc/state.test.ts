import { describe, expect, test } from 'vitest';
import {
  compare,
  initial,
  limits,
  pixelPlaces,
  presetIds,
  presetOf,
  presets,
} from '../../../src/demos/conv-vs-fc/state.ts';

const of = (id: keyof typeof presets) => {
  const comparison = compare(presets[id]);
  if (!comparison) throw new Error(`${id} has no output`);
  return comparison;
};

describe('the coursework’s claim C1.a.4', () => {
  test('225 weights against 7,225,344 between 32×32×3 and 28×28×3', () => {
    const { conv, dense, outputSize } = of('colour');
    expect([conv.weights, dense.weights, outputSize]).toEqual([225, 7_225_344, 28]);
    expect(Math.round(dense.weights / conv.weights)).toBe(32_113);
  });

  test('400 weights against 1,048,576 between 16×16×1 and 16×16×16', () => {
    const { conv, dense, outputSize } = of('grey');
    expect([conv.weights, dense.weights, outputSize]).toEqual([400, 1_048_576, 16]);
    expect(Math.round(dense.weights / conv.weights)).toBe(2621);
  });
});

describe('compare', () => {
  test('takes the ratio apart: one factor for the window, one for sharing', () => {
    for (const id of presetIds) {
      const { conv, local, dense, inputs, windowInputs, places } = of(id);
      expect(dense.weights / local.weights).toBeCloseTo(inputs / windowInputs, 9);
      expect(local.weights / conv.weights).toBe(places);
      expect(local.macs).toBe(conv.macs);
      expect(local.weights).toBe(conv.macs);
    }
  });

  test('counts MACs by walking over all places, channels and taps', () => {
    const { conv, outputs } = of('colour');
    let macs = 0;
    for (let output = 0; output < outputs; output += 1)
      for (let channel = 0; channel < 3; channel += 1) macs += 5 * 5;
    expect(conv.macs).toBe(macs);
  });

  test('knows VGG16’s conv1_2, and that a kernel as large as the image is the FC layer itself', () => {
    expect(of('vgg').conv).toEqual({ weights: 36_864, macs: 1_849_688_064 });
    const { conv, dense } = of('whole');
    expect(dense).toEqual(conv);
    expect(dense.weights).toBe(102_760_448);
  });

  test('has nothing to compare where the kernel does not fit', () => {
    expect(compare({ ...initial, inputSize: 4, kernelSize: 5 })).toBeUndefined();
    expect(compare({ ...initial, inputSize: 4, kernelSize: 5, padding: 'same' })).toBeDefined();
  });

  test('stays exact at the limits', () => {
    const largest = compare({
      inputSize: limits.inputSize.max,
      inChannels: limits.inChannels.max,
      kernelSize: 1,
      filters: limits.filters.max,
      padding: 'valid',
    });
    expect(Number.isSafeInteger(largest?.dense.weights)).toBe(true);
  });
});

test('presetOf finds the preset whose shapes these are', () => {
  expect(presetOf(initial)).toBe('colour');
  expect(presetOf({ ...initial, filters: 4 })).toBeUndefined();
});

test('pixelPlaces moves every pixel exactly once, the same way with the same seed', () => {
  const shuffled = pixelPlaces({ ...initial, pixels: 'permuted' }, 25);
  const kept = pixelPlaces(initial, 25);
  expect(shuffled).not.toEqual(kept);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(kept);
  expect(pixelPlaces({ ...initial, pixels: 'permuted' }, 25)).toEqual(shuffled);
});
