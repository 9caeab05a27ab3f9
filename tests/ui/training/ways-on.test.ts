import { expect, test } from 'vitest';
import { waysOn } from '../../../src/ui/training/ways-on.ts';

const machine = { backend: 'auto', data: 'cifar10' } as const;

test('after any trouble with CIFAR-10 the stand-in is offered, but not instead of itself', () => {
  const labels = (data: 'cifar10' | 'sprites10') =>
    waysOn('checksum', { ...machine, data }, false).map(({ label }) => label);
  expect(labels('cifar10')).toEqual(['tryAgain', 'useSprites']);
  expect(labels('sprites10')).toEqual(['tryAgain']);
});

test('after trouble with the chosen backend the automatic choice is offered', () => {
  const changes = (...about: Parameters<typeof waysOn>) =>
    waysOn(...about).map(({ change }) => change);
  const chosen = { ...machine, backend: 'webgpu' } as const;
  expect(changes('backend-unavailable', chosen, false)).toContainEqual({ backend: 'auto' });
  expect(changes('backend-lost', machine, false)).toContainEqual({ backend: 'cpu' });
});

test('a training that is kept is gone on with, but not on other images', () => {
  expect(waysOn('network', machine, true)).toMatchObject([
    { action: 'tryAgain', label: 'goOn', resumes: true },
    { action: 'useSprites', resumes: false },
  ]);
  expect(waysOn('checkpoint-missing', machine, true)).toMatchObject([
    { label: 'tryAgain', resumes: false },
  ]);
});

test.each([true, false])('weights that ran away get a lower rate (kept: %s)', (isKept) => {
  expect(waysOn('not-finite', machine, isKept)).toMatchObject([
    { action: 'slower', resumes: isKept, change: 'slower' },
  ]);
});

test('where the weights of ResNet50 are what is missing, the half without them is offered', () => {
  const made = { ...machine, data: 'turntable24' } as const;
  const actions = (code: 'not-installed' | 'unusable', data = made) =>
    waysOn(code, data, false).map(({ action }) => action);
  expect(actions('not-installed')).toEqual(['tryAgain', 'withoutWeights']);
  expect(actions('unusable')).toEqual(['tryAgain']);
});
