import '@tensorflow/tfjs-backend-cpu';
import { grads, memory, setBackend, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../src/engine/build-model.ts';
import { registerGradients } from '../../src/engine/gradients.ts';
import { scaled } from '../../src/engine/ops/scaled.ts';
import type { Layer } from '../../src/models/spec.ts';
import { networkOf } from './engine-fixtures.ts';
import { made } from './kernels/both-backends.ts';

beforeAll(async () => {
  registerGradients();
  await useWasm(wasmFiles);
});

const map: Layer = { kind: 'conv', filters: 3, kernelSize: 3, padding: 'same' };

/** Logits of a residual layer of maps or vectors, with and without its scale. */
function outputsOf(scale: number | undefined, of: 'maps' | 'vectors'): Float32Array {
  const body: Layer = of === 'maps' ? map : { kind: 'dense', units: 192 };
  const model = buildModel(
    networkOf(
      ...(of === 'vectors' ? [{ kind: 'flatten' } as const] : []),
      { kind: 'residual', body: [body], shortcut: [], ...(scale !== undefined && { scale }) },
      ...(of === 'maps' ? [{ kind: 'flatten' } as const] : []),
    ),
    'glorot-uniform',
    1,
  );
  const output = tidy(() =>
    model.forward(made([2, 8, 8, 3], 5) as Tensor4D, { kind: 'inference' }).dataSync(),
  );
  model.dispose();
  return Float32Array.from(output);
}

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    await setBackend(backend);
  });

  it('scales what it is given and its gradient', () => {
    const { numTensors } = memory();
    const [output, gradient, x, dy] = tidy(() => {
      const [input, outer] = [made([2, 3, 3, 4], 1), made([2, 3, 3, 4], 2)];
      const f = (one: Tensor) => scaled(one, 0.05);
      return [f(input), grads(f)([input], outer)[0], input, outer].map((one) => [
        ...(one?.dataSync() ?? []),
      ]);
    }) as [number[], number[], number[], number[]];
    expect(memory().numTensors).toBe(numTensors);
    for (const [i, value] of x.entries()) expect(output[i]).toBeCloseTo(value / 20, 6);
    for (const [i, value] of dy.entries()) expect(gradient[i]).toBeCloseTo(value / 20, 6);
  });

  it.each(['maps', 'vectors'] as const)('a residual layer adds so much of its body: %s', (of) => {
    const { numTensors } = memory();
    const shortcut = outputsOf(0, of);
    const [whole, part] = [outputsOf(undefined, of), outputsOf(0.05, of)];
    expect(memory().numTensors).toBe(numTensors);
    expect(outputsOf(1, of)).toEqual(whole);
    expect(whole).not.toEqual(shortcut);
    for (const [i, value] of part.entries()) {
      const expected = (shortcut[i] ?? NaN) + 0.05 * ((whole[i] ?? NaN) - (shortcut[i] ?? NaN));
      expect(value).toBeCloseTo(expected, 5);
    }
  });
});
