/** The log of one network as Keras prints it. English and Latin digits in every language. */
import type { EpochResult, Score } from '../../engine/protocol.ts';
import type { ArmState, TrainingState } from './state.ts';

const barWidth = 30;

export function kerasLog(state: TrainingState, index: 0 | 1): string {
  const { settings } = state;
  if (!settings) return '';
  const arm = state.arms[index];
  const epochs = settings.run.epochs;
  return [
    ...arm.epochs.flatMap((result) => [heading(result.epoch, epochs), epochLine(result)]),
    ...runningLines(arm, epochs, settings.run.batchSize),
    ...testLines(state, index),
  ].join('\n');
}

function heading(epoch: number, epochs: number): string {
  return `Epoch ${epoch}/${epochs}`;
}

function epochLine({ stepsPerEpoch, trainMs, testMs, train, test }: EpochResult): string {
  const time = `${seconds(trainMs + testMs)} ${stepTime(trainMs, stepsPerEpoch)}`;
  return `${bar(stepsPerEpoch, stepsPerEpoch)} - ${time} - ${score(train)} - ${score(test, 'val_')}`;
}

function runningLines(arm: ArmState, epochs: number, batchSize: number): string[] {
  const { progress } = arm;
  if (!progress || progress.epoch <= arm.epochs.length) return [];
  const { epoch, step, stepsPerEpoch, imagesPerSecond, train } = progress;
  const left = ((stepsPerEpoch - step) * batchSize) / imagesPerSecond;
  const eta = Number.isFinite(left) ? ` - ETA: ${Math.round(left)}s` : '';
  return [heading(epoch, epochs), `${bar(step, stepsPerEpoch)}${eta} - ${score(train)}`];
}

function testLines(state: TrainingState, index: 0 | 1): string[] {
  if (!state.outcome) return [];
  const test = score(state.outcome.arms[index].test);
  const last = state.arms[index].epochs.at(-1);
  // A training that was stopped in its first epoch has timed no test.
  const timing = last
    ? `${bar(last.testSteps, last.testSteps)} - ${seconds(last.testMs)} ${stepTime(last.testMs, last.testSteps)} - `
    : '';
  return ['Loss and Accuracy on Test set :', `${timing}${test}`];
}

/** `1563/1563 [====…]`, or ` 400/1563 [=====>....]` on the way. */
function bar(step: number, steps: number): string {
  const filled = Math.floor((barWidth * step) / steps);
  const body =
    step < steps
      ? `${'='.repeat(Math.max(0, filled - 1))}>`.padEnd(barWidth, '.')
      : '='.repeat(barWidth);
  return `${String(step).padStart(String(steps).length)}/${steps} [${body}]`;
}

const seconds = (ms: number) => `${Math.round(ms / 1000)}s`;
const stepTime = (ms: number, steps: number) => `${Math.round(ms / steps)}ms/step`;
const score = ({ loss, accuracy }: Score, prefix = '') =>
  `${prefix}loss: ${loss.toFixed(4)} - ${prefix}accuracy: ${accuracy.toFixed(4)}`;
