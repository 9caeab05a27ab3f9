import {
  add,
  div,
  engine,
  mul,
  type NamedAttrMap,
  type NamedTensorMap,
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
  /** Steps taken; set, with `memory`, to go on from a state. */
  step: number;
  /** What is remembered between steps: all memories of the first variable, then of the second … */
  readonly memory: readonly Variable[];
  /** One step; `gradients` are in the order of the variables. */
  apply(gradients: readonly Tensor[], learningRate: number): void;
  dispose(): void;
}

/** What one step works on, for every variable in turn. What is remembered is updated in place. */
interface Work {
  readonly variables: readonly Variable[];
  readonly gradients: readonly Tensor[];
  /** By variable. */
  readonly memory: readonly (readonly Variable[])[];
  readonly rate: number;
  /** From 1. */
  readonly step: number;
}

/** New weights for every variable. */
type Rule = (work: Work) => Tensor[];

const rules: Record<Optimiser, { readonly memories: number; readonly rule: Rule }> = {
  adam: { memories: 2, rule: adam },
  momentum: { memories: 1, rule: momentum },
  rmsprop: { memories: 1, rule: rmsprop },
  sgd: {
    memories: 0,
    rule: (work) => forEach(work, (weights, gradient) => descend(weights, gradient, work.rate)),
  },
};

/** An optimiser with the constants of `training-constants.ts`, for these variables. */
export function makeUpdater(optimiser: Optimiser, variables: readonly Variable[]): Updater {
  const { memories, rule } = rules[optimiser];
  const memory = variables.map((weights) =>
    Array.from({ length: memories }, () => tidy(() => variable(zerosLike(weights), false))),
  );
  return {
    step: 0,
    memory: memory.flat(),
    apply(gradients, rate) {
      this.step += 1;
      tidy(() => {
        const updated = rule({ variables, gradients, memory, rate, step: this.step });
        for (const [i, weights] of variables.entries()) weights.assign(needed(updated[i]));
      });
    },
    dispose() {
      for (const kept of this.memory) kept.dispose();
    },
  };
}

/**
 * An optimiser whose variables do not all learn at the same rate.
 * @param scaleOf what the learning rate is multiplied by for a variable
 */
export function makeScaledUpdater(
  optimiser: Optimiser,
  variables: readonly Variable[],
  scaleOf: (variable: Variable) => number,
): Updater {
  const scales = [...new Set(variables.map(scaleOf))];
  const groups = scales.map((scale) => {
    const places = [...variables.keys()].filter((i) => scaleOf(needed(variables[i])) === scale);
    const own = places.map((place) => needed(variables[place]));
    return { scale, places, updater: makeUpdater(optimiser, own) };
  });
  return {
    get step() {
      return groups[0]?.updater.step ?? 0;
    },
    set step(step) {
      for (const { updater } of groups) updater.step = step;
    },
    memory: groups.flatMap(({ updater }) => updater.memory),
    apply(gradients, rate) {
      for (const { scale, places, updater } of groups) {
        updater.apply(
          places.map((place) => needed(gradients[place])),
          rate * scale,
        );
      }
    },
    dispose() {
      for (const { updater } of groups) updater.dispose();
    },
  };
}

function forEach(
  { variables, gradients, memory }: Work,
  update: (weights: Variable, gradient: Tensor, memory: readonly Variable[]) => Tensor,
): Tensor[] {
  return variables.map((weights, i) => update(weights, needed(gradients[i]), memory[i] ?? []));
}

/** One call for all variables, where the backend has such a kernel. */
function runOnAll(
  kernel: string,
  work: Work,
  memoryNames: readonly string[],
  attrs: NamedAttrMap,
): Tensor[] {
  const inputs: NamedTensorMap = {};
  for (const [i, weights] of work.variables.entries()) {
    inputs[`weights${i}`] = weights;
    inputs[`gradient${i}`] = needed(work.gradients[i]);
    for (const [j, kept] of (work.memory[i] ?? []).entries()) {
      inputs[`${needed(memoryNames[j])}${i}`] = kept;
    }
  }
  return engine().runKernel<Tensor[]>(kernel, inputs, attrs);
}

function descend(weights: Tensor, direction: Tensor, rate: number): Tensor {
  return sub(weights, mul(direction, rate));
}

function momentum(work: Work): Tensor[] {
  const { momentum: share } = optimiserConstants.momentum;
  const { rate } = work;
  if (hasKernel('MomentumSteps')) {
    return runOnAll('MomentumSteps', work, ['velocity'], { momentum: share, rate });
  }
  return forEach(work, (weights, gradient, [velocity]) => {
    const moving = needed(velocity);
    moving.assign(add(mul(moving, share), gradient));
    return descend(weights, moving, rate);
  });
}

function rmsprop(work: Work): Tensor[] {
  const { rho, epsilon } = optimiserConstants.rmsprop;
  return forEach(work, (weights, gradient, [average]) => {
    const moving = needed(average);
    moving.assign(blend(moving, square(gradient), rho));
    const scaled = div(gradient, sqrt(add(moving, scalar(epsilon))));
    return descend(weights, scaled, work.rate);
  });
}

/** The bias corrections of both moments are drawn into the rate and epsilon, which changes nothing. */
function adam(work: Work): Tensor[] {
  const { beta1, beta2, epsilon: constant } = optimiserConstants.adam;
  const correction = Math.sqrt(1 - beta2 ** work.step);
  const rate = (work.rate * correction) / (1 - beta1 ** work.step);
  const epsilon = constant * correction;
  if (hasKernel('AdamSteps')) {
    return runOnAll('AdamSteps', work, ['first', 'second'], { beta1, beta2, rate, epsilon });
  }
  return forEach(work, (weights, gradient, [first, second]) => {
    const [mean, spread] = [needed(first), needed(second)];
    mean.assign(blend(mean, gradient, beta1));
    spread.assign(blend(spread, square(gradient), beta2));
    return descend(weights, div(mean, add(sqrt(spread), scalar(epsilon))), rate);
  });
}

/** share · old + (1 − share) · fresh */
function blend(old: Tensor, fresh: Tensor, share: number): Tensor {
  return add(mul(old, share), mul(fresh, 1 - share));
}
