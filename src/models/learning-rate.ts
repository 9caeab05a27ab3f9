import type { TrainingSettings } from './spec.ts';
import { oneCycleConstants } from './training-constants.ts';

/**
 * The learning rate of one step of a run.
 * @param step from 1 to `totalSteps`
 */
export function learningRateAt(
  { learningRate, schedule }: Pick<TrainingSettings, 'learningRate' | 'schedule'>,
  step: number,
  totalSteps: number,
): number {
  if (schedule === 'constant') return learningRate;
  const { warmUp, final } = oneCycleConstants;
  const peak = warmUp * totalSteps;
  // The rising and the falling line meet at the peak, and the lower one is the schedule.
  const rise = step / peak;
  const fall = 1 - ((1 - final) * (step - peak)) / (totalSteps - peak);
  return learningRate * Math.min(rise, fall);
}
