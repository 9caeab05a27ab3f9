import type { CourseworkRun, LogLine } from './coursework-runs.ts';

/** A run of the coursework as Keras printed it, line by line. */
export function courseworkLog({ stepsPerEpoch, testSteps, epochs, test }: CourseworkRun): string {
  const lines = epochs.flatMap((line, index) => [
    `Epoch ${index + 1}/${epochs.length}`,
    logLine(stepsPerEpoch, line),
  ]);
  return [...lines, '', 'Loss and Accuracy on Test set :', logLine(testSteps, test)].join('\n');
}

function logLine(steps: number, { seconds, stepMs, loss, accuracy }: LogLine): string {
  const score = `loss: ${loss.toFixed(4)} - accuracy: ${accuracy.toFixed(4)}`;
  return `${steps}/${steps} [=====] - ${seconds}s ${stepMs}ms/step - ${score}`;
}
