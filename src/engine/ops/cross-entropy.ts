import {
  div,
  engine,
  exp,
  logSoftmax,
  mul,
  neg,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { needed } from '../needed.ts';
import { hasKernel, withGradient } from './with-gradient.ts';

/**
 * Mean cross-entropy in nats of softmax(logits) against one-hot labels, both `[batch, classes]`.
 * Softmax and logarithm taken together stay finite where their chain would not.
 */
export function crossEntropy(logits: Tensor2D, oneHot: Tensor2D): Tensor {
  return hasKernel('SoftmaxCrossEntropy')
    ? fusedCrossEntropy(logits, oneHot)
    : composedCrossEntropy(logits, oneHot);
}

function fusedCrossEntropy(logits: Tensor2D, labels: Tensor2D): Tensor {
  return withGradient(
    [logits],
    () => {
      const [output, gradient] = engine().runKernel<[Tensor, Tensor]>('SoftmaxCrossEntropy', {
        logits,
        labels,
      });
      return { output, saved: [gradient] };
    },
    (dy, [gradient]) => [mul(needed(gradient), dy)],
  );
}

function composedCrossEntropy(logits: Tensor2D, oneHot: Tensor2D): Tensor {
  const batch = logits.shape[0];
  return withGradient(
    [logits],
    () => {
      const logProbabilities = logSoftmax(logits);
      const output = div(neg(sum(mul(oneHot, logProbabilities))), batch);
      return { output, saved: [logProbabilities] };
    },
    (dy, [logProbabilities]) => {
      const difference = sub(exp(needed(logProbabilities)), oneHot);
      return [mul(difference, div(dy, batch))];
    },
  );
}
