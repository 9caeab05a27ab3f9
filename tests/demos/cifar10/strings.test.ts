import { expect, test } from 'vitest';
import { cifar10Classes } from '../../../src/datasets/cifar10.ts';
import { networks, presets } from '../../../src/models/networks.ts';
import { initialisations, inputScalings, optimisers, schedules } from '../../../src/models/spec.ts';
import { en, fa } from '../../../src/demos/cifar10/strings.ts';
import { wordsOf } from '../../../src/demos/cifar10/words.ts';

const groups: readonly (readonly [group: string, values: readonly string[]])[] = [
  ['preset', presets.map(({ id }) => id)],
  ['about', presets.map(({ id }) => id)],
  ['network', networks.map(({ network }) => network.id)],
  ['scaling', inputScalings],
  ['optimiser', optimisers],
  ['schedule', schedules],
  ['init', initialisations],
  ['class', cifar10Classes],
];

test.each([
  ['en', en],
  ['fa', fa],
] as const)('%s has a phrase for every case', (language, strings) => {
  const { pick } = wordsOf(strings, language);
  const missing = groups.flatMap(([group, values]) =>
    values.filter((value) => !pick(group, value)).map((value) => `${group}: ${value}`),
  );
  expect(missing).toEqual([]);
  // What is said of a seed holds for the experiment's own, whatever the reader has set.
  expect(pick('about', 'coursework')).toContain('{seed}');
});
