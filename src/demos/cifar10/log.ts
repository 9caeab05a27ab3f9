/** The log of one network as Keras prints it, while it is trained. */
import { bar, epochLine, heading, scoreText, testLines } from '../../notebook/keras-log.ts';
import type { ArmState, TrainingState } from '../../ui/training/state.ts';

export function kerasLog(state: TrainingState, index: number): string {
  const { plan } = state;
  const arm = state.arms[index];
  if (!plan || !arm) return '';
  const { batchSize, epochs } = plan.run;
  return [
    ...arm.epochs.flatMap((result) => [heading(result.epoch, epochs), epochLine(result)]),
    ...runningLines(arm, epochs, batchSize),
    ...endLines(state, index),
  ].join('\n');
}

function runningLines(arm: ArmState, epochs: number, batchSize: number): string[] {
  const { progress } = arm;
  if (!progress || progress.epoch <= arm.epochs.length) return [];
  const { epoch, step, stepsPerEpoch, imagesPerSecond, train } = progress;
  const left = ((stepsPerEpoch - step) * batchSize) / imagesPerSecond;
  const eta = Number.isFinite(left) ? ` - ETA: ${Math.round(left)}s` : '';
  return [heading(epoch, epochs), `${bar(step, stepsPerEpoch)}${eta} - ${scoreText(train)}`];
}

function endLines(state: TrainingState, index: number): readonly string[] {
  const result = state.outcome?.arms[index];
  const last = state.arms[index]?.epochs.at(-1);
  if (!result) return [];
  return testLines(result.test, last && { ms: last.testMs, steps: last.testSteps });
}
