import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/datasets/random.ts';
import { carefully, carelessly, mishapOf } from '../../../src/demos/softmax/careless.ts';
import { lossCurve, outcomeOf } from '../../../src/demos/softmax/outcome.ts';
import { courseworkLoss } from '../../../src/demos/softmax/Result.tsx';
import {
  initialState,
  logitSetIds,
  logitSetOf,
  logitSets,
  passChoices,
  precisions,
  withClasses,
  type State,
} from '../../../src/demos/softmax/state.ts';
import { doubleSoftmaxCeiling, doubleSoftmaxFloor } from '../../../src/math/softmax.ts';

const random = new Random(11);
/** Whatever a reader can set. */
const states = Array.from({ length: 400 }, (): State => {
  const classes = 2 + random.below(9);
  return {
    ...initialState,
    logits: Array.from({ length: classes }, () => random.between(-10, 10)),
    label: random.below(classes),
    temperature: 10 ** random.between(-1, 1),
    passes: random.pick(passChoices),
  };
});

describe('the outcome', () => {
  it('is 0.665, 0.245, 0.090 and a loss of 0.41 for the logits 2, 1, 0', () => {
    const { final, loss } = outcomeOf(initialState);
    expect(final.map((p) => p.toFixed(3))).toEqual(['0.665', '0.245', '0.090']);
    expect(loss.toFixed(2)).toBe('0.41');
  });

  it('has probabilities whose sum is one, and minus the logarithm of the true one as its loss', () => {
    for (const state of states) {
      const { final, loss } = outcomeOf(state);
      expect(final.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
      const probability = final[state.label] ?? NaN;
      if (probability > 1e-12) expect(loss).toBeCloseTo(-Math.log(probability), 8);
    }
  });

  it('has p − y as its gradient, where softmax is applied once at temperature one', () => {
    for (const state of states) {
      const { final, gradient } = outcomeOf({ ...state, temperature: 1, passes: 'once' });
      final.forEach((p, index) => {
        expect(gradient[index]).toBeCloseTo(p - (index === state.label ? 1 : 0), 12);
      });
    }
  });

  it('has the gradient of finite differences, at any temperature, once and twice', () => {
    const step = 1e-5;
    for (const state of states.slice(0, 100))
      outcomeOf(state).gradient.forEach((slope, index) => {
        const moved = (by: number) => {
          const logit = (state.logits[index] ?? NaN) + by;
          return outcomeOf({ ...state, logits: state.logits.with(index, logit) }).loss;
        };
        expect(slope).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 4);
      });
  });

  it('does not change its order with the temperature', () => {
    for (const state of states) {
      const first = ({ final }: ReturnType<typeof outcomeOf>) => final.indexOf(Math.max(...final));
      expect(first(outcomeOf({ ...state, temperature: 3 }))).toBe(
        first(outcomeOf({ ...state, temperature: 1 })),
      );
    }
  });
});

describe('softmax applied twice', () => {
  it('costs no less than ln(1 + (K − 1)/e), and no more than one above that', () => {
    for (const state of states) {
      const { loss } = outcomeOf({ ...state, passes: 'twice' });
      const classes = state.logits.length;
      expect(loss).toBeGreaterThanOrEqual(Math.log(1 + (classes - 1) / Math.E) - 1e-12);
      expect(loss).toBeLessThanOrEqual(doubleSoftmaxCeiling(classes) + 1e-12);
    }
  });

  it('has a floor of 1.461 at ten classes, which the coursework’s convolutional run lies below', () => {
    const { loss } = outcomeOf({ ...initialState, logits: logitSets.sure, passes: 'twice' });
    expect(loss.toFixed(3)).toBe('1.461');
    expect(courseworkLoss).toBe(1.0531);
    expect(courseworkLoss).toBeLessThan(doubleSoftmaxFloor(10));
  });

  it('hardly pulls at a network that is sure and wrong', () => {
    const length = (passes: State['passes']) =>
      Math.hypot(...outcomeOf({ ...initialState, logits: logitSets.wrong, passes }).gradient);
    expect(length('once')).toBeGreaterThan(1.4);
    expect(length('twice')).toBeLessThan(0.001);
  });

  it('cannot be told from softmax once by the loss of a network that knows nothing', () => {
    for (const passes of passChoices)
      expect(outcomeOf({ ...initialState, logits: logitSets.unknown, passes }).loss).toBeCloseTo(
        Math.log(10),
        12,
      );
  });
});

it('draws a curve that falls, once without end and twice to the floor', () => {
  const state = { ...initialState, logits: logitSets.unknown };
  const at = Array.from({ length: 41 }, (_, index) => index - 20);
  for (const passes of passChoices) {
    const losses = lossCurve({ ...state, passes }, at).map(([, loss]) => loss);
    for (const [index, loss] of losses.slice(1).entries())
      expect(loss).toBeLessThan(losses[index] ?? NaN);
    const floor = passes === 'twice' ? doubleSoftmaxFloor(10) : 0;
    expect(losses.at(-1)).toBeCloseTo(floor, 4);
  }
});

describe('numbers that have an end', () => {
  const example = [2, 1, 0];
  const shifted = (shift: number) => example.map((logit) => logit + shift);

  it('agree with each other where no number is large', () => {
    for (const precision of precisions) {
      const [careless, careful] = [carelessly, carefully].map((way) => way(example, 0, precision));
      expect(mishapOf(careless ?? carefully(example, 0, precision))).toBe('none');
      expect(careless?.loss).toBeCloseTo(careful?.loss ?? NaN, 6);
    }
  });

  // e^88.7 is the largest float32, e^709.8 the largest float64.
  it.each([
    ['float32', 80, 'none'],
    ['float32', 90, 'overflow'],
    ['float64', 90, 'none'],
    ['float64', 710, 'overflow'],
    ['float32', -110, 'underflow'],
    ['float64', -110, 'none'],
    ['float64', -750, 'underflow'],
  ] as const)('in %s, with %d added, meet: %s', (precision, shift, mishap) => {
    expect(mishapOf(carelessly(shifted(shift), 0, precision))).toBe(mishap);
    const { loss, probabilities } = carefully(shifted(shift), 0, precision);
    expect(loss).toBeCloseTo(outcomeOf(initialState).loss, 4);
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
  });

  it('make NaN of infinity over infinity, and infinity of the logarithm of nothing', () => {
    expect(carelessly(shifted(90), 0, 'float32').probabilities).toEqual([NaN, NaN, NaN]);
    const gap = [-75, 75];
    expect(mishapOf(carelessly(gap, 0, 'float32'))).toBe('zero');
    expect(carelessly(gap, 0, 'float32').loss).toBe(Infinity);
    expect(carefully(gap, 0, 'float32').loss).toBeCloseTo(150, 4);
  });
});

describe('the state', () => {
  it('knows its named logits, unless another class is the true one', () => {
    for (const id of logitSetIds) {
      const state = { ...initialState, logits: logitSets[id] };
      expect(logitSetOf(state)).toBe(id);
      expect(logitSetOf({ ...state, label: 1 })).toBeUndefined();
    }
  });

  it('keeps the true class among the classes that are left', () => {
    const ten = withClasses({ ...initialState, label: 2 }, 10);
    expect(ten.logits).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(withClasses({ ...ten, label: 9 }, 2)).toMatchObject({ logits: [2, 1], label: 1 });
  });
});
