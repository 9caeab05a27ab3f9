import {
  customGrad,
  getBackend,
  getKernel,
  type GradSaveFunc,
  type Tensor,
} from '@tensorflow/tfjs-core';

/**
 * An operation with a gradient of its own. Nothing in `forward` is differentiated; `backward` gets
 * the gradient of the output and what `forward` saved, and gives one gradient per input.
 */
export function withGradient(
  inputs: readonly Tensor[],
  forward: () => { readonly output: Tensor; readonly saved: Tensor[] },
  backward: (dy: Tensor, saved: readonly Tensor[]) => Tensor[],
): Tensor {
  const operation = customGrad<Tensor>((...args) => {
    const save = args.at(-1) as GradSaveFunc;
    const { output, saved } = forward();
    save(saved);
    return { value: output, gradFunc: backward };
  });
  return operation(...inputs);
}

/** Whether the backend in use has a kernel of this name, such as one of ours. */
export function hasKernel(name: string): boolean {
  const found: unknown = getKernel(name, getBackend());
  return found !== undefined;
}
