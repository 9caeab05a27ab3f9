import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backendNames, type BackendReport } from '../../../src/engine/protocol.ts';
import { cifar10Classes } from '../../../src/datasets/cifar10.ts';
import { networks, presets } from '../../../src/models/networks.ts';
import { initialisations, inputScalings, optimisers, schedules } from '../../../src/models/spec.ts';
import { dataChoices } from '../../../src/demos/cifar10/settings.ts';
import { sourceIds } from '../../../src/demos/cifar10/sources.ts';
import type { ErrorCode } from '../../../src/demos/cifar10/state.ts';
import { en, fa, type Strings } from '../../../src/demos/cifar10/strings.ts';
import { wordsOf } from '../../../src/demos/cifar10/words.ts';

type Verdict = BackendReport['verdict'];
const keys = Object.keys(en) as (keyof Strings)[];

/** Every error that the two unions of codes name; `satisfies` keeps the list whole. */
const errorCodes = {
  'not-installed': 1,
  network: 1,
  checksum: 1,
  'not-gzip': 1,
  truncated: 1,
  'wrong-layout': 1,
  'bad-label': 1,
  'bad-manifest': 1,
  decode: 1,
  cancelled: 1,
  'backend-unavailable': 1,
  'backend-lost': 1,
  'out-of-memory': 1,
  'not-finite': 1,
  'worker-crashed': 1,
  internal: 1,
} satisfies Record<ErrorCode, 1>;

const groups: readonly (readonly [group: string, values: readonly string[]])[] = [
  ['preset', presets.map(({ id }) => id)],
  ['about', presets.map(({ id }) => id)],
  ['network', networks.map(({ network }) => network.id)],
  ['scaling', inputScalings],
  ['optimiser', optimisers],
  ['schedule', schedules],
  ['init', initialisations],
  ['backend', ['auto', ...backendNames]],
  ['data', dataChoices],
  ['source', sourceIds],
  ['class', cifar10Classes],
  ['error', Object.keys(errorCodes)],
  ['state', ['idle', 'loading', 'running', 'paused', 'done', 'stopped', 'error']],
  [
    'verdict',
    ['chosen', 'usable', 'unavailable', 'software-only', 'failed-self-test'] satisfies Verdict[],
  ],
];

describe.each([
  ['en', en],
  ['fa', fa],
] as const)('%s', (language, strings) => {
  test('has a phrase for every case', () => {
    const { pick } = wordsOf(strings, language);
    const missing = groups.flatMap(([group, values]) =>
      values.filter((value) => !pick(group, value)).map((value) => `${group}: ${value}`),
    );
    expect(missing).toEqual([]);
  });

  test('has no empty phrase', () => {
    expect(keys.filter((key) => strings[key].trim() === '')).toEqual([]);
  });
});

test('both languages fill in the same values', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
  const unlike = keys.filter((key) => String(places(en[key])) !== String(places(fa[key])));
  expect(unlike).toEqual([]);
});

describe('Persian', () => {
  /** Names that stay Latin in Persian. */
  const names =
    /\{\w+\}|`[^`]*`|cifar-10-binary\.tar\.gz|CIFAR-10|sprites10|WebGPU|WebGL|WebAssembly|TensorFlow|Keras|Adam|SGD|RMSprop|Glorot|He\b|Python|Matlab|binary|gzip|batch|accuracy/g;

  test('has no English left in it', () => {
    const left = keys.filter((key) => /[A-Za-z]/.test(fa[key].replace(names, '')));
    expect(left).toEqual([]);
  });

  test('has no Latin digits outside names', () => {
    expect(keys.filter((key) => /\d/.test(fa[key].replace(names, '')))).toEqual([]);
  });

  test('has Persian punctuation, and half-spaces where words join', () => {
    const faults =
      /[,;?]|(^|\s)ن?می |[آ-ی] (ها|های|هایی|تر|ترین)([\s.،؛:؟)»]|$)|\u200c\s|\u200c{2}/;
    expect(keys.filter((key) => faults.test(fa[key].replace(names, '')))).toEqual([]);
  });

  test('is not the English phrase, names apart', () => {
    const same = keys.filter(
      (key) => fa[key] === en[key] && /[A-Za-z]/.test(en[key].replace(names, '')),
    );
    expect(same).toEqual([]);
  });
});

test('no phrase is unused', () => {
  const folder = 'src/demos/cifar10';
  const code = readdirSync(folder)
    .filter((file) => /\.(tsx?|astro)$/.test(file) && file !== 'strings.ts')
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  const used = (key: string) =>
    new RegExp(`\\bt\\.${key}\\b`).test(code) ||
    code.includes(`'${key}'`) ||
    new RegExp(`(pick\\(|group=)'?"?${key.replace(/_.*/, '')}['"]`).test(code);
  const named = ['fc', 'conv', 'epochs', 'batchSize', 'trainingSize', 'seed'];
  expect(keys.filter((key) => !used(key) && !named.includes(key))).toEqual([]);
});
