import { util } from '@tensorflow/tfjs-core';
import { reads, writes } from './dispatch.ts';
import { elementwise } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

interface Attrs {
  readonly activation: 'linear' | 'relu';
}

/** `activation(a + b)` of two tensors of one shape. */
export function registerAddActivated(): void {
  registerOwnKernel('AddActivated', ({ inputs, backend, attrs }: KernelCall<'a' | 'b', Attrs>) => {
    const sum = makeFloats(backend, inputs.a.shape);
    const value = attrs.activation === 'relu' ? 'max(a[i] + b[i], 0)' : 'a[i] + b[i]';
    elementwise(backend, {
      shader: {
        name: `addActivated ${attrs.activation}`,
        code: () => `fn element(i: i32) { sum[i] = ${value}; }`,
      },
      bindings: { sum: writes(sum), a: reads(inputs.a), b: reads(inputs.b) },
      count: util.sizeFromShape(inputs.a.shape),
    });
    return sum;
  });
}
