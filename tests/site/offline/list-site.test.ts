import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listSite, writeServiceWorker } from '../../../src/site/integrations/offline.ts';

let root: string;

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pichesh-list-'));
  await put('en/index.html', 'home');
  await put('_astro/face.woff2', 'face');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

test('all that a reader needs is kept, what only hosts read is not', async () => {
  for (const path of ['_headers', 'sitemap-0.xml', 'sw.js']) await put(path, 'x');
  const { files } = await listSite(root);
  expect(files.map(({ path }) => path)).toEqual(['_astro/face.woff2', 'en/index.html']);
  expect(files.map(({ bytes }) => bytes)).toEqual([4, 4]);
});

test('images and weights are kept on request only, and named where the site has them', async () => {
  expect((await listSite(root)).onRequest).toEqual([]);
  await put('assets/cifar10/manifest.json', '{}');
  await put('assets/sprites10/manifest.json', '{}');
  const { files, onRequest } = await listSite(root);
  expect(onRequest).toEqual(['assets/cifar10/']);
  expect(files.map(({ path }) => path)).toContain('assets/sprites10/manifest.json');
  expect(files.map(({ path }) => path)).not.toContain('assets/cifar10/manifest.json');
});

test('the version changes with any file and with nothing else', async () => {
  const { version } = await listSite(root);
  expect((await listSite(root)).version).toBe(version);
  await put('en/index.html', 'homf');
  expect((await listSite(root)).version).not.toBe(version);
});

test('the service worker is one classic script with the list in it', async () => {
  const { version } = await writeServiceWorker(root);
  const script = await readFile(join(root, 'sw.js'), 'utf8');
  expect(script).toContain(version);
  expect(script).not.toMatch(/\b(import|export)\b[^(]/);
  expect((await listSite(root)).version).toBe(version);
});
