import { beforeAll, describe, expect, it } from 'vitest';
import { variants, expectSame, resultOn, useOwnKernels } from './both-backends.ts';

const sizes: readonly (readonly [rows: number, depth: number, columns: number])[] = [
  [1, 1, 1],
  [4, 6, 5],
  [1, 17, 3],
  [33, 2, 40],
  [5, 1, 1],
  [6, 8, 8],
  [13, 300, 10],
  [32, 1030, 17],
  [7, 9000, 20],
  [600, 32, 24],
];

describe.each(variants)('the $build build on $threads threads', (variant) => {
  beforeAll(async () => {
    await useOwnKernels(variant);
  });

  for (const [rows, depth, columns] of sizes) {
    const a = [rows, depth];
    const b = [depth, columns];
    it(`${rows}×${depth}×${columns}`, async () => {
      const plain = { transposeA: false, transposeB: false };
      await expectSame({ kernel: 'BatchMatMul', inputs: { a, b }, attrs: plain });
      await expectSame({
        kernel: 'BatchMatMul',
        inputs: { a: [1, depth, rows], b: [1, ...b] },
        attrs: { ...plain, transposeA: true },
      });
      await expectSame({
        kernel: 'BatchMatMul',
        inputs: { a, b: [columns, depth] },
        attrs: { ...plain, transposeB: true },
      });
      for (const activation of ['linear', 'relu']) {
        await expectSame({
          kernel: '_FusedMatMul',
          inputs: { a: [1, ...a], b: [1, ...b], bias: [columns] },
          attrs: { ...plain, activation },
        });
      }
    });
  }

  it('leaves batches and products of two transposed matrices to what was there before', async () => {
    const attrs = { transposeA: false, transposeB: false };
    const batch = { a: [2, 3, 4], b: [2, 4, 5] };
    await expect(resultOn('wasm', { kernel: 'BatchMatMul', inputs: batch, attrs })).rejects.toThrow(
      'fell back',
    );
    const both = { transposeA: true, transposeB: true };
    const inputs = { a: [4, 3], b: [5, 4] };
    await expect(resultOn('wasm', { kernel: 'BatchMatMul', inputs, attrs: both })).rejects.toThrow(
      'fell back',
    );
  });
});
