import { describe, expect, it } from 'vitest';
import { descend, startDescent } from '../../../src/math/learn-kernel.ts';
import type { Plane } from '../../../src/math/plane.ts';
import { drawnIds, drawnPicture } from '../../../src/demos/kernel-lab/pictures.ts';
import {
  firstWeights,
  lessonOf,
  progressOf,
  scaled,
  wantedWeights,
} from '../../../src/demos/kernel-lab/lesson.ts';
import { initial, planeOf, targets, type State } from '../../../src/demos/kernel-lab/state.ts';

const planes = drawnIds.map((id) => scaled(planeOf(drawnPicture(id), 'grey')));
const [letter, , , dot] = planes as [Plane, Plane, Plane, Plane];

function learn(changes: Partial<State>, steps: number, shown = letter, all = planes) {
  const state = { ...initial, ...changes };
  const lesson = lessonOf(state, shown, all);
  let descent = startDescent(firstWeights(state.seed));
  for (let step = 0; step < steps; step += 1) descent = descend(descent, lesson.moments, state);
  return { ...progressOf(lesson, descent, state.target), lesson, weights: descent.weights };
}

describe('a linear target', () => {
  it('Sobel x is found by gradient descent, all nine weights', () => {
    const { weights, verdict } = learn({ target: 'sobel-x' }, 600);
    [-1, 0, 1, -2, 0, 2, -1, 0, 1].forEach((weight, n) => {
      expect(weights[n]).toBeCloseTo(weight, 9);
    });
    expect(verdict).toBe('learned');
  });

  it.each(targets.filter((target) => target !== 'magnitude'))(
    '%s is found too, and by least squares to rounding',
    (target) => {
      const { verdict, weightError, lesson } = learn({ target }, 600);
      expect(verdict).toBe('learned');
      expect(weightError).toBeLessThan(1e-6);
      wantedWeights(target)?.forEach((weight, n) => {
        expect(lesson.best[n]).toBeCloseTo(weight, 10);
      });
    },
  );

  it('is found from other first weights, and without momentum only later', () => {
    expect(learn({ seed: 7 }, 300).verdict).toBe('learned');
    const plain = { momentum: 0 };
    expect(learn(plain, 100).verdict).toBe('on-the-way');
    expect(learn(plain, 3000).verdict).toBe('learned');
  });

  it('runs away at a rate that is too large', () => {
    expect(learn({ learningRate: 10 }, 200).verdict).toBe('diverged');
  });
});

describe('the magnitude', () => {
  it('is no kernel’s answer: the best explains next to nothing of the shelf', () => {
    const { verdict, share, lesson } = learn({ target: 'magnitude' }, 600);
    expect(verdict).toBe('impossible');
    expect(lesson.bestShare).toBeLessThan(0.02);
    expect(share).toBeLessThanOrEqual(lesson.bestShare + 1e-12);
  });

  it('has nothing of it explained once each picture comes with its negative', () => {
    const { verdict, lesson } = learn({ target: 'magnitude', lesson: 'negative' }, 600);
    expect(Math.abs(lesson.bestShare)).toBeLessThan(1e-12);
    expect(verdict).toBe('impossible');
  });

  it('may seem learned from a picture that is too poor to tell', () => {
    const poor = learn({ target: 'magnitude', lesson: 'shown' }, 600, dot);
    expect(poor.verdict).toBe('other-weights');
    expect(poor.lesson.bestShare).toBeCloseTo(1, 12);
  });
});

describe('a picture without any edge', () => {
  it('teaches nothing', () => {
    const flat = { rows: 8, columns: 8, values: new Float64Array(64).fill(0.5) };
    expect(learn({ lesson: 'shown' }, 10, flat).verdict).toBe('flat');
  });
});
