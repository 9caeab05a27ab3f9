import { describe, expect, test } from 'vitest';
import { announcement } from '../../../src/demos/cifar10/announcement.ts';
import { filterImages } from '../../../src/demos/cifar10/filter-images.ts';
import { classGallery } from '../../../src/demos/cifar10/gallery.ts';
import { sectionData } from '../../../src/demos/cifar10/section-data.ts';
import { defaultSettings } from '../../../src/demos/cifar10/settings.ts';
import { en, fa } from '../../../src/demos/cifar10/strings.ts';
import { waysOn } from '../../../src/demos/cifar10/ways-on.ts';
import { fill, wordsOf } from '../../../src/demos/cifar10/words.ts';
import { after, armResult, progress, start, started, wholeRun } from './runs.ts';

describe('classGallery', () => {
  const labels = Uint8Array.from([0, 0, 1, 1]);

  test('splits a class into right and wrong, most certain first', () => {
    expect(classGallery(armResult(0.5), labels, 0, 8)).toEqual({
      right: [0, 1],
      wrong: [],
      rightCount: 2,
      wrongCount: 0,
    });
    expect(classGallery(armResult(0.5), labels, 1, 8)).toMatchObject({ right: [2], wrong: [3] });
  });

  test('shows no more than asked for but counts all', () => {
    expect(classGallery(armResult(0.5), labels, 0, 1)).toMatchObject({ right: [0], rightCount: 2 });
  });
});

describe('filterImages', () => {
  test('puts each filter on its own scale around grey', () => {
    const images = filterImages(armResult(0.5).firstLayer);
    expect(images.map(({ size, rgb }) => [size, ...rgb])).toEqual([
      [1, 128, 255, 0],
      [1, 255, 0, 128],
    ]);
  });

  test('a filter of zeros is grey, not a division by zero', () => {
    const zeros = { shape: [3, 3, 3, 1], values: new Float32Array(27) };
    expect(filterImages(zeros).map(({ size, rgb }) => [size, new Set(rgb)])).toEqual([
      [3, new Set([128])],
    ]);
  });
});

describe('sectionData', () => {
  test('tells the conv network without a prefix and both with one', () => {
    expect(sectionData(after(...wholeRun))).toMatchObject({
      'data-state': 'done',
      'data-backend': 'wasm',
      'data-dataset': 'sprites10',
      'data-epoch': 2,
      'data-step': 20,
      'data-images-per-second': 640,
      'data-loss': '1.5000',
      'data-test-accuracy': '0.6290',
      'data-fc-loss': '2.3000',
      'data-fc-test-accuracy': '0.1000',
      'data-conv-loss': '1.5000',
    });
  });

  test('tells nothing of a training that is not there', () => {
    const said = Object.entries(sectionData(after())).filter(([, value]) => value !== undefined);
    expect(said).toEqual([['data-state', 'idle']]);
  });
});

describe('announcement', () => {
  const words = wordsOf(en, 'en');

  test('speaks of states and epochs, not of steps', () => {
    const spoken = wholeRun.map((_, index) =>
      announcement(after(...wholeRun.slice(0, index + 1)), words),
    );
    expect([...new Set(spoken)]).toEqual([
      en.state_loading,
      'Training runs on WebAssembly with sprites10 (not CIFAR-10).',
      'Epoch 1 of 2 finished. Test accuracy: fully connected 10.0%, convolutional 60.0%.',
      'Epoch 2 of 2 finished. Test accuracy: fully connected 10.0%, convolutional 60.0%.',
      'Training finished. Test accuracy: fully connected 10.0%, convolutional 62.9%.',
    ]);
  });

  test('speaks Persian with Persian digits', () => {
    const state = after(start, started, progress(1, 10), ...wholeRun.slice(6));
    expect(announcement(state, wordsOf(fa, 'fa'))).toBe(
      'آموزش تمام شد. دقت آزمون: کاملاً متصل ۱۰٫۰٪، کانولوشنی ۶۲٫۹٪.',
    );
  });
});

describe('waysOn', () => {
  test('after any trouble with CIFAR-10 the stand-in is offered, but not instead of itself', () => {
    const labels = (data: 'cifar10' | 'sprites10') =>
      waysOn('checksum', { ...defaultSettings, data }).map(({ label }) => label);
    expect(labels('cifar10')).toEqual(['tryAgain', 'useSprites']);
    expect(labels('sprites10')).toEqual(['tryAgain']);
  });

  test('after trouble with the chosen backend the automatic choice is offered', () => {
    const chosen = { ...defaultSettings, backend: 'webgpu' } as const;
    expect(waysOn('backend-unavailable', chosen).map(({ changes }) => changes)).toContainEqual({
      backend: 'auto',
    });
    expect(waysOn('backend-lost', defaultSettings).map(({ changes }) => changes)).toContainEqual({
      backend: 'cpu',
    });
  });
});

describe('words', () => {
  test('fill puts values in their places and leaves unknown ones', () => {
    expect(fill('{a} of {b} {c}', { a: '1', b: '2' })).toBe('1 of 2 {c}');
  });

  test('numbers, times and sizes are written as readers of each language write them', () => {
    const [english, persian] = [wordsOf(en, 'en'), wordsOf(fa, 'fa')];
    expect(english.duration(6.3)).toBe('6.3 ms');
    expect(english.duration(42_000)).toBe('42 seconds');
    expect(english.duration(130_000)).toBe('2 minutes 10 seconds');
    expect(english.duration(3_600_000)).toBe('60 minutes');
    expect(persian.duration(42_000)).toBe('۴۲ ثانیه');
    expect(english.bytes(170_052_171)).toBe('170.1 MB');
    expect(persian.bytes(170_052_171)).toBe('۱۷۰٫۱ مگابایت');
    expect(persian.decimal(0.0005)).toBe('۰٫۰۰۰۵');
    expect(persian.count(50_000)).toBe('۵۰٬۰۰۰');
  });
});
