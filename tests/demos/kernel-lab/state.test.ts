import { describe, expect, it } from 'vitest';
import { namedKernels, transposed } from '../../../src/math/kernels.ts';
import { largestDifference, planeAt } from '../../../src/math/plane.ts';
import { drawnIds, drawnPicture } from '../../../src/demos/kernel-lab/pictures.ts';
import {
  clampedPlace,
  flipDifference,
  initial,
  normalisingDivisor,
  outputOf,
  paddings,
  placementOf,
  planeOf,
  presetChanges,
  presetIds,
  presetOf,
  shownAs,
  sizeChanges,
  withWeight,
  type State,
} from '../../../src/demos/kernel-lab/state.ts';
import {
  cornerOf,
  middleOf,
  outputAround,
  rimOf,
  touchedBy,
  windowSumAt,
} from '../../../src/demos/kernel-lab/window.ts';

const shapes = planeOf(drawnPicture('shapes'), 'grey');
const dot = planeOf(drawnPicture('dot'), 'grey');
const preset = (id: (typeof presetIds)[number], size = 3): State => ({
  ...initial,
  ...presetChanges(id, size),
});

describe('presets', () => {
  it.each(presetIds)('%s is recognised, and no longer once a weight is changed', (id) => {
    const state = preset(id);
    expect(presetOf(state)).toBe(id);
    const kernel = withWeight(state.kernel, 0, 1, 7);
    expect(presetOf({ ...state, kernel })).toBeUndefined();
  });

  it('grow with the kernel where they are means of windows', () => {
    const wider = { ...preset('box'), ...sizeChanges(preset('box'), 5) };
    expect([wider.divisor, presetOf(wider)]).toEqual([25, 'box']);
    const sobel = { ...initial, ...sizeChanges(initial, 5) };
    expect([sobel.kernel.length, presetOf(sobel)]).toEqual([5, undefined]);
  });

  it('say how their answers are drawn', () => {
    const signed = presetIds.filter((id) => shownAs(preset(id)) === 'signed');
    expect(signed).toEqual(['sobel-x', 'sobel-y', 'magnitude', 'prewitt', 'laplacian']);
  });
});

describe('normalising', () => {
  it('makes a flat picture keep its brightness, and is impossible for weights that sum to 0', () => {
    expect(normalisingDivisor(namedKernels.gaussian.weights)).toBe(16);
    expect(normalisingDivisor(namedKernels.laplacian.weights)).toBeUndefined();
  });
});

describe('channels', () => {
  it('of a coloured picture differ, and grey is between the extremes', () => {
    const planes = (['red', 'green', 'blue'] as const).map((channel) =>
      planeOf(drawnPicture('shapes'), channel),
    );
    const parts = planes.map((plane) => planeAt(plane, 8, 8));
    const grey = planeAt(shapes, 8, 8);
    expect(new Set(parts).size).toBe(3);
    expect(grey).toBeGreaterThan(Math.min(...parts));
    expect(grey).toBeLessThan(Math.max(...parts));
  });

  it('hold whole numbers from 0 to 255', () => {
    for (const id of drawnIds)
      for (const value of planeOf(drawnPicture(id), 'grey').values)
        expect(value === Math.round(value) && value >= 0 && value <= 255).toBe(true);
  });
});

describe('outputs', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('of a %i-sided kernel have the sizes of the padding', (size) => {
    const kernel = Array.from({ length: size }, () => Array.from({ length: size }, () => 1));
    const sizes = paddings.map((padding) => outputOf(shapes, { ...initial, kernel, padding }).rows);
    expect(sizes).toEqual([32 - size + 1, 32, 32 + size - 1]);
  });

  it('are empty where the kernel is larger than the picture', () => {
    const small = { rows: 2, columns: 9, values: new Float64Array(18) };
    expect(outputOf(small, initial).values).toHaveLength(0);
  });

  it('are the picture itself for the identity', () => {
    const output = outputOf(shapes, { ...preset('identity'), padding: 'same' });
    expect(largestDifference(output, shapes)).toBe(0);
  });

  it('join Sobel’s two answers to the length of the gradient', () => {
    const x = outputOf(shapes, initial);
    const y = outputOf(shapes, { ...initial, kernel: transposed(initial.kernel) });
    const length = outputOf(shapes, preset('magnitude'));
    length.values.forEach((value, index) => {
      expect(value).toBeCloseTo(
        Math.sqrt((x.values[index] ?? 0) ** 2 + (y.values[index] ?? 0) ** 2),
      );
    });
  });
});

