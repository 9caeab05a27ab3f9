/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import { floats, type KernelCall, registerOwnKernel } from './kernel.ts';

/** `dy` where the rectifier was open and 0 elsewhere, in one pass. Inputs: `dy` and the output `y`. */
export const ReluGrad = 'ReluGrad';

export function registerReluGrad(): void {
  registerOwnKernel(ReluGrad, ({ inputs, backend }: KernelCall<'dy' | 'y', unknown>) => {
    const out = backend.makeOutput(inputs.y.shape, 'float32');
    const dx = floats(backend, out);
    const dy = floats(backend, inputs.dy);
    const y = floats(backend, inputs.y);
    for (let i = 0; i < dx.length; i++) dx[i] = y[i]! > 0 ? dy[i]! : 0;
    return out;
  });
}
