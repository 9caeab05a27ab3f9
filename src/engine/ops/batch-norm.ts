import {
  add,
  batchNorm,
  div,
  engine,
  moments,
  mul,
  rsqrt,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
} from '@tensorflow/tfjs-core';
import { hasKernel, withGradient } from './with-gradient.ts';

/** Mean and variance of a batch per channel. */
export interface BatchStatistics {
  readonly mean: Tensor1D;
  readonly variance: Tensor1D;
}

/**
 * Batch normalisation as training does it: `γ·(x − mean)/√(variance + ε) + β`, with mean and variance
 * (of the whole population) over all axes but the last. They are handed to `onStatistics`.
 *
 * @see Ioffe & Szegedy (2015), arXiv 1502.03167, algorithm 1 and the gradients of section 3
 */
export function normaliseBatch(
  x: Tensor,
  gamma: Tensor1D,
  beta: Tensor1D,
  epsilon: number,
  onStatistics: (statistics: BatchStatistics) => void,
): Tensor {
  return withGradient(
    [x, gamma, beta],
    () => {
      const { output, mean, variance } = hasKernel('BatchNormTraining')
        ? fusedForward(x, gamma, beta, epsilon)
        : composedForward(x, gamma, beta, epsilon);
      onStatistics({ mean, variance });
      return { output, saved: [x, gamma, mean, variance] };
    },
    (dy, [savedX, savedGamma, mean, variance]) => {
      const inputs = { dy, x: savedX, gamma: savedGamma, mean, variance } as BackwardInputs;
      return hasKernel('BatchNormTrainingGrad')
        ? engine().runKernel('BatchNormTrainingGrad', { ...inputs }, { epsilon })
        : composedBackward(inputs, epsilon);
    },
  );
}

interface BackwardInputs {
  readonly dy: Tensor;
  readonly x: Tensor;
  readonly gamma: Tensor1D;
  readonly mean: Tensor1D;
  readonly variance: Tensor1D;
}

function fusedForward(x: Tensor, gamma: Tensor1D, beta: Tensor1D, epsilon: number) {
  const [output, mean, variance] = engine().runKernel<[Tensor, Tensor1D, Tensor1D]>(
    'BatchNormTraining',
    { x, gamma, beta },
    { epsilon },
  );
  return { output, mean, variance };
}

function composedForward(x: Tensor, gamma: Tensor1D, beta: Tensor1D, epsilon: number) {
  const { mean, variance } = moments(x, allButLast(x)) as BatchStatistics;
  return { output: normalise(x, { mean, variance }, gamma, beta, epsilon), mean, variance };
}

function composedBackward({ dy, x, gamma, mean, variance }: BackwardInputs, epsilon: number) {
  const axes = allButLast(x);
  const count = x.size / mean.size;
  const inverseDeviation = rsqrt(add(variance, epsilon));
  const normalised = mul(sub(x, mean), inverseDeviation);
  const betaGradient = sum(dy, axes);
  const gammaGradient = sum(mul(dy, normalised), axes);
  const common = add(div(betaGradient, count), mul(normalised, div(gammaGradient, count)));
  const xGradient = mul(mul(gamma, inverseDeviation), sub(dy, common));
  return [xGradient, gammaGradient, betaGradient];
}

function allButLast({ rank }: Tensor): number[] {
  return Array.from({ length: rank - 1 }, (_, axis) => axis);
}

/** Normalisation by given statistics, as inference does it. */
export function normalise(
  x: Tensor,
  { mean, variance }: BatchStatistics,
  gamma: Tensor1D,
  beta: Tensor1D,
  epsilon: number,
): Tensor {
  return batchNorm(x, mean, variance, beta, gamma, epsilon);
}
