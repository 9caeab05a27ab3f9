import { expect, test } from 'vitest';
import { announcement } from '../../../src/ui/training/live/announcement.ts';
import { liveStrings } from '../../../src/ui/training/live/live-strings.ts';
import { useLiveWords } from '../../../src/ui/training/live/live-words.ts';
import { after, looks, progress, start, started, wholeRun } from './runs.ts';

const [fc, conv] = looks;

test('speaks of states and epochs, not of steps', () => {
  const spoken = wholeRun.map((_, index) =>
    announcement(after(...wholeRun.slice(0, index + 1)), looks, useLiveWords.of('en')),
  );
  expect([...new Set(spoken)]).toEqual([
    liveStrings.en.state_loading,
    'Training runs on WebAssembly with sprites10 (not CIFAR-10).',
    'Epoch 1 of 2 finished. Test accuracy: Fully connected 10.0%, Convolutional 60.0%.',
    'Epoch 2 of 2 finished. Test accuracy: Fully connected 10.0%, Convolutional 60.0%.',
    'Training finished. Test accuracy: Fully connected 10.0%, Convolutional 62.9%.',
  ]);
});

test('speaks Persian with Persian digits, and of the networks as they are called in a sentence', () => {
  const state = after(start, started, progress(1, 10), ...wholeRun.slice(6));
  const persian = [
    { id: 'fc', label: 'x', colour: '', ...fc, spoken: 'کاملاً متصل' },
    { id: 'conv', label: 'x', colour: '', ...conv, spoken: 'کانولوشنی' },
  ];
  expect(announcement(state, persian, useLiveWords.of('fa'))).toBe(
    'آموزش تمام شد. دقت آزمون: کاملاً متصل ۱۰٫۰٪، کانولوشنی ۶۲٫۹٪.',
  );
});
