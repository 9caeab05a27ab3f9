/**
 * Keeps the whole course in the reader's browser and answers from there, with or without network. A new
 * version waits until the reader takes it, or until no page of the old one is open.
 */
import { takeOverMessage, type SiteList } from '../../ui/offline/site-list.ts';
import { SiteStore } from './site-store.ts';

/** What TypeScript's library for pages lacks of a service worker. */
interface WorkerScope extends EventTarget {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
}
interface LifeEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends Event {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

/** Put here by the build. */
declare const __SITE_LIST__: SiteList;

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const store = new SiteStore(scope, __SITE_LIST__, { caches, fetch: (...order) => fetch(...order) });

worker.addEventListener('install', (event) => {
  (event as LifeEvent).waitUntil(store.keep());
});

worker.addEventListener('activate', (event) => {
  // The very first version answers the page that brought it, so that its next click works without network.
  (event as LifeEvent).waitUntil(store.takeOver().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  if ((event as MessageEvent<unknown>).data === takeOverMessage) void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchEvent;
  const path = store.pathOf(request);
  if (path !== undefined) respondWith.call(event, answer(request, path));
});

/** A store that cannot be read must not keep readers from the network. */
const keptFile = (path: string) => store.answer(path).catch(() => undefined);

async function answer(request: Request, path: string): Promise<Response> {
  const kept = await keptFile(path);
  if (kept) return kept;
  if (request.mode === 'navigate' && (await keptFile(`${path}/index.html`)))
    return Response.redirect(request.url.replace(/(?=[?#]|$)/, '/'));
  try {
    return await fetch(request);
  } catch {
    // All that the course has is in the store, so there is no such file.
    const page = request.mode === 'navigate' ? await keptFile('404.html') : undefined;
    return new Response(page?.body ?? null, { status: 404, headers: page?.headers ?? {} });
  }
}
