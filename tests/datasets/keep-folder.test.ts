import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchManifest } from '../../src/datasets/fetch-asset.ts';
import { keepFolder, type KeepProgress } from '../../src/datasets/keep-folder.ts';
import { forgetFolder, keptOf, openShardCache } from '../../src/datasets/shard-cache.ts';
import { serveFolder } from './support/serve-folder.ts';

const contents = ['first shard', 'second', 'the third shard'];
const shards = contents.map((text, index) => ({
  file: `shard-${index}.bin`,
  bytes: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
}));
const bytesTotal = contents.join('').length;

/** As much of the browser's caches as is used; `room` is how many entries it takes. */
function stubCaches(room = Infinity) {
  const kept = new Map<string, Response>();
  const urlOf = (key: string | { url: string }) => (typeof key === 'string' ? key : key.url);
  const cache = {
    match: (key: string | { url: string }) => Promise.resolve(kept.get(urlOf(key))?.clone()),
    put: (key: string, response: Response) => {
      if (kept.size >= room) return Promise.reject(new Error('quota'));
      kept.set(key, response);
      return Promise.resolve();
    },
    delete: (key: string | { url: string }) => Promise.resolve(kept.delete(urlOf(key))),
    keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
  };
  const open = () => Promise.resolve(cache);
  vi.stubGlobal('caches', { open, has: () => Promise.resolve(true), match: cache.match });
  return kept;
}

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pichesh-keep-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ shards }));
  for (const [index, text] of contents.entries())
    await writeFile(join(folder, `shard-${index}.bin`), text);
  server = await serveFolder(folder);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
  await rm(folder, { recursive: true });
});

function keep(
  signal = new AbortController().signal,
  onProgress: (now: KeepProgress) => void = () => undefined,
) {
  const parse = (text: string) => JSON.parse(text) as { shards: typeof shards };
  return keepFolder(server.url, parse, { signal, onProgress, retryPauses: [0] });
}

describe('a folder that is kept on request', () => {
  test('comes whole, counts its bytes, and is not fetched again', async () => {
    stubCaches();
    const seen: number[] = [];
    expect(await keep(undefined, ({ bytesKept }) => seen.push(bytesKept))).toBe('kept');
    expect(seen.at(-1)).toBe(bytesTotal);
    expect(await keptOf(server.url)).toEqual({ files: 3, bytes: bytesTotal });
    server.requests.length = 0;
    await keep();
    expect(server.requests).toEqual(['/manifest.json']);
  });

  test('is mended where a kept file is damaged', async () => {
    const kept = stubCaches();
    await keep();
    kept.set(`${server.url}shard-1.bin`, new Response('damage'));
    server.requests.length = 0;
    await keep();
    expect(server.requests).toContain('/shard-1.bin');
    expect(await kept.get(`${server.url}shard-1.bin`)?.clone().text()).toBe('second');
  });

  test('stops at the reader’s word, and what came stays', async () => {
    stubCaches();
    const order = new AbortController();
    const stopAfterOne = ({ bytesKept }: KeepProgress) => {
      if (bytesKept === shards[0]?.bytes) order.abort();
    };
    await expect(keep(order.signal, stopAfterOne)).rejects.toMatchObject({ code: 'cancelled' });
    expect((await keptOf(server.url)).bytes).toBeLessThan(bytesTotal);
  });

  test('says that there is no room', async () => {
    stubCaches(2);
    expect(await keep()).toBe('no-room');
    expect((await keptOf(server.url)).files).toBe(1);
  });

  test('goes away whole', async () => {
    const kept = stubCaches();
    await keep();
    await forgetFolder(server.url);
    expect([...kept.keys()]).toEqual([]);
    expect(await keptOf(server.url)).toEqual({ files: 0, bytes: 0 });
  });
});

describe('the manifest of a folder', () => {
  test('is the last one where there is no network', async () => {
    stubCaches();
    const text = await fetchManifest(server.url, { retryPauses: [] });
    server.state.intercept = (request) => {
      request.socket.destroy();
      return true;
    };
    expect(await fetchManifest(server.url, { retryPauses: [] })).toBe(text);
  });

  test('is an error where none was ever kept', async () => {
    stubCaches();
    server.state.intercept = (request) => {
      request.socket.destroy();
      return true;
    };
    const failed = fetchManifest(server.url, { retryPauses: [] });
    await expect(failed).rejects.toMatchObject({ code: 'network' });
  });

  test('is gone where the server says so, whatever was kept', async () => {
    stubCaches();
    await fetchManifest(server.url, { retryPauses: [] });
    await rm(join(folder, 'manifest.json'));
    const failed = fetchManifest(server.url, { retryPauses: [] });
    await expect(failed).rejects.toMatchObject({ code: 'not-installed' });
  });

  test('stays when shards of a former pack are thrown out', async () => {
    const kept = stubCaches();
    await keep();
    await openShardCache(server.url, [`${server.url}shard-0.bin`]);
    expect([...kept.keys()].sort()).toEqual([
      `${server.url}manifest.json`,
      `${server.url}shard-0.bin`,
    ]);
  });
});
