import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SiteStore } from '../../../src/site/offline/site-store.ts';
import {
  cacheName,
  failureKey,
  listKey,
  type SiteList,
} from '../../../src/ui/offline/site-list.ts';

const scope = 'https://host.example/some/where/';

/** As much of the browser's caches as the store uses. */
class Caches {
  readonly stored = new Map<string, Map<string, Response>>();
  /** How many files still find room. */
  room = Infinity;

  open(name: string) {
    const own = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, own);
    return Promise.resolve({
      match: (key: string | Request) => Promise.resolve(own.get(urlOf(key))?.clone()),
      put: (key: string, response: Response) => {
        if (key.includes('sha256=') && this.room-- <= 0) return Promise.reject(new Error('quota'));
        own.set(key, response);
        return Promise.resolve();
      },
      delete: (key: string | Request) => Promise.resolve(own.delete(urlOf(key))),
      keys: () => Promise.resolve([...own.keys()].map((url) => ({ url }))),
    });
  }
}

const urlOf = (key: string | { readonly url: string }) => (typeof key === 'string' ? key : key.url);

/** A server with files, and the list that a build of them would have. */
class Server {
  readonly files: Map<string, string>;
  readonly requests: string[] = [];
  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files));
  }
  get list(): SiteList {
    const files = [...this.files].map(([path, text]) => ({
      path,
      bytes: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
    }));
    return { version: JSON.stringify(files), files, onRequest: ['assets/cifar10/'] };
  }
  fetch = (address: string, init?: RequestInit): Promise<Response> => {
    this.requests.push(`${address} ${init?.cache}`);
    const path = address.slice(scope.length).replace(/(^|\/)$/, '$1index.html');
    const text = this.files.get(path);
    if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
    return Promise.resolve(new Response(text, { headers: { 'Content-Type': 'text/html' } }));
  };
}

const first = { 'index.html': 'home', 'en/q1/index.html': 'one', '_astro/a.1.js': 'a1' };
const second = { ...first, 'en/q1/index.html': 'newer', '_astro/a.2.js': 'a2' };

let caches: Caches;
const storeOf = (server: Server, list = server.list) =>
  new SiteStore(scope, list, {
    caches: caches as unknown as CacheStorage,
    fetch: server.fetch as typeof fetch,
  });
const textOf = async (store: SiteStore, path: string) => (await store.answer(path))?.text();
const kept = () => [...(caches.stored.get(cacheName(scope))?.keys() ?? [])];

async function keptAndTaken(server: Server) {
  const store = storeOf(server);
  await store.keep();
  await store.takeOver();
  return store;
}

beforeEach(() => {
  caches = new Caches();
});

