/** A descent that the reader steps through or lets run, a few steps a frame. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { descend, meanSquaredError, startDescent, type Descent } from '../../math/learn-kernel.ts';
import { firstWeights, type Lesson } from './lesson.ts';
import type { State } from './state.ts';

const stepsPerFrame = 3;
/** Where the reader wants no motion, one press runs this far at once. */
const stepsPerPress = 100;
const mostSteps = 5000;

export interface Course {
  readonly descent: Descent;
  /** Mean squared error after each step, the start included. */
  readonly errors: readonly number[];
}

export function useDescent(
  lesson: Lesson,
  { learningRate, momentum, seed }: Pick<State, 'learningRate' | 'momentum' | 'seed'>,
  isOver: (descent: Descent) => boolean,
) {
  const start = (): Course => {
    const descent = startDescent(firstWeights(seed));
    return { descent, errors: [meanSquaredError(lesson.moments, descent.weights)] };
  };
  const [course, setCourse] = useState(start);
  const [running, setRunning] = useState(false);
  const latest = useRef(course);
  latest.current = course;

  const restart = () => {
    setRunning(false);
    setCourse(start());
  };
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else restart();
  }, [lesson, seed]);

  const advance = (steps: number) => {
    let { descent } = latest.current;
    const errors = [...latest.current.errors];
    for (let step = 0; step < steps && descent.step < mostSteps && !isOver(descent); step += 1) {
      descent = descend(descent, lesson.moments, { learningRate, momentum });
      errors.push(meanSquaredError(lesson.moments, descent.weights));
    }
    setCourse({ descent, errors });
    return descent.step < mostSteps && !isOver(descent);
  };
  useEffect(() => {
    if (!running) return;
    let frame = 0;
    const next = () => {
      if (advance(stepsPerFrame)) frame = requestAnimationFrame(next);
      else setRunning(false);
    };
    frame = requestAnimationFrame(next);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [running, lesson, learningRate, momentum, seed]);

  return {
    course,
    running,
    restart,
    step: () => {
      setRunning(false);
      advance(1);
    },
    run: () => {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) advance(stepsPerPress);
      else setRunning(true);
    },
    pause: () => {
      setRunning(false);
    },
  };
}