describe('one window', () => {
  const states: readonly State[] = [
    { ...initial, padding: 'same', stride: 2 },
    { ...preset('gaussian', 4), padding: 'full', bias: 10 },
    { ...preset('magnitude'), order: 'flipped', divisor: 4 },
  ];

  it.each(states)('adds up to the answer on the map', (state) => {
    const output = outputOf(shapes, state);
    for (let row = 0; row < output.rows; row += 3)
      for (let column = 0; column < output.columns; column += 3) {
        const { answer } = windowSumAt(shapes, state, { row, column });
        expect(answer).toBeCloseTo(planeAt(output, row, column), 9);
      }
  });

  it.each(states)('and its output lead to each other', (state) => {
    const place = { row: 5, column: 7 };
    const middle = middleOf(cornerOf(shapes, state, place), state.kernel.length);
    expect(outputAround(shapes, state, middle)).toEqual(place);
  });

  it.each(states)('is among those that a pixel is told to touch, and no other is', (state) => {
    const output = outputOf(shapes, state);
    const pixel = { row: 10, column: 13 };
    const touched = touchedBy(shapes, state, output, pixel);
    const size = state.kernel.length;
    for (let row = 0; row < output.rows; row += 1)
      for (let column = 0; column < output.columns; column += 1) {
        const corner = cornerOf(shapes, state, { row, column });
        const holds =
          pixel.row >= corner.row &&
          pixel.row < corner.row + size &&
          pixel.column >= corner.column &&
          pixel.column < corner.column + size;
        const isTold =
          touched !== undefined &&
          row >= touched.row &&
          row < touched.row + touched.rows &&
          column >= touched.column &&
          column < touched.column + touched.columns;
        expect(isTold).toBe(holds);
      }
  });

  it('reaches into as many zeros as are drawn', () => {
    const state: State = { ...initial, padding: 'full' };
    expect(rimOf(shapes, state)).toEqual({ top: 2, bottom: 2, left: 2, right: 2 });
    expect(cornerOf(shapes, state, { row: 0, column: 0 })).toEqual({ row: -2, column: -2 });
    expect(placementOf(state, shapes).rowPadding).toEqual([2, 2]);
  });

  it('stays inside the answers, wherever a link points', () => {
    expect(clampedPlace({ row: 300, column: -4 }, outputOf(dot, initial))).toEqual({
      row: 10,
      column: 0,
    });
  });
});

describe('turning the kernel', () => {
  it('changes only the sign of Sobel’s answers: the difference is twice the strongest', () => {
    const { kind, largest } = flipDifference(shapes, initial);
    const strongest = Math.max(...outputOf(shapes, initial).values.map(Math.abs));
    expect([kind, largest]).toEqual(['sign', 2 * strongest]);
  });

  it('changes nothing for kernels that are their own mirror image', () => {
    for (const id of ['laplacian', 'box', 'gaussian', 'sharpen', 'identity'] as const)
      expect(flipDifference(shapes, preset(id))).toMatchObject({ kind: 'same', largest: 0 });
  });

  it('leaves the length of a gradient alone', () => {
    expect(flipDifference(shapes, preset('magnitude')).kind).toBe('length');
  });

  it('changes more than the sign of the emboss kernel', () => {
    expect(flipDifference(shapes, preset('emboss')).kind).toBe('other');
  });

  it('shows on one white pixel which is which: convolution copies the kernel', () => {
    const emboss = preset('emboss');
    const patch = (state: State) => {
      const output = outputOf(dot, state);
      return [4, 5, 6].map((row) => [4, 5, 6].map((column) => planeAt(output, row, column) / 255));
    };
    expect(patch({ ...emboss, order: 'flipped' })).toEqual(namedKernels.emboss.weights);
    expect(patch(emboss)).not.toEqual(namedKernels.emboss.weights);
  });
});
