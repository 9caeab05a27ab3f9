import { describe, expect, test } from 'vitest';
import { outputSize, type Window } from '../../src/math/output-size.ts';
import { receptiveFields } from '../../src/math/receptive-field.ts';
import { everyStack, tracedInputs } from './traced-inputs.ts';

const last = (windows: readonly Window[]) => receptiveFields(windows).at(-1);

describe('receptiveFields', () => {
  test('are what tracing finds: which pixels change an output, one by one', () => {
    let compared = 0;
    for (const windows of everyStack()) {
      const field = last(windows);
      const inputSize = 40;
      const outputs = tracedInputs(windows, inputSize);
      if (!field || outputs.length < 2) continue;
      outputs.forEach((pixels, output) => {
        const where = `${JSON.stringify(windows)}, output ${output}`;
        const first = field.start + output * field.jump;
        const inside = [first, first + field.size - 1];
        expect([pixels[0], pixels.at(-1)], where).toEqual(inside);
        compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test('of one 5×5 and of two 3×3 are the same; of one 7×7 and three 3×3 too', () => {
    const [three, five, seven] = [3, 5, 7].map((kernelSize) => ({ kernelSize }) as const);
    if (!three || !five || !seven) throw new Error('three windows');
    expect(last([three, three])).toEqual(last([five]));
    expect(last([three, three, three])).toEqual(last([seven]));
    expect(last([three, three])).toEqual({ size: 5, jump: 1, start: 0 });
  });

  test('begin in the padding, and take in stride and dilation', () => {
    const conv1 = { kernelSize: 7, stride: 2, padding: 3 };
    const pool = { kernelSize: 3, stride: 2, padding: 1 };
    expect(receptiveFields([conv1, pool])).toEqual([
      { size: 1, jump: 1, start: 0 },
      { size: 7, jump: 2, start: -3 },
      { size: 11, jump: 4, start: -5 },
    ]);
    const dilated = [1, 2, 4, 8].map((dilation) => ({ kernelSize: 3, dilation }));
    expect(last(dilated)?.size).toBe(31);
  });

  test('one layer with the size and the jump of a stack has as many outputs', () => {
    for (const windows of everyStack()) {
      const field = last(windows);
      for (const inputSize of [31, 32, 33]) {
        const stack = windows.reduce((size, window) => size && outputSize(size, window), inputSize);
        const single = { kernelSize: field?.size ?? 0, stride: field?.jump ?? 0 };
        expect(outputSize(inputSize, single), JSON.stringify(windows)).toBe(stack);
      }
    }
  });
});
