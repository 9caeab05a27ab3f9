import { expect, test } from 'vitest';
import type { DatasetErrorCode } from '../../../src/datasets/dataset.ts';
import {
  backendChoices,
  type BackendReport,
  type CheckpointFault,
} from '../../../src/engine/protocol.ts';
import { useLiveWords } from '../../../src/ui/training/live/live-words.ts';
import { dataChoices } from '../../../src/ui/training/plan.ts';
import { useRunWords } from '../../../src/ui/training/RunFields.tsx';
import type { ErrorCode, Recovery } from '../../../src/ui/training/state.ts';
import { useWords } from '../../../src/ui/training/words.ts';

type Verdict = BackendReport['verdict'];

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
  unusable: 1,
  cancelled: 1,
  'backend-unavailable': 1,
  'backend-lost': 1,
  'out-of-memory': 1,
  'not-finite': 1,
  'worker-crashed': 1,
  'checkpoint-missing': 1,
  internal: 1,
} satisfies Record<ErrorCode, 1>;

const faults = {
  'backend-unavailable': 1,
  'backend-lost': 1,
  'out-of-memory': 1,
  'not-finite': 1,
  'worker-crashed': 1,
  'checkpoint-missing': 1,
  internal: 1,
  network: 1,
} satisfies Record<Recovery['code'], 1>;

const shared = [
  ['backend', backendChoices],
  ['data', dataChoices],
] as const;
const live = [
  ...shared,
  ['error', Object.keys(errorCodes)],
  ['fault', Object.keys(faults)],
  ['keepFault', ['full', 'refused', 'in-use'] satisfies CheckpointFault[]],
  ['waiting', ['network', 'checksum', 'not-installed'] satisfies DatasetErrorCode[]],
  ['state', ['ready', 'running', 'paused', 'done', 'error']],
  [
    'verdict',
    ['chosen', 'usable', 'unavailable', 'software-only', 'failed-self-test'] satisfies Verdict[],
  ],
] as const;

test.each(['en', 'fa'] as const)('%s has a phrase for every case', (language) => {
  const dictionaries = [
    [useWords.of(language), [...shared, ['source', ['live', 'recorded']]] as const],
    [useRunWords.of(language), shared],
    [useLiveWords.of(language), live],
  ] as const;
  const missing = dictionaries.flatMap(([{ pick }, groups]) =>
    groups.flatMap(([group, values]) =>
      values.filter((value) => !pick(group, value)).map((value) => `${group}: ${value}`),
    ),
  );
  expect(missing).toEqual([]);
});
