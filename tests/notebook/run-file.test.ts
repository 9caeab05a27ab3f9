import { describe, expect, it } from 'vitest';
import { Random } from '../../src/datasets/random.ts';
import { csvOf } from '../../src/notebook/csv.ts';
import { courseworkAsRuns } from '../../src/notebook/given-runs.ts';
import { kerasLog } from '../../src/notebook/keras-log.ts';
import { linkOf } from '../../src/notebook/link.ts';
import type { Run } from '../../src/notebook/run.ts';
import { readRunFile, runFile, RunFileError, type ReadFile } from '../../src/notebook/run-file.ts';
import { summaryOf } from '../../src/notebook/summary.ts';
import { bytesOf } from '../../src/notebook/trained.ts';
import { runWith, storedWith, tinyRun, trainedFor } from './fixtures.ts';

const fileOf = (runs: Parameters<typeof runFile>[0]) => runFile(runs).join('');

const marks = { name: 'نام', note: 'a "note",\nwith lines', pinned: true };
const run = runWith();
const stored = { run, marks, trained: trainedFor(run) };

/** Why a text is refused. */
function refusal(text: string): string {
  try {
    readRunFile(text);
  } catch (error) {
    if (error instanceof RunFileError) return error.why;
    throw error;
  }
  return 'taken';
}

const changed = (change: (file: { runs: Record<string, unknown>[] }) => void): string => {
  const file = JSON.parse(fileOf([stored])) as { runs: Record<string, unknown>[] };
  change(file);
  return JSON.stringify(file);
};

describe('a file of runs', () => {
  it('brings everything back: numbers, marks and weights, bit by bit', () => {
    const { runs, refused } = readRunFile(fileOf([stored, storedWith({ id: 'other' })]));
    expect(refused).toEqual([]);
    expect(runs).toEqual([
      { ...stored, run: { ...run, origin: 'imported' } },
      storedWith({ id: 'other', origin: 'imported' }),
    ]);
  });

  it('keeps a loss that was no longer a number', () => {
    const arms = run.arms.map((arm) => ({ ...arm, test: { loss: null, accuracy: 0.1 } }));
    const { runs } = readRunFile(fileOf([storedWith({ arms, ended: 'failed' })]));
    expect(runs[0]?.run.arms).toEqual(arms);
  });

  it.each([
    ['not JSON', 'Epoch 1/5', 'not-json'],
    ['cut short', fileOf([stored]).slice(0, -2), 'not-json'],
    ['nested without end', '['.repeat(200_000), 'not-json'],
    ['something else', '{"format":"other"}', 'foreign'],
    ['a number', '7', 'foreign'],
    ['of a later version', '{"format":"pichesh-runs","version":99,"runs":[{}]}', 'later'],
    ['empty', fileOf([]), 'empty'],
    ['a run without networks', changed(({ runs }) => delete runs[0]?.['arms']), 'damaged'],
    [
      'an accuracy above 1',
      fileOf([stored]).replaceAll('"accuracy":0.75', '"accuracy":75'),
      'damaged',
    ],
    [
      'an id that would leave its place',
      changed(({ runs }) => Object.assign(runs[0] ?? {}, { id: '../x"><script>' })),
      'damaged',
    ],
    [
      'layers that do not fit each other',
      fileOf([stored]).replaceAll('"kernelSize":3', '"kernelSize":999'),
      'damaged',
    ],
    ['what every notebook has', fileOf([{ run: courseworkRun(), marks }]), 'given'],
  ])('is refused: %s', (_, text, why) => {
    expect(refusal(text)).toBe(why);
  });

  it('loses a run that is damaged and no other', () => {
    const text = changed(({ runs }) => runs.unshift({ id: 'broken' }, { ...runs[0], endedAt: -1 }));
    const { runs, refused } = readRunFile(text);
    expect(runs.map((one) => one.run.id)).toEqual(['run-1']);
    expect(refused.map(({ place, why }) => [place, why])).toEqual([
      [1, 'damaged'],
      [2, 'damaged'],
    ]);
    expect(refused[1]?.detail).toContain('endedAt');
  });

  it.each([
    ['of another network', { ...stored.trained, arms: stored.trained.arms.toReversed() }],
    ['of fewer networks', { ...stored.trained, arms: stored.trained.arms.slice(1) }],
    ['of another test', { ...stored.trained, testLabels: new Uint8Array(3) }],
  ])('is refused with weights %s', (_, trained) => {
    expect(refusal(fileOf([{ ...stored, trained }]))).toBe('damaged');
  });
});

