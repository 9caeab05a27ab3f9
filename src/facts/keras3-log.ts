import type { RecordedRun, RecordedScore } from './recorded-run.ts';

const bar = '━'.repeat(20);

/** A recorded run in the form in which Keras 3 prints one with a validation after every epoch. */
export function keras3Log({ epochs, run }: RecordedRun): string {
  const steps = Math.ceil(run.trainingSize / run.batchSize);
  const lines = epochs.flatMap(({ epoch, train, test, seconds }) => [
    `Epoch ${epoch}/${run.epochs}`,
    `${steps}/${steps} ${bar} ${seconds.toFixed(0)}s ${((1000 * seconds) / steps).toFixed(0)}ms/step` +
      ` - ${scores(train)} - ${scores(test, 'val_')}`,
  ]);
  return lines.join('\n');
}

const scores = ({ loss, accuracy }: RecordedScore, prefix = '') =>
  `${prefix}accuracy: ${accuracy.toFixed(4)} - ${prefix}loss: ${loss.toFixed(4)}`;
