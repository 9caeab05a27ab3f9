import { util } from '@tensorflow/tfjs-core';
import { type KernelCall, registerOwnKernel } from '../kernel.ts';
import { floorOf, worthwhile } from './layout.ts';
import type { OwnModule } from './module.ts';

/** `activation(a + b)` of two tensors of one shape, the activation being ReLU or none. */
export const AddActivated = 'AddActivated';

interface Attrs {
  readonly activation: 'linear' | 'relu';
}

export function registerOwnAddActivated({ share, addressOf }: OwnModule): void {
  registerOwnKernel(AddActivated, ({ inputs, backend, attrs }: KernelCall<'a' | 'b', Attrs>) => {
    const out = backend.makeOutput(inputs.a.shape, 'float32');
    const [a, b, sum] = [inputs.a, inputs.b, out].map(addressOf) as [number, number, number];
    const items = util.sizeFromShape(inputs.a.shape);
    const floor = floorOf(attrs.activation) ?? -Infinity;
    share('addClipped', [a, b, floor, sum], { items, grain: 4 * worthwhile(4) });
    return out;
  });
}
