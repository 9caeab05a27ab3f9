import { describe, expect, test } from 'vitest';
import { cheaperUpTo, costs, costsByWidth } from '../../../src/demos/stacked-kernels/costs.ts';
import { presets } from '../../../src/demos/stacked-kernels/stack.ts';

const asked = (channels: number, width = 9) => ({ comparison: 'asked', channels, width }) as const;
const equal = (width: number) => ({ comparison: 'equal', channels: 3, width }) as const;

describe('the coursework’s case: 32×32, three 5×5 filters against nine and nine 3×3', () => {
  test('on a grey image', () => {
    const { single, stack } = costs(presets.two3, asked(1));
    expect(single).toMatchObject({ weights: 75, parameters: 78, macs: 58_800 });
    expect(stack).toMatchObject({ weights: 810, parameters: 828, macs: 644_436 });
    expect((stack.weights / single.weights).toFixed(1)).toBe('10.8');
    expect((stack.macs / single.macs).toFixed(2)).toBe('10.96');
  });

  test('on a colour image', () => {
    const { single, stack } = costs(presets.two3, asked(3));
    expect(single).toMatchObject({ weights: 225, parameters: 228, macs: 176_400 });
    expect(stack).toMatchObject({ weights: 972, parameters: 990, macs: 790_236 });
    expect((stack.weights / single.weights).toFixed(2)).toBe('4.32');
    expect((stack.macs / single.macs).toFixed(2)).toBe('4.48');
  });

  test('gives the coursework’s shapes', () => {
    const { single, stack } = costs(presets.two3, asked(3));
    expect(single.maps).toEqual([
      [32, 3],
      [28, 3],
    ]);
    expect(stack.maps).toEqual([
      [32, 3],
      [30, 9],
      [28, 9],
    ]);
  });

  test('with three and three filters instead', () => {
    expect(costs(presets.two3, asked(1, 3)).stack).toMatchObject({
      weights: 108,
      parameters: 114,
      macs: 87_804,
    });
    expect(costs(presets.two3, asked(3, 3)).stack).toMatchObject({
      weights: 162,
      parameters: 168,
      macs: 136_404,
    });
  });

  // The falsifier D1c: a stack that is cheaper at nine against three.
  test('is never cheaper at nine filters, and turns cheaper only below', () => {
    expect(cheaperUpTo(presets.two3, asked(1))).toBe(2);
    expect(cheaperUpTo(presets.two3, asked(3))).toBe(3);
    for (const channels of [1, 3])
      for (const { width, single, stack } of costsByWidth(presets.two3, asked(channels)))
        if (width >= 4) {
          expect(stack.weights).toBeGreaterThan(single.weights);
          expect(stack.macs).toBeGreaterThan(single.macs);
        }
  });
});

describe('at equal width', () => {
  test('two 3×3 need 18 C² weights, 28 % less than the 25 C² of one 5×5', () => {
    for (const { width, single, stack } of costsByWidth(presets.two3, equal(1))) {
      expect(single.weights).toBe(25 * width ** 2);
      expect(stack.weights).toBe(18 * width ** 2);
      expect(1 - stack.weights / single.weights).toBeCloseTo(0.28, 12);
    }
  });

  test('three 3×3 need 27 C², one 7×7 49 C²: 81 % more', () => {
    const { single, stack } = costs(presets.three3, equal(7));
    expect([single.weights, stack.weights]).toEqual([49 * 49, 27 * 49]);
    expect((single.weights / stack.weights - 1).toFixed(2)).toBe('0.81');
  });

  test('the stack is cheaper at every width, and one layer is never cheaper than itself', () => {
    expect(cheaperUpTo(presets.two3, equal(1))).toBe(12);
    expect(cheaperUpTo(presets.one5, equal(1))).toBe(0);
  });
});

test('both make maps of the same size, with stride and dilation too', () => {
  for (const stack of Object.values(presets)) {
    const both = costs(stack, equal(4));
    expect(both.stack.maps.at(-1)).toEqual(both.single.maps.at(-1));
  }
});
