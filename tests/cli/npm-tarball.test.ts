import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { npmTarball } from '../../src/cli/assets/npm-tarball.ts';
import { Unreachable } from '../../src/cli/assets/download.ts';

const whole = Buffer.from('a whole tarball');
const wanted = {
  name: 'weights',
  version: '1.0.0',
  bytes: whole.length,
  integrity: `sha512-${createHash('sha512').update(whole).digest('base64')}`,
};

let root = '';
let folder = '';
const path = process.env['PATH'];

/** Puts a program of the name npm in front of the real one. */
async function fakeNpm(lines: string): Promise<void> {
  const programs = join(root, 'programs');
  await mkdir(programs, { recursive: true });
  await writeFile(join(programs, 'npm'), `#!/bin/sh\n${lines}\n`);
  await chmod(join(programs, 'npm'), 0o755);
  process.env['PATH'] = programs + delimiter + String(path);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pichesh-npm-'));
  folder = join(root, 'a folder with spaces');
});

afterEach(async () => {
  process.env['PATH'] = path;
  await rm(root, { recursive: true });
});

test('a tarball comes into a folder whose name has spaces, and is not asked for twice', async () => {
  await fakeNpm(`echo "$@" >> ../asked; printf 'a whole tarball' > weights-1.0.0.tgz`);
  for (let time = 0; time < 2; time += 1)
    expect(await readFile(await npmTarball(wanted, folder))).toEqual(whole);
  const asked = (await readFile(join(root, 'asked'), 'utf8')).trim().split('\n');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('pack weights@1.0.0');
});

test('what a broken-off fetch has left is fetched anew', async () => {
  await fakeNpm(`printf 'a whole tarball' > weights-1.0.0.tgz`);
  await mkdir(folder);
  await writeFile(join(folder, 'weights-1.0.0.tgz'), 'a whole tar');
  expect(await readFile(await npmTarball(wanted, folder))).toEqual(whole);
});

test('where npm fails, its own words are the reason', async () => {
  await fakeNpm(`echo 'npm error no space left on device' >&2; exit 1`);
  const failure = npmTarball(wanted, folder);
  await expect(failure).rejects.toThrow(Unreachable);
  await expect(failure).rejects.toThrow('no space left');
});