function courseworkRun(): Run {
  const [first] = courseworkAsRuns();
  if (!first) throw new Error('the coursework has runs');
  return first;
}

describe('ten thousand files that something happened to', () => {
  const tiny = tinyRun();
  const text = fileOf([
    { run: tiny, marks, trained: trainedFor(tiny) },
    storedWith({ ...tiny, id: 'second' }),
  ]);

  it.each([
    ['letters', 4000, damagedText],
    ['values', 8000, damagedValues],
  ])(
    'are taken or refused, never half: %s',
    (_, count, damaged) => {
      const tally = { taken: 0, refused: 0 };
      for (let seed = 0; seed < count; seed += 1) {
        const result = readOrRefuse(damaged(text, new Random(seed)), seed);
        if (result) {
          tally.taken += 1;
          useAll(result, seed);
        } else tally.refused += 1;
      }
      // Both happen, or the test would prove little.
      expect(tally.taken).toBeGreaterThan(count / 50);
      expect(tally.refused).toBeGreaterThan(count / 50);
    },
    300_000,
  );
});

function readOrRefuse(text: string, seed: number): ReadFile | undefined {
  try {
    return readRunFile(text);
  } catch (error) {
    if (error instanceof RunFileError) return undefined;
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
  }
}

/** Whatever was taken can be shown and given away, and is the same when it comes back. */
function useAll({ runs }: ReadFile, seed: number): void {
  for (const { run, marks: said, trained } of runs) {
    summaryOf(run, said, trained && bytesOf(trained));
    for (const arm of run.arms) kerasLog(run, arm);
    const link = linkOf(run, (page) => `/en/${page}/`);
    if (link !== undefined)
      if (!new URL(link, 'https://here.example').href.startsWith('https://here.example/en/'))
        throw new Error(`seed ${seed} leads elsewhere: ${link}`);
  }
  csvOf(runs.map(({ run }) => run));
  const file = fileOf(runs);
  // Compared as text: a thorough comparison of ten thousand results would take minutes.
  if (fileOf(readRunFile(file).runs) !== file) throw new Error(`seed ${seed} comes back otherwise`);
}

function damagedText(text: string, random: Random): string {
  const [at, length] = [random.below(text.length), 1 + random.below(8)];
  const end = at + length;
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3:
      return text.slice(0, at) + String.fromCharCode(random.below(0x250)) + text.slice(at + 1);
    default:
      return text.slice(0, at) + String(random.below(10)) + text.slice(at + 1);
  }
}

const strange = [
  ...[
    null,
    true,
    -1,
    0,
    0.5,
    1e308,
    2 ** 53,
    '',
    'conv',
    '=1+1',
    '\u0000',
    '<script>',
    'A'.repeat(5000),
  ],
  ...[[], {}, [[]], ['0'], { kind: 'dense', units: 1e9 }, { length: -1 }],
];

/** Replaces, removes or doubles one to three values anywhere in the file. */
function damagedValues(text: string, random: Random): string {
  const file = JSON.parse(text) as unknown;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const [holder, key] = random.pick(placesIn(file));
    const own = holder as Record<string, unknown>;
    const act = random.below(4);
    if (act === 0) own[key] = structuredClone(random.pick(strange));
    else if (act === 1 && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (act === 1) Reflect.deleteProperty(own, key);
    else if (act === 2 && Array.isArray(holder)) holder.push(own[key]);
    else
      own[random.pick(['proto!', 'constructor', 'network', 'x'])] = structuredClone(
        random.pick(strange),
      );
  }
  return JSON.stringify(file).replaceAll('"proto!"', '"__proto__"');
}

function placesIn(value: unknown): [holder: object, key: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [value, key] as [object, string],
    ...placesIn(inner),
  ]);
}
