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
  tidy,
  type Variable,
} from '@tensorflow/tfjs-core';
import { needed } from '../needed.ts';
import { activate } from './activation.ts';
import type { FusedActivation } from './fused.ts';
import { hasKernel, withGradient } from './with-gradient.ts';

/** Mean and variance of a batch per channel. */
export interface BatchStatistics {
  readonly mean: Tensor1D;
  readonly variance: Tensor1D;
}

/**
 * Batch normalisation as training does it: `γ·(x − mean)/√(variance + ε) + β`, with mean and variance
 * (of the whole population) over all axes but the last, which are handed to `onStatistics`; with a ReLU
 * behind it where `activation` says so.
 *
 * @see Ioffe & Szegedy (2015), arXiv 1502.03167, algorithm 1 and the gradients of section 3
 */
export function normaliseBatch(
  x: Tensor,
  gamma: Tensor1D,
  beta: Tensor1D,
  epsilon: number,
  activation: FusedActivation,
  onStatistics: (statistics: BatchStatistics) => void,
): Tensor {
  const isRelu = activation === 'relu';
  if (isRelu && !hasKernel('BatchNormReluTraining')) {
    return activate(normaliseBatch(x, gamma, beta, epsilon, 'linear', onStatistics), activation);
  }
  const kernel = isRelu ? 'BatchNormReluTraining' : 'BatchNormTraining';
  return withGradient(
    [x, gamma, beta],
    () => {
      const { output, mean, variance } = hasKernel(kernel)
        ? fusedForward(kernel, x, gamma, beta, epsilon)
        : composedForward(x, gamma, beta, epsilon);
      onStatistics({ mean, variance });
      return { output, saved: [x, gamma, mean, variance, beta] };
    },
    (dy, [savedX, savedGamma, mean, variance, savedBeta]) => {
      const inputs = { dy, x: savedX, gamma: savedGamma, mean, variance } as BackwardInputs;
      if (!hasKernel(kernel)) return composedBackward(inputs, epsilon);
      const all = isRelu ? { ...inputs, beta: needed(savedBeta) } : { ...inputs };
      return engine().runKernel(`${kernel}Grad`, all, { epsilon });
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

function fusedForward(kernel: string, x: Tensor, gamma: Tensor1D, beta: Tensor1D, epsilon: number) {
  const [output, mean, variance] = engine().runKernel<[Tensor, Tensor1D, Tensor1D]>(
    kernel,
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

/** The same for a training that goes through it, while none of its own numbers moves. */
export function normaliseFrozen(
  x: Tensor,
  statistics: BatchStatistics,
  gamma: Tensor1D,
  beta: Tensor1D,
  epsilon: number,
): Tensor {
  return withGradient(
    [x],
    () => ({ output: normalise(x, statistics, gamma, beta, epsilon), saved: [] }),
    (dy) => [mul(dy, mul(gamma, rsqrt(add(statistics.variance, epsilon))))],
  );
}

/**
 * Moves the statistics that inference will use towards a batch's: `momentum · moving + (1 − momentum) ·
 * batch`, as Keras has it.
 */
export function follow(moving: MovingStatistics, batch: BatchStatistics, momentum: number): void {
  const { mean, variance } = moving;
  if (!hasKernel('FollowStatistics')) {
    moveTowards(mean, batch.mean, momentum);
    moveTowards(variance, batch.variance, momentum);
    return;
  }
  const inputs = { mean, variance, batchMean: batch.mean, batchVariance: batch.variance };
  tidy(() => {
    const [newMean, newVariance] = engine().runKernel<[Tensor, Tensor]>(
      'FollowStatistics',
      inputs,
      {
        momentum,
      },
    );
    mean.assign(newMean);
    variance.assign(newVariance);
  });
}

/** Mean and variance as variables. */
export interface MovingStatistics {
  readonly mean: Variable & Tensor1D;
  readonly variance: Variable & Tensor1D;
}

function moveTowards(moving: Variable, batch: Tensor, momentum: number): void {
  moving.assign(tidy(() => add(mul(moving, momentum), mul(batch, 1 - momentum))));
}
