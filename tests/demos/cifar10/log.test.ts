import { describe, expect, test } from 'vitest';
import { kerasLog } from '../../../src/demos/cifar10/log.ts';
import { after, done, epoch, progress, start, started, wholeRun } from '../../ui/training/runs.ts';

const full = '='.repeat(30);

describe('kerasLog', () => {
  test('is empty before anything happens', () => {
    expect(kerasLog(after(), 0)).toBe('');
    expect(kerasLog(after(start, started), 1)).toBe('');
  });

  test('shows the running epoch with the time it still takes', () => {
    expect(kerasLog(after(start, started, progress(1, 5)), 1)).toBe(
      [
        'Epoch 1/2',
        ` 5/10 [==============>${'.'.repeat(15)}] - ETA: 0s - loss: 1.5000 - accuracy: 0.2500`,
      ].join('\n'),
    );
  });

  test('prints a finished epoch with its test', () => {
    const state = after(start, started, progress(1, 10), epoch(1, 1));
    expect(kerasLog(state, 1)).toBe(
      [
        'Epoch 1/2',
        `10/10 [${full}] - 5s 500ms/step - loss: 1.4337 - accuracy: 0.4933` +
          ' - val_loss: 1.1000 - val_accuracy: 0.6000',
      ].join('\n'),
    );
  });

  test('ends as the coursework prints it', () => {
    const lines = kerasLog(after(...wholeRun), 1).split('\n');
    expect(lines.filter((line) => line.startsWith('Epoch'))).toEqual(['Epoch 1/2', 'Epoch 2/2']);
    expect(lines.slice(-2)).toEqual([
      'Loss and Accuracy on Test set :',
      `2/2 [${full}] - 0s 200ms/step - loss: 1.0642 - accuracy: 0.6290`,
    ]);
  });

  test('ends with the test alone when it was stopped within the first epoch', () => {
    expect(
      kerasLog(after(start, started, progress(1, 5), done(true)), 0)
        .split('\n')
        .slice(-2),
    ).toEqual(['Loss and Accuracy on Test set :', 'loss: 1.0642 - accuracy: 0.1000']);
  });

  test('has a bar of the same length at every step', () => {
    const lengths = Array.from({ length: 10 }, (_, step) => {
      const log = kerasLog(after(start, started, progress(1, step + 1)), 0);
      return /\[(.*)\]/.exec(log)?.[1]?.length;
    });
    expect(new Set(lengths)).toEqual(new Set([30]));
  });
});
