import { describe, expect, test } from 'vitest';
import {
  cellsOnPaths,
  drawnMaps,
  fits,
  grown,
  largest,
  lastField,
  layer,
  limits,
  pixelsSeen,
  presetIds,
  presetOf,
  presets,
  readStack,
  settings,
  stackText,
  takesIn,
  withSetting,
  type Stack,
} from '../../../src/demos/stacked-kernels/stack.ts';
import { tracedInputs } from '../../math/traced-inputs.ts';

const stacks: readonly Stack[] = [
  ...presetIds.map((id) => presets[id]),
  [layer(2, 2), layer(3, 1, 2), layer(2)],
  [layer(1, 3), layer(5, 2), layer(3)],
];

describe('what one output sees', () => {
  // The falsifier D1c: tracing must find 25 pixels for both, and none outside of the 5×5.
  test('of one 5×5 and of two 3×3 are the same 25 pixels, found by tracing', () => {
    const traced = [presets.one5, presets.two3].map((stack) => tracedInputs(stack, 12)[3]);
    expect(traced[0]).toEqual([3, 4, 5, 6, 7]);
    expect(traced[1]).toEqual(traced[0]);
    expect(pixelsSeen(presets.two3)).toEqual({ seen: 25, within: 25 });
    expect(pixelsSeen(presets.one5)).toEqual({ seen: 25, within: 25 });
  });

  test('of three 3×3 is what a 7×7 sees', () => {
    expect(lastField(presets.three3)).toEqual(lastField(presets.one7));
  });

  test.each(stacks)('of stack %# are as many pixels as tracing finds', (...stack) => {
    const traced = tracedInputs(stack, 64)[0] ?? [];
    expect(pixelsSeen(stack).seen).toBe(traced.length ** 2);
  });
});

describe('the drawing', () => {
  test('of two 3×3 has maps of 7, 5 and 3 cells, shaded 1-2-3-2-1', () => {
    const maps = drawnMaps(presets.two3);
    expect(maps.map(({ cells }) => cells)).toEqual([7, 5, 3]);
    expect(maps.map(({ paths }) => paths)).toEqual([[1, 2, 3, 2, 1], [1, 1, 1], [1]]);
  });

  test.each(stacks)('of stack %# holds just what three outputs see', (...stack) => {
    const [input] = drawnMaps(stack);
    const views = tracedInputs(stack, input?.cells ?? 0);
    expect(views).toHaveLength(3);
    expect(views[2]?.at(-1)).toBe((input?.cells ?? 0) - 1);
    views.forEach((pixels, output) => {
      expect(pixels[0]).toBe(output * (input?.step ?? 0));
    });
  });

  test.each(stacks)('of stack %# has as many drawn ways as paths are counted', (...stack) => {
    const paths = drawnMaps(stack)[0]?.paths ?? [];
    expect(paths.map((_count, pixel) => waysFrom(stack, pixel))).toEqual(paths);
  });
});

/** Walks every way from a pixel to the output, one step after the other. */
function waysFrom(stack: Stack, pixel: number): number {
  const cells = cellsOnPaths(stack, pixel);
  let ends = cells[0] ?? [];
  stack.forEach((window, index) => {
    ends = ends.flatMap((from) =>
      (cells[index + 1] ?? []).filter((cell) => takesIn(window, cell, from)),
    );
  });
  return ends.length;
}

describe('a stack in a link', () => {
  test.each(stacks)('%# comes back as it was', (...stack) => {
    expect(readStack(stackText(stack))).toEqual(stack);
  });

  test('is short', () => {
    expect(stackText(presets.strided)).toBe('3s2-3s2-3');
    expect(stackText(presets.dilated)).toBe('3-3d2-3d4');
  });

  test.each(['', '-', '3-', '0', '8', '3x', '3s0', '3s9', '3d9', '3-3-3-3-3-3', '7-7-7-7-7-7'])(
    '“%s” is none',
    (text) => {
      expect(readStack(text)).toBeUndefined();
    },
  );

  test('is none where it sees more than can be drawn', () => {
    expect(readStack('7d5')).toEqual([layer(7, 1, 5)]);
    expect(readStack('7d6')).toBeUndefined();
    expect(readStack('3d1-3d2-3d4-3d8')).toBeDefined();
    expect(readStack('3d1-3d2-3d4-3d8-3')).toBeUndefined();
  });
});

describe('what can be set', () => {
  test.each(stacks)('ends for stack %# where it would become too large', (...stack) => {
    expect(fits(stack)).toBe(true);
    stack.forEach((_layer, index) => {
      for (const name of settings) {
        const most = largest(stack, index, name);
        expect(fits(withSetting(stack, index, name, most))).toBe(true);
        expect(fits(withSetting(stack, index, name, most + 1))).toBe(false);
      }
    });
  });

  test('layers can be added up to the limit', () => {
    let stack: Stack | undefined = presets.two3;
    for (let count = 3; count <= limits.layers; count += 1) {
      stack = stack && grown(stack);
      expect(stack).toHaveLength(count);
    }
    expect(stack && grown(stack)).toBeUndefined();
  });

  test('presets know their names', () => {
    expect(presetIds.map((id) => presetOf(presets[id]))).toEqual(presetIds);
    expect(presetOf([layer(2)])).toBeUndefined();
  });
});