describe('a version that is whole', () => {
  test('answers with every file, its type, and the headers that give a page its threads', async () => {
    const store = await keptAndTaken(new Server(first));
    expect(await textOf(store, 'en/q1/index.html')).toBe('one');
    const response = await store.answer('index.html');
    expect(response?.headers.get('Content-Type')).toBe('text/html');
    expect(response?.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
    expect(response?.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(await store.answer('en/none/index.html')).toBeUndefined();
  });

  test('asks for folders, since many hosts lead from index.html to them', async () => {
    const server = new Server(first);
    await keptAndTaken(server);
    expect(server.requests).toContain(`${scope}en/q1/ default`);
    expect(server.requests.join()).not.toContain('index.html');
  });
});

describe('a newer version', () => {
  test('fetches only what changed, and until it takes over the old one answers', async () => {
    const old = await keptAndTaken(new Server(first));
    const server = new Server(second);
    const newer = storeOf(server);
    await newer.keep();
    expect(server.requests).toEqual([`${scope}en/q1/ default`, `${scope}_astro/a.2.js default`]);
    expect(await textOf(old, 'en/q1/index.html')).toBe('one');
    await newer.takeOver();
    expect(await textOf(newer, 'en/q1/index.html')).toBe('newer');
  });

  test('still has the parts that an open page of the old one may ask for, and no older ones', async () => {
    await keptAndTaken(new Server({ 'index.html': 'oldest', '_astro/a.0.js': 'a0' }));
    await keptAndTaken(new Server(first));
    const newest = await keptAndTaken(new Server({ 'index.html': 'home', '_astro/a.2.js': 'a2' }));
    expect(await textOf(newest, '_astro/a.1.js')).toBe('a1');
    expect(await newest.answer('_astro/a.0.js')).toBeUndefined();
    expect(kept().join()).not.toContain('a.0.js');
  });

  test('keeps what it has when an older one takes over while it is on its way', async () => {
    await keptAndTaken(new Server(first));
    const middle = storeOf(new Server(second));
    await middle.keep();

    const third = { ...second, '_astro/a.3.js': 'a3', '_astro/late.3.js': 'late' };
    const server = new Server(third);
    const { promise: arrival, resolve: arrive } = Promise.withResolvers<undefined>();
    const fetchOf = server.fetch;
    server.fetch = async (address, init) => {
      if (address.endsWith('late.3.js')) await arrival;
      return fetchOf(address, init);
    };
    const newest = storeOf(server);
    const keeping = newest.keep();
    await vi.waitFor(
      () => {
        expect(kept().join()).toContain('_astro/a.3.js');
      },
      { timeout: 20_000 },
    );
    await middle.takeOver();
    const next = caches.stored.get(cacheName(scope))?.get(listKey(scope, 'next'));
    expect(await next?.clone().json()).toEqual(server.list);

    arrive(undefined);
    await keeping;
    await newest.takeOver();
    for (const [path, text] of Object.entries(third)) expect(await textOf(newest, path)).toBe(text);
  });

  test('is the same version when it takes over again: nothing that is needed goes', async () => {
    await keptAndTaken(new Server({ 'index.html': 'oldest', '_astro/a.0.js': 'a0' }));
    const store = await keptAndTaken(new Server(first));
    await store.takeOver();
    expect(await textOf(store, '_astro/a.0.js')).toBe('a0');
    expect(await textOf(store, '_astro/a.1.js')).toBe('a1');
  });
});

describe('a version that cannot be stored', () => {
  const failureOf = async () => {
    const note = caches.stored.get(cacheName(scope))?.get(failureKey(scope));
    return (await note?.clone().json()) as unknown;
  };

  test('is refused while the server has other files than were built, and says which', async () => {
    const old = await keptAndTaken(new Server(first));
    const half = new Server({ ...second, '_astro/a.2.js': 'something else' });
    const newer = storeOf(half, new Server(second).list);
    await expect(newer.keep()).rejects.toThrow('changed: _astro/a.2.js');
    expect(half.requests).toContain(`${scope}_astro/a.2.js reload`);
    expect(await failureOf()).toMatchObject({ reason: 'changed', path: '_astro/a.2.js' });
    expect(await textOf(old, 'en/q1/index.html')).toBe('one');
  });

  test('goes on where it broke off', async () => {
    const server = new Server(first);
    let left = 2;
    const shaky = new SiteStore(scope, server.list, {
      caches: caches as unknown as CacheStorage,
      fetch: ((address: string, init?: RequestInit) =>
        left-- > 0
          ? server.fetch(address, init)
          : Promise.reject(new Error('away'))) as typeof fetch,
    });
    await expect(shaky.keep()).rejects.toThrow('network: ');
    expect(await failureOf()).toMatchObject({ reason: 'network' });
    server.requests.length = 0;
    await storeOf(server).keep();
    expect(server.requests).toHaveLength(1);
    expect(await failureOf()).toBeUndefined();
  });

  test('says that there is no room', async () => {
    caches.room = 1;
    await expect(storeOf(new Server(first)).keep()).rejects.toThrow('no-room');
    expect(await failureOf()).toMatchObject({ reason: 'no-room' });
    expect(kept()).toContain(listKey(scope, 'next'));
  });
});

describe('the path of a request', () => {
  const store = () => storeOf(new Server(first));
  test.each([
    ['', 'index.html'],
    ['?q2=a', 'index.html'],
    ['en/q1/?padding=size:7#demo-padding', 'en/q1/index.html'],
    ['_astro/a.1.js', '_astro/a.1.js'],
    ['a%20b.js', 'a b.js'],
  ])('%s is %s', (address, path) => {
    expect(store().pathOf({ method: 'GET', url: scope + address })).toBe(path);
  });

  test.each([
    ['POST', `${scope}en/q1/`],
    ['GET', 'https://host.example/some/other/'],
    ['GET', 'https://elsewhere.example/some/where/'],
    ['GET', `${scope}assets/cifar10/manifest.json`],
  ])('%s %s is none of the store’s', (method, url) => {
    expect(store().pathOf({ method, url })).toBeUndefined();
  });
});
