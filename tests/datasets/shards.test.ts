import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { packCifar10 } from '../../src/cli/assets/pack-cifar10.ts';
import { decodeSheetInNode } from '../../src/cli/assets/sheet-picture.ts';
import { openArchive } from '../../src/datasets/cifar-archive.ts';
import type { LoadProgress } from '../../src/datasets/dataset.ts';
import { parseManifest, type Shard } from '../../src/datasets/manifest.ts';
import { openDataset } from '../../src/datasets/open-dataset.ts';
import { loadingOrder, type OpenOptions } from '../../src/datasets/shards.ts';
import { serveFolder } from './support/serve-folder.ts';
import { archiveOf, failureOf, smallFiles, smallLayout } from './support/small-archive.ts';

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let shards: readonly Shard[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pichesh-shards-'));
  const archive = join(folder, 'archive.tar.gz');
  await writeFile(archive, await archiveOf(smallFiles()));
  const target = join(folder, 'cifar10');
  await packCifar10({
    archive,
    target,
    layout: smallLayout,
    imagesPerShard: 5,
    log: () => undefined,
  });
  server = await serveFolder(target);
  shards = parseManifest(await readFile(join(target, 'manifest.json'), 'utf8')).shards;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

afterEach(() => {
  server.state.intercept = () => false;
  server.requests.length = 0;
  vi.unstubAllGlobals();
});

function open(options: Partial<OpenOptions> = {}) {
  const source = { kind: 'installed', id: 'cifar10', baseUrl: server.url } as const;
  return openDataset(source, { decodeSheet: decodeSheetInNode, retryPauses: [0], ...options });
}

async function openAll(options: Partial<OpenOptions> = {}) {
  const dataset = await open(options);
  await Promise.all([dataset.train.whenAvailable(24), dataset.test.whenAvailable(12)]);
  return dataset;
}

function someShard(): Shard {
  const [, , , shard] = shards;
  if (!shard) throw new Error('too few shards');
  return shard;
}

/** Answers the first so many requests for a shard with other bytes, status or a broken connection. */
function spoil(file: string, times: number, how: 'bytes' | 'missing' | 'html' | 'break') {
  let left = times;
  server.state.intercept = (request, response) => {
    if (request.url !== `/${file}` || left === 0) return false;
    left -= 1;
    if (how === 'bytes') response.end('not what was packed');
    else if (how === 'missing') response.writeHead(404).end();
    else if (how === 'html') response.setHeader('content-type', 'text/html').end('<!doctype html>');
    else
      response
        .writeHead(200, { 'content-length': 1000 })
        .write('x', () => request.socket.destroy());
    return true;
  };
}

describe('an installed data set', () => {
  it('gives exactly the images and labels of the archive', async () => {
    const archive = await openArchive(new Blob([await archiveOf(smallFiles())]), {
      layout: smallLayout,
    });
    await archive.finished;
    const { info, train, test } = await openAll();
    expect(train.images).toEqual(archive.train.images);
    expect(train.labels).toEqual(archive.train.labels);
    expect(test.images).toEqual(archive.test.images);
    expect(test.labels).toEqual(archive.test.labels);
    expect(info).toMatchObject({ trainCount: 24, testCount: 12, imageShape: [32, 32, 3] });
    expect(info.provenance).toMatchObject({ kind: 'installed', official: false });
  });

  it('reports progress up to the last byte', async () => {
    const reports: LoadProgress[] = [];
    await openAll({ onProgress: (progress) => reports.push(progress) });
    const total = shards.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(reports.at(-1)).toMatchObject({ bytesLoaded: total, bytesTotal: total });
    const ready = reports.map(({ imagesReady }) => imagesReady);
    expect(Math.max(...ready)).toBe(24);
  });

  it.each(['bytes', 'missing', 'html', 'break'] as const)(
    'tries a shard once more (%s)',
    async (how) => {
      spoil(someShard().file, 1, how);
      const reports: LoadProgress[] = [];
      await openAll({ onProgress: (progress) => reports.push(progress) });
      expect(server.requests.filter((path) => path === `/${someShard().file}`)).toHaveLength(2);
      const { bytesLoaded, bytesTotal } = reports.at(-1) ?? {};
      expect(bytesLoaded).toBe(bytesTotal);
    },
  );

  it('says which shard it waits for, and no longer once it has come', async () => {
    spoil(someShard().file, 3, 'break');
    const reports: LoadProgress[] = [];
    await openAll({
      retryPauses: [0, 1, 1],
      onProgress: (progress) => reports.push(progress),
    });
    const waits = reports.flatMap(({ waiting }) => waiting ?? []);
    expect(waits[0]).toEqual({ file: someShard().file, code: 'network', isOffline: false });
    expect(reports.at(-1)?.waiting).toBeUndefined();
  });

  it('waits for the manifest too', async () => {
    let failures = 2;
    server.state.intercept = (_request, response) => {
      failures -= 1;
      if (failures >= 0) response.writeHead(503).end();
      return failures >= 0;
    };
    const reports: LoadProgress[] = [];
    await open({ retryPauses: [0, 1], onProgress: (progress) => reports.push(progress) });
    const waiting = { file: 'manifest.json', code: 'network', isOffline: false };
    expect(reports.map((report) => report.waiting).slice(0, 2)).toEqual([waiting, undefined]);
  });

  it.each([
    ['bytes', 'checksum'],
    ['html', 'checksum'],
    ['missing', 'not-installed'],
    ['break', 'network'],
  ] as const)('gives up on a shard that stays bad (%s → %s)', async (how, code) => {
    spoil(someShard().file, Infinity, how);
    const { train, test } = await open();
    const failure = { code, file: someShard().file };
    expect(await failureOf(train.whenAvailable(24))).toEqual(failure);
    expect(await failureOf(test.whenAvailable(12))).toEqual(failure);
  });

  it.each([
    ['a missing manifest', 404, '', 'not-installed'],
    ['one that a host forbids because it is missing', 403, '', 'not-installed'],
    ["a host's own page in its place", 200, '<!doctype html><title>Home</title>', 'not-installed'],
    ['a server at fault', 500, '', 'network'],
    ['a broken manifest', 200, '{"version": 1', 'bad-manifest'],
  ])('says so for %s', async (_, status, body, code) => {
    server.state.intercept = (_request, response) => {
      response.writeHead(status).end(body);
      return true;
    };
    expect((await failureOf(open())).code).toBe(code);
  });

  it('says when nobody answers', async () => {
    const source = { kind: 'installed', id: 'cifar10', baseUrl: 'http://127.0.0.1:9/' } as const;
    const opening = openDataset(source, { decodeSheet: decodeSheetInNode, retryPauses: [] });
    expect((await failureOf(opening)).code).toBe('network');
  });

  it('notices a browser that alters the pixels it decodes', async () => {
    const decodeSheet: OpenOptions['decodeSheet'] = async (picture) => {
      const raster = await decodeSheetInNode(picture);
      raster.rgba[400] = (raster.rgba[400] ?? 0) ^ 1;
      return raster;
    };
    const { train } = await open({ decodeSheet });
    expect((await failureOf(train.whenAvailable(24))).code).toBe('decode');
  });

  it('says when a browser cannot decode at all', async () => {
    const { train } = await open({ decodeSheet: () => Promise.reject(new Error('no WebP')) });
    expect((await failureOf(train.whenAvailable(24))).code).toBe('decode');
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const { train } = await open({ signal: abort.signal });
    abort.abort();
    expect((await failureOf(train.whenAvailable(24))).code).toBe('cancelled');
    expect((await failureOf(open({ signal: abort.signal }))).code).toBe('cancelled');
  });

  it('checks in an insecure context too, where crypto.subtle is missing', async () => {
    vi.stubGlobal('crypto', {});
    await openAll();
    spoil(someShard().file, Infinity, 'bytes');
    const { train } = await open();
    expect((await failureOf(train.whenAvailable(24))).code).toBe('checksum');
  });
});

describe('the shard cache', () => {
  function stubCaches(kept: Map<string, ArrayBuffer>, put?: () => Promise<void>) {
    const cache = {
      keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
      match: (url: string) =>
        Promise.resolve(kept.has(url) ? new Response(kept.get(url)) : undefined),
      put:
        put ??
        (async (url: string, found: Response) => void kept.set(url, await found.arrayBuffer())),
      delete: (key: string | { url: string }) =>
        Promise.resolve(kept.delete(typeof key === 'string' ? key : key.url)),
    };
    vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  }

  it('spares the second visit every shard', async () => {
    stubCaches(new Map());
    await openAll();
    server.requests.length = 0;
    await openAll();
    expect(server.requests).toEqual(['/manifest.json']);
  });

  it('drops a corrupt shard and fetches it again', async () => {
    const kept = new Map<string, ArrayBuffer>();
    stubCaches(kept);
    await openAll();
    const url = server.url + someShard().file;
    kept.set(url, new TextEncoder().encode('rotten').buffer);
    server.requests.length = 0;
    await openAll();
    expect(server.requests).toEqual(['/manifest.json', `/${someShard().file}`]);
    expect(kept.get(url)?.byteLength).toBe(someShard().bytes);
  });

  it("throws out a former pack's shards, and nothing else", async () => {
    const [former, other] = [`${server.url}train-00000.0ld.webp`, 'http://elsewhere/x.webp'];
    const kept = new Map([former, other].map((url) => [url, new ArrayBuffer(1)]));
    stubCaches(kept);
    await openAll();
    expect(kept.has(former)).toBe(false);
    expect(kept.has(other)).toBe(true);
  });

  it('may be full or refused', async () => {
    stubCaches(new Map(), () => Promise.reject(new DOMException('full', 'QuotaExceededError')));
    await openAll();
    vi.stubGlobal('caches', {
      open: () => Promise.reject(new DOMException('no', 'SecurityError')),
    });
    await openAll();
  });
});

describe('loadingOrder', () => {
  it('puts the first block of training first, then test and train in turn', () => {
    const plan = (split: 'train' | 'test', count: number) =>
      Array.from({ length: count }, (_, index) => ({ split, first: index * 1000 }) as Shard);
    const order = loadingOrder([...plan('test', 3), ...plan('train', 14)]);
    const names = order.map(({ split, first }) => `${split} ${first / 1000}`);
    expect(names.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, index) => `train ${index}`));
    expect(names.slice(10)).toEqual([
      'test 0',
      'train 10',
      'test 1',
      'train 11',
      'test 2',
      'train 12',
      'train 13',
    ]);
  });
});
