/** What a training says as Keras prints it. English and Latin digits in every language. */
import type { Run, RunArm, RunEpoch, RunScore } from './run.ts';

const barWidth = 30;

/** The log of one network of a run. */
export function kerasLog({ settings }: Pick<Run, 'settings'>, { epochs, test, testTime }: RunArm) {
  const all = settings?.epochs ?? epochs.length;
  return [
    ...epochs.flatMap((result) => [heading(result.epoch, all), epochLine(result)]),
    ...(test ? testLines(test, testTime) : []),
  ].join('\n');
}

export function heading(epoch: number, epochs: number): string {
  return `Epoch ${epoch}/${epochs}`;
}

export function epochLine({ stepsPerEpoch, trainMs, testMs = 0, train, test }: RunEpoch): string {
  // Keras looks at its clock when the validation is over, for the time per step as well.
  const ms = trainMs + testMs;
  const time = `${seconds(ms)} ${stepTime(ms, stepsPerEpoch)}`;
  const scores = [scoreText(train), ...(test ? [scoreText(test, 'val_')] : [])];
  return [bar(stepsPerEpoch, stepsPerEpoch), time, ...scores].join(' - ');
}

/** A training that was stopped in its first epoch has timed no test. */
export function testLines(test: RunScore, time: RunArm['testTime']): readonly string[] {
  const timing = time
    ? [bar(time.steps, time.steps), `${seconds(time.ms)} ${stepTime(time.ms, time.steps)}`]
    : [];
  return ['Loss and Accuracy on Test set :', [...timing, scoreText(test)].join(' - ')];
}

/** `1563/1563 [====…]`, or ` 400/1563 [=====>....]` on the way. */
export function bar(step: number, steps: number): string {
  const filled = Math.floor((barWidth * step) / steps);
  const body =
    step < steps
      ? `${'='.repeat(Math.max(0, filled - 1))}>`.padEnd(barWidth, '.')
      : '='.repeat(barWidth);
  return `${String(step).padStart(String(steps).length)}/${steps} [${body}]`;
}

const seconds = (ms: number) => `${Math.round(ms / 1000)}s`;
const stepTime = (ms: number, steps: number) => `${Math.round(ms / steps)}ms/step`;

export function scoreText({ loss, accuracy }: RunScore, prefix = ''): string {
  return `${prefix}loss: ${loss?.toFixed(4) ?? 'nan'} - ${prefix}accuracy: ${accuracy.toFixed(4)}`;
}
