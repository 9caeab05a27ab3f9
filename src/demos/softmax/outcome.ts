/** What softmax and cross-entropy make of the logits, once or twice. */
import { crossEntropy, softmax, softmaxGradient } from '../../math/softmax.ts';
import type { State } from './state.ts';

export interface Outcome {
  /** After the first softmax. */
  readonly probabilities: readonly number[];
  /** After the last one: what the loss looks at. */
  readonly final: readonly number[];
  /** In nats. */
  readonly loss: number;
  /** Of the loss with respect to each logit. */
  readonly gradient: readonly number[];
}

export function outcomeOf(state: Omit<State, 'shift' | 'precision'>): Outcome {
  const { logits, label, temperature, passes } = state;
  const scaled = logits.map((logit) => logit / temperature);
  const probabilities = softmax(scaled);
  const final = passes === 'twice' ? softmax(probabilities) : probabilities;
  // Minus the logarithm of a probability that has become zero would be infinite; the logits know better.
  const last = passes === 'twice' ? probabilities : scaled;
  const difference = final.map((p, index) => p - (index === label ? 1 : 0));
  const back = passes === 'twice' ? softmaxGradient(probabilities, difference) : difference;
  return {
    probabilities,
    final,
    loss: crossEntropy(last, label),
    gradient: back.map((one) => one / temperature),
  };
}

/** The loss over the logit of the true class, all others as they are. */
export function lossCurve(
  state: Omit<State, 'shift' | 'precision'>,
  at: readonly number[],
): (readonly [logit: number, loss: number])[] {
  return at.map((logit) => {
    const logits = state.logits.with(state.label, logit);
    return [logit, outcomeOf({ ...state, logits }).loss];
  });
}
