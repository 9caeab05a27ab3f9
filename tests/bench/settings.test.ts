import { describe, expect, test } from 'vitest';
import { modelIds } from './models.ts';
import { engines, nameOf } from './row.ts';
import { type Choice, settingsOf } from './settings.ts';

const all: Choice = {
  engines,
  models: modelIds,
  backends: undefined,
  threads: [1, 2],
  hardware: false,
};

const names = (model: (typeof modelIds)[number], choice: Partial<Choice> = {}) =>
  settingsOf(model, { ...all, ...choice }).map(nameOf);

describe('what is raced', () => {
  test('is everything on the shallow models', () => {
    expect(names('conv')).toEqual([
      'ours wasm',
      'ours wasm ×2',
      'ours webgpu',
      'ours webgl',
      'ours cpu',
      'tfjs-stock webgpu',
      'tfjs-stock webgl',
      'tfjs-stock wasm',
      'tfjs-stock cpu',
      'convnetjs cpu',
      'pytorch cpu',
      'pytorch cpu ×2',
    ]);
  });

  test('is ours and PyTorch on the deeper ones, on what is fast', () => {
    expect(names('resnet-20', { threads: [1] })).toEqual(['ours wasm', 'pytorch cpu']);
    expect(names('resnet-20', { threads: [1], hardware: true })).toEqual([
      'ours wasm',
      'ours webgpu',
      'pytorch cpu',
    ]);
    expect(names('conv-improved', { threads: [1], backends: ['webgl'] })).toEqual([
      'ours webgl',
      'pytorch cpu',
    ]);
  });

  test('is what was asked for', () => {
    const choice = { engines: ['ours', 'tfjs-stock'], backends: ['wasm'], threads: [4] } as const;
    expect(names('fc', choice)).toEqual(['ours wasm ×4', 'tfjs-stock wasm']);
  });
});
