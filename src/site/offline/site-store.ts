import {
  cacheName,
  failureKey,
  fileKey,
  listKey,
  type KeepFailure,
  type ListName,
  type SiteFile,
  type SiteList,
} from '../../ui/offline/site-list.ts';

const fetchesAtOnce = 6;

/**
 * Without these a page may not share memory between threads. Hosts that cannot send them get them from
 * here, once the course is stored.
 */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** What the store needs of the world; tests bring their own. */
export interface Surroundings {
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
}

/**
 * The kept copy of the course, as one version of its service worker sees it. A version is stored whole
 * and verified before it answers anything, so that a reader never has half of one and half of another.
 */
export class SiteStore {
  readonly #scope: string;
  readonly #list: SiteList;
  readonly #around: Surroundings;
  readonly #files: ReadonlyMap<string, SiteFile>;
  #last: Promise<ReadonlyMap<string, SiteFile>> | undefined;

  constructor(scope: string, list: SiteList, around: Surroundings) {
    this.#scope = scope;
    this.#list = list;
    this.#around = around;
    this.#files = byPath(list);
  }

  /** Stores what is missing; what other versions had alike is not fetched again. @throws KeepError */
  async keep(): Promise<void> {
    const cache = await this.#open();
    await cache.put(this.#listKey('next'), Response.json(this.#list));
    await cache.delete(failureKey(this.#scope));
    const waiting = this.#list.files.values();
    let failure: Error | undefined;
    const lane = async () => {
      for (const file of waiting) {
        // What is on its way is still taken in, so that the next try finds it here.
        if (failure) return;
        await this.#keepFile(cache, file).catch((cause: unknown) => {
          failure ??= cause instanceof Error ? cause : new Error(String(cause));
        });
      }
    };
    await Promise.all(Array.from({ length: fetchesAtOnce }, lane));
    if (!failure) return;
    await this.#note(cache, failure);
    throw failure;
  }

  /** From now on this version answers. Of those before it only the last is left. */
  async takeOver(): Promise<void> {
    const cache = await this.#open();
    const before = await readList(cache, this.#listKey('active'));
    const isSame = before?.version === this.#list.version;
    const last = isSame ? await readList(cache, this.#listKey('last')) : before;
    if (last) await cache.put(this.#listKey('last'), Response.json(last));
    await cache.put(this.#listKey('active'), Response.json(this.#list));
    // A newer one may be on its way in meanwhile.
    const next = await readList(cache, this.#listKey('next'));
    const isComing = next !== undefined && next.version !== this.#list.version;
    const lists = [this.#list, last, isComing ? next : undefined];
    const needed = new Set([
      ...(['active', 'last'] as const).map((name) => this.#listKey(name)),
      ...(isComing ? [this.#listKey('next'), failureKey(this.#scope)] : []),
      ...lists.flatMap((list) => list?.files ?? []).map((file) => fileKey(this.#scope, file)),
    ]);
    for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
    this.#last = undefined;
  }

  /**
   * The path below the site's folder that a request asks for; undefined where the store has no say: other
   * sites, and what a reader keeps on request.
   */
  pathOf({ method, url }: Pick<Request, 'method' | 'url'>): string | undefined {
    const [address = ''] = url.split(/[?#]/);
    if (method !== 'GET' || !address.startsWith(this.#scope)) return undefined;
    const path = decodeURI(address.slice(this.#scope.length));
    if (this.#list.onRequest.some((folder) => path.startsWith(folder))) return undefined;
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  }

  /** A kept file, of this version or else of the last one; undefined where there is none. */
  async answer(path: string): Promise<Response | undefined> {
    const cache = await this.#open();
    const own = this.#files.get(path);
    const file = own ?? (await this.#lastFiles(cache)).get(path);
    return file && (await cache.match(fileKey(this.#scope, file)));
  }

  async #keepFile(cache: Cache, file: SiteFile): Promise<void> {
    const key = fileKey(this.#scope, file);
    if (await cache.match(key)) return;
    const { bytes, type } = await this.#fetchVerified(file);
    const headers = { ...isolation, 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' };
    await cache.put(key, new Response(bytes, { headers })).catch((cause: unknown) => {
      throw new KeepError('no-room', file.path, cause);
    });
  }

  /** Past the browser's own cache where what lies there is of another build. */
  async #fetchVerified(file: SiteFile) {
    // Many hosts lead from `…/index.html` to the folder, and all of them know the folder.
    const address = this.#scope + file.path.replace(/(^|\/)index\.html$/, '$1');
    let status = 0;
    for (const cache of ['default', 'reload'] as const) {
      const response = await this.#around.fetch(address, { cache }).catch((cause: unknown) => {
        throw new KeepError('network', file.path, cause);
      });
      const bytes = await response.arrayBuffer().catch((cause: unknown) => {
        throw new KeepError('network', file.path, cause);
      });
      const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
      if ((await sha256(bytes)) === file.sha256) return { bytes, type };
      status = response.status;
    }
    throw new KeepError(status >= 500 ? 'network' : 'changed', file.path, status);
  }

  async #note(cache: Cache, failure: unknown): Promise<void> {
    if (!(failure instanceof KeepError)) return;
    const { reason, path } = failure;
    const note: KeepFailure = { version: this.#list.version, reason, path };
    // Where there is no room for the files there may be none for the note.
    await cache.put(failureKey(this.#scope), Response.json(note)).catch(() => undefined);
  }

  async #lastFiles(cache: Cache): Promise<ReadonlyMap<string, SiteFile>> {
    this.#last ??= readList(cache, this.#listKey('last')).then(
      (list) => (list ? byPath(list) : new Map<string, SiteFile>()),
      (cause: unknown) => {
        this.#last = undefined;
        throw cause;
      },
    );
    return this.#last;
  }

  #open(): Promise<Cache> {
    return this.#around.caches.open(cacheName(this.#scope));
  }

  #listKey(name: ListName): string {
    return listKey(this.#scope, name);
  }
}

/** A file of this version could not be stored. */
export class KeepError extends Error {
  readonly reason: KeepFailure['reason'];
  readonly path: string;

  constructor(reason: KeepFailure['reason'], path: string, cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.name = 'KeepError';
    this.reason = reason;
    this.path = path;
  }
}

const byPath = ({ files }: SiteList) => new Map(files.map((file) => [file.path, file]));

async function readList(cache: Cache, key: string): Promise<SiteList | undefined> {
  const found = await cache.match(key);
  return found && ((await found.json()) as SiteList);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
