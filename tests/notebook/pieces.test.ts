import { describe, expect, it } from 'vitest';
import { courseworkLog } from '../../src/facts/coursework-log.ts';
import { courseworkRun } from '../../src/facts/coursework-runs.ts';
import { recordedRuns } from '../../src/facts/measured/index.ts';
import { csvOf } from '../../src/notebook/csv.ts';
import { settingRows, withoutSettings } from '../../src/notebook/differences.ts';
import { found } from '../../src/notebook/find.ts';
import { courseworkAsRuns, givenSummaries, recordsAsRuns } from '../../src/notebook/given-runs.ts';
import { kerasLog } from '../../src/notebook/keras-log.ts';
import { linkOf } from '../../src/notebook/link.ts';
import { migrated } from '../../src/notebook/migrations.ts';
import { runSchema, noMarks } from '../../src/notebook/run.ts';
import { summaryOf } from '../../src/notebook/summary.ts';
import type { LinkCodec } from '../../src/ui/demo/link-state.ts';
import * as v from 'valibot';
import { armWith, runWith } from './fixtures.ts';

const given = [...courseworkAsRuns(), ...recordsAsRuns(recordedRuns)];
const pageAddress = (page: string) => `/en/${page}/`;

describe('the runs of every notebook', () => {
  it('are all of the coursework’s and of our records, whole, each with an id of its own', () => {
    expect(given).toHaveLength(2 + recordedRuns.length);
    expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
    for (const run of given) expect(v.parse(runSchema, run)).toEqual(run);
  });

  it('print the coursework’s log again, but for the look of its bar', () => {
    const [first] = courseworkAsRuns();
    const plain = (log: string) =>
      log
        .replace(/\[=+\]/g, '[=]')
        .split('\n')
        .filter(Boolean);
    for (const arm of first?.arms ?? []) {
      const own = plain(kerasLog({}, arm)).map((line) => line.replace(/ \d+ms/, ' ms'));
      const printed = plain(courseworkLog(courseworkRun(1, arm.family)));
      expect(own).toEqual(printed.map((line) => line.replace(/ \d+ms/, ' ms')));
    }
  });

  it('can be made again where their links lead', () => {
    const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
      ['../../src/demos/*/link.ts', '../../src/demos/*/url-state.ts'],
      { eager: true },
    );
    const codecs = Object.values(modules)
      .flatMap((one) => Object.values(one))
      .filter(
        (one): one is LinkCodec<unknown> =>
          typeof one === 'object' && one !== null && 'read' in one,
      );
    const links = given.flatMap((run) => linkOf(run, pageAddress) ?? []);
    expect(links).toHaveLength(recordedRuns.length);
    for (const link of links) {
      const { search, hash } = new URL(link, 'https://here.example');
      const codec = codecs.find(({ id }) => hash === `#demo-${id}`);
      expect(codec?.read(search).ignored, link).toEqual([]);
    }
  });
});

describe('the table of a run', () => {
  it('has the test of the finished run where no epoch was tested', () => {
    const rows = csvOf(courseworkAsRuns()).split('\r\n');
    const [first] = courseworkAsRuns();
    for (const arm of first?.arms ?? []) {
      const { loss = NaN, accuracy = NaN } = arm.test ?? {};
      expect(rows).toContainEqual(
        expect.stringMatching(new RegExp(`^coursework-1,.*,test,5,${loss},${accuracy}$`)),
      );
    }
  });
});

describe('the link of a run', () => {
  it('names the backend and the images that were chosen by themselves', () => {
    const place = { page: 'q2', demo: 'cifar10', query: 'seed:7,backend:auto,data:cifar10' };
    expect(linkOf(runWith({ place }), pageAddress)).toBe(
      '/en/q2/?cifar10=seed:7,backend:wasm,data:sprites10#demo-cifar10',
    );
  });

  it('stays on this site, whatever a file says', () => {
    const place = { page: 'q2', demo: 'x', query: '#"><a href=//evil.example>&lock=x' };
    const link = new URL(linkOf(runWith({ place }), pageAddress) ?? '', 'https://here.example');
    expect([link.origin, link.pathname, link.hash]).toEqual([
      'https://here.example',
      '/en/q2/',
      '#demo-x',
    ]);
    expect([...link.searchParams.keys()]).toEqual(['x']);
  });
});

it('CSV has a row for every point', () => {
  const run = runWith({ arms: [armWith('conv-small', 0.75)] });
  const rows = csvOf([run]).trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + 4 + 2);
  expect(rows[1]).toBe('run-1,conv-small,train,0.25,1.875,0.0625');
  expect(rows.at(-1)).toBe('run-1,conv-small,test,2,1.5,0.75');
});

it('differences are told between values that are known', () => {
  const other = runWith({ settings: { epochs: 2, batchSize: 32, trainingSize: 320, seed: 8 } });
  const [coursework] = courseworkAsRuns();
  const arms = [runWith(), other, ...(coursework ? [coursework] : [])].map((run) => {
    const [arm] = run.arms;
    if (!arm) throw new Error('a run has networks');
    return { run, arm };
  });
  const differing = settingRows(arms).filter(({ differs }) => differs);
  expect(differing.map(({ name, values }) => [name, values])).toEqual([
    ['epochs', [2, 2, 5]],
    ['seed', [7, 8, undefined]],
  ]);
  expect(withoutSettings(arms).map(({ run }) => run)).toEqual([coursework]);
});

it('a search finds every word in any order, in either language’s digits; pinned runs come first', () => {
  const all = [
    ...givenSummaries(given),
    summaryOf(runWith({ id: 'mine' }), { ...noMarks, name: 'کاهش نرخ ۲', pinned: true }),
  ];
  const ids = (wanted: string, filter: Parameters<typeof found>[1] = 'all') =>
    found(all, filter, wanted, ({ id, name }) => `${id} ${name}`).map(({ id }) => id);
  expect(ids('نرخ 2')).toEqual(['mine']);
  expect(ids('small conv')).toEqual(['conv-small']);
  expect(ids('', 'mine')).toEqual(['mine']);
  expect(ids('', 'coursework')).toEqual(['coursework-1', 'coursework-2']);
  expect(ids('')[0]).toBe('mine');
  expect(ids('nowhere')).toEqual([]);
});

describe('records of an earlier version', () => {
  const steps = [
    ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, name: title }),
    (record: Readonly<Record<string, unknown>>) => ({ ...record, pinned: false }),
  ];

  it('go through every step from theirs on', () => {
    expect(migrated({ version: 1, title: 'a' }, steps)).toEqual({
      ...{ version: 3, name: 'a', pinned: false },
    });
    expect(migrated({ version: 2, name: 'a' }, steps)).toEqual({
      ...{ version: 3, name: 'a', pinned: false },
    });
  });

  it('stay as they are if they are of the present version, a later one, or none', () => {
    for (const record of [{ version: 3, name: 'a' }, { version: 9 }, { version: 'x' }, 'x', null])
      expect(migrated(record, steps)).toEqual(record);
  });
});
