/* eslint-disable @typescript-eslint/no-non-null-assertion -- inner loops over ranges known to be inside */
import { floats, type KernelCall, registerOwnKernel } from './kernel.ts';

/**
 * Mean cross-entropy of softmax(logits) against label distributions, both `[batch, classes]`, and its
 * gradient by the logits: a dozen stock kernels on a few hundred numbers.
 */
export const SoftmaxCrossEntropy = 'SoftmaxCrossEntropy';

export function registerCrossEntropy(): void {
  registerOwnKernel(
    SoftmaxCrossEntropy,
    ({ inputs, backend }: KernelCall<'logits' | 'labels', unknown>) => {
      const loss = backend.makeOutput([], 'float32');
      const gradient = backend.makeOutput(inputs.logits.shape, 'float32');
      const [batch = 0] = inputs.logits.shape;
      const logits = floats(backend, inputs.logits);
      const labels = floats(backend, inputs.labels);
      const sum = crossEntropySum(logits, labels, batch, floats(backend, gradient));
      floats(backend, loss)[0] = sum / batch;
      return [loss, gradient];
    },
  );
}

/** The sum over the batch; `gradient` becomes that of the mean. */
function crossEntropySum(
  logits: Float32Array,
  labels: Float32Array,
  batch: number,
  gradient: Float32Array,
): number {
  const classes = logits.length / batch;
  let sum = 0;
  for (let start = 0; start < logits.length; start += classes) {
    const row = logits.subarray(start, start + classes);
    const largest = row.reduce((most, logit) => Math.max(most, logit), -Infinity);
    const total = row.reduce((total, logit) => total + Math.exp(logit - largest), 0);
    const shift = largest + Math.log(total);
    for (let i = 0; i < classes; i++) {
      const logProbability = row[i]! - shift;
      const label = labels[start + i]!;
      if (label !== 0) sum -= label * logProbability;
      gradient[start + i] = (Math.exp(logProbability) - label) / batch;
    }
  }
  return sum;
}
