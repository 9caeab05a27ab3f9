/** The copy of the course in this browser, as a page sees it: how far it is, and the reader's orders. */
import {
  cacheName,
  failureKey,
  fileKey,
  listKey,
  takeOverMessage,
  type KeepFailure,
  type ListName,
  type SiteList,
} from './site-list.ts';

/** The address of the site's folder. */
export const siteScope = (): string => new URL(import.meta.env.BASE_URL, location.href).href;

/** How much of a version is there. */
export interface Kept {
  readonly version: string;
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
}

export interface SiteCopy {
  /** Why this page cannot keep anything. */
  readonly impossible?: 'insecure' | 'unsupported';
  /** The reader's wish; a browser that is asked to save data keeps nothing before it is told to. */
  readonly isWanted: boolean;
  /** The version that answers. */
  readonly active?: Kept;
  /** One that is being stored, or is whole and waits. */
  readonly next?: Kept;
  /** A newer version is whole, and waits to be taken. */
  readonly isWaiting: boolean;
  /** Why the next version could not be stored. */
  readonly failure?: KeepFailure;
}

const wishKey = 'pichesh-offline';

/** Whether the course is to be kept here: what the reader said last, or else unless data are to be saved. */
export function isCopyWanted(): boolean {
  try {
    const wish = localStorage.getItem(wishKey);
    if (wish !== null) return wish === 'yes';
  } catch {
    // A browser that refuses storage keeps nothing else either.
    return false;
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return !connection?.saveData;
}

/** Starts keeping the course, or looks for a newer version. Undefined where the browser cannot. */
export async function keepCopy(): Promise<ServiceWorkerRegistration | undefined> {
  if (reasonAgainst()) return undefined;
  const scope = siteScope();
  // Where tests shut service workers out, nothing comes back.
  return navigator.serviceWorker.register(`${scope}sw.js`, { scope });
}

/** The reader's wish to have a copy, and its beginning. */
export async function wantCopy(): Promise<void> {
  localStorage.setItem(wishKey, 'yes');
  await keepCopy();
}

/** Takes the copy out of the browser, and leaves it out. */
export async function removeCopy(): Promise<void> {
  localStorage.setItem(wishKey, 'no');
  const registration = await navigator.serviceWorker.getRegistration(siteScope());
  await registration?.unregister();
  await caches.delete(cacheName(siteScope()));
}

/** Lets the version that waits take over; the page is then to be opened anew. */
export async function takeWaiting(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(siteScope());
  registration?.waiting?.postMessage(takeOverMessage);
}

export async function readSiteCopy(): Promise<SiteCopy> {
  const impossible = reasonAgainst();
  const isWanted = isCopyWanted();
  if (impossible) return { impossible, isWanted, isWaiting: false };
  const scope = siteScope();
  const registration = await navigator.serviceWorker.getRegistration(scope);
  const isWaiting = Boolean(registration?.waiting && registration.active);
  if (!(await caches.has(cacheName(scope)))) return { isWanted, isWaiting };
  const cache = await caches.open(cacheName(scope));
  const keys = new Set((await cache.keys()).map(({ url }) => url));
  const keptOf = async (name: ListName): Promise<Kept | undefined> => {
    const list = (await json(cache, listKey(scope, name))) as SiteList | undefined;
    return list && amountOf(list, scope, keys);
  };
  const [active, next] = [await keptOf('active'), await keptOf('next')];
  const failure = (await json(cache, failureKey(scope))) as KeepFailure | undefined;
  return {
    isWanted,
    isWaiting,
    ...(active && { active }),
    ...(next && { next }),
    ...(failure && !registration?.installing && { failure }),
  };
}

function amountOf({ version, files }: SiteList, scope: string, keys: ReadonlySet<string>): Kept {
  const there = files.filter((file) => keys.has(fileKey(scope, file)));
  const bytesOf = (some: SiteList['files']) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    version,
    files: there.length,
    filesTotal: files.length,
    bytes: bytesOf(there),
    bytesTotal: bytesOf(files),
  };
}

function reasonAgainst(): SiteCopy['impossible'] {
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator ? undefined : 'unsupported';
}

async function json(cache: Cache, key: string): Promise<unknown> {
  const found = await cache.match(key);
  return found && ((await found.json()) as unknown);
}
