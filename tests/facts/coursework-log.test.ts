import { expect, it } from 'vitest';
import { courseworkLog } from '../../src/facts/coursework-log.ts';
import { courseworkRuns } from '../../src/facts/coursework-runs.ts';

const logOf = (run: number, family: string) =>
  courseworkRuns.filter((one) => one.run === run && one.family === family).map(courseworkLog)[0];

it('is what the coursework printed', () => {
  expect(logOf(1, 'conv')?.split('\n').slice(0, 2)).toEqual([
    'Epoch 1/5',
    '1563/1563 [=====] - 12s 3ms/step - loss: 1.4337 - accuracy: 0.4933',
  ]);
  expect(logOf(2, 'fc')?.split('\n').slice(-3)).toEqual([
    '',
    'Loss and Accuracy on Test set :',
    '313/313 [=====] - 1s 2ms/step - loss: 2.3028 - accuracy: 0.1000',
  ]);
});

it('has two lines an epoch and three for the test', () => {
  expect(courseworkRuns.map((run) => courseworkLog(run).split('\n').length)).toEqual(
    courseworkRuns.map(({ epochs }) => 2 * epochs.length + 3),
  );
});
