import {
  add,
  div,
  engine,
  mul,
  scalar,
  sqrt,
  square,
  sub,
  type Tensor,
  tidy,
  type Variable,
  variable,
  zerosLike,
} from '@tensorflow/tfjs-core';
import type { Optimiser } from '../models/spec.ts';
import { optimiserConstants } from '../models/training-constants.ts';
import { needed } from './needed.ts';
import { hasKernel } from './ops/with-gradient.ts';

/** Changes variables by their gradients and keeps what it must remember between steps. */
export interface Updater {
  /** One step; `gradients` are in the order of the variables. */
  apply(gradients: readonly Tensor[], learningRate: number): void;
  dispose(): void;
}

/** New weights from old ones, a gradient and what is remembered of the variable (updated here). */
type Rule = (
  weights: Variable,
  gradient: Tensor,
  memory: readonly Variable[],
  learningRate: number,
  step: number,
) => Tensor;

const rules: Record<Optimiser, { readonly memories: number; readonly rule: Rule }> = {
  adam: { memories: 2, rule: adam },
  momentum: { memories: 1, rule: momentum },
  rmsprop: { memories: 1, rule: rmsprop },
  sgd: { memories: 0, rule: (weights, gradient, _, rate) => descend(weights, gradient, rate) },
};

/** An optimiser with the constants of `training-constants.ts`, for these variables. */
export function makeUpdater(optimiser: Optimiser, variables: readonly Variable[]): Updater {
  const { memories, rule } = rules[optimiser];
  const memory = variables.map((weights) =>
    Array.from({ length: memories }, () => tidy(() => variable(zerosLike(weights), false))),
  );
  let step = 0;
  return {
    apply(gradients, learningRate) {
      step += 1;
      tidy(() => {
        for (const [i, weights] of variables.entries()) {
          const gradient = needed(gradients[i]);
          weights.assign(rule(weights, gradient, memory[i] ?? [], learningRate, step));
        }
      });
    },
    dispose() {
      for (const kept of memory.flat()) kept.dispose();
    },
  };
}

function descend(weights: Tensor, direction: Tensor, rate: number): Tensor {
  return sub(weights, mul(direction, rate));
}

function momentum(
  weights: Variable,
  gradient: Tensor,
  [velocity]: readonly Variable[],
  rate: number,
): Tensor {
  const moving = needed(velocity);
  if (hasKernel('MomentumStep')) {
    const inputs = { weights, gradient, velocity: moving };
    return engine().runKernel('MomentumStep', inputs, { ...optimiserConstants.momentum, rate });
  }
  moving.assign(add(mul(moving, optimiserConstants.momentum.momentum), gradient));
  return descend(weights, moving, rate);
}

function rmsprop(
  weights: Variable,
  gradient: Tensor,
  [average]: readonly Variable[],
  rate: number,
): Tensor {
  const { rho, epsilon } = optimiserConstants.rmsprop;
  const moving = needed(average);
  moving.assign(blend(moving, square(gradient), rho));
  return descend(weights, div(gradient, sqrt(add(moving, scalar(epsilon)))), rate);
}

/** The bias corrections of both moments are drawn into the rate and epsilon, which changes nothing. */
function adam(
  weights: Variable,
  gradient: Tensor,
  [firstMoment, secondMoment]: readonly Variable[],
  learningRate: number,
  step: number,
): Tensor {
  const { beta1, beta2, epsilon: constant } = optimiserConstants.adam;
  const correction = Math.sqrt(1 - beta2 ** step);
  const rate = (learningRate * correction) / (1 - beta1 ** step);
  const epsilon = constant * correction;
  const [first, second] = [needed(firstMoment), needed(secondMoment)];
  if (hasKernel('AdamStep')) {
    const inputs = { weights, gradient, first, second };
    return engine().runKernel('AdamStep', inputs, { beta1, beta2, rate, epsilon });
  }
  first.assign(blend(first, gradient, beta1));
  second.assign(blend(second, square(gradient), beta2));
  return descend(weights, div(first, add(sqrt(second), scalar(epsilon))), rate);
}

/** share · old + (1 − share) · fresh */
function blend(old: Tensor, fresh: Tensor, share: number): Tensor {
  return add(mul(old, share), mul(fresh, 1 - share));
}
