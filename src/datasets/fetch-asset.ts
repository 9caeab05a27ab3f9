import { DatasetError } from './dataset.ts';
import { patiently, type RetryOptions } from './retry.ts';
import { sha256 } from './sha256.ts';
import { keepManifest, keptManifest, manifestFile } from './shard-cache.ts';

/** What is known of a file before it is fetched. */
export interface KnownFile {
  readonly file: string;
  readonly sha256: string;
}

/** Where a folder of assets lies: absolute, and with the slash that relative names need. */
export function folderUrl(baseUrl: string): string {
  const page = (globalThis.location as Location | undefined)?.href;
  return new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`, page).href;
}

/**
 * The text of a folder's manifest; without network the one that came last. Errors: `not-installed` where
 * there is none (404, 403, 410, or the page a static host gives instead), `network` after several tries,
 * `cancelled`.
 */
export function fetchManifest(folder: string, options: RetryOptions = {}): Promise<string> {
  return manifestFrom(() => newestManifest(folder, options.signal), options);
}

/** The same from the host alone: what is kept on the device is no answer. */
export function fetchHostManifest(folder: string, options: RetryOptions = {}): Promise<string> {
  return manifestFrom(() => fetchText(folder, manifestFile, options.signal), options);
}

function manifestFrom(fetchOnce: () => Promise<string>, options: RetryOptions): Promise<string> {
  return patiently(fetchOnce, ({ code }) => code === 'not-installed', options);
}

async function newestManifest(folder: string, signal?: AbortSignal): Promise<string> {
  try {
    const text = await fetchText(folder, manifestFile, signal);
    await keepManifest(folder, text);
    return text;
  } catch (failure) {
    // A refusal may also come of too many questions.
    const isAway =
      failure instanceof DatasetError && (failure.code === 'network' || failure.cause === 403);
    const kept = isAway ? await keptManifest(folder) : undefined;
    if (kept === undefined) throw failure;
    return kept;
  }
}

async function fetchText(folder: string, file: string, signal?: AbortSignal): Promise<string> {
  // "no-cache" asks the server whether it is still this one: a new pack has a new manifest.
  const response = await request(folder, file, { cache: 'no-cache', ...(signal && { signal }) });
  const text = await response.text().catch((cause: unknown) => {
    throw asDatasetError(cause, file, signal);
  });
  if (/^\s*</.test(text)) throw new DatasetError('not-installed', file);
  return text;
}

export interface FetchOptions extends RetryOptions {
  /** Bytes so far; a further try starts the count again. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/**
 * The verified bytes of a file. Further tries go past every HTTP cache, since a stale or damaged copy
 * may lie in one. Errors, after the last: `not-installed` (the file is missing), `network`,
 * `checksum`; `cancelled`.
 */
export function fetchVerified(
  folder: string,
  known: KnownFile,
  options: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { onBytes = () => undefined, signal } = options;
  return patiently(
    (isRetry) => fetchOnce(folder, known, isRetry ? 'reload' : 'default', onBytes, signal),
    () => false,
    options,
  );
}

async function fetchOnce(
  folder: string,
  known: KnownFile,
  cache: RequestCache,
  onBytes: (count: number) => void,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await request(folder, known.file, { cache, ...(signal && { signal }) });
  let loaded = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      loaded += chunk.length;
      onBytes(loaded);
      controller.enqueue(chunk);
    },
  });
  try {
    const body = response.body?.pipeThrough(counter) ?? null;
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    if ((await sha256(bytes)) !== known.sha256) throw new DatasetError('checksum', known.file);
    return bytes;
  } catch (cause) {
    throw asDatasetError(cause, known.file, signal);
  }
}

async function request(folder: string, file: string, init: RequestInit): Promise<Response> {
  const response = await fetch(folder + file, init).catch((cause: unknown) => {
    throw asDatasetError(cause, file, init.signal ?? undefined);
  });
  if (response.ok) return response;
  const { status } = response;
  // Some hosts say of a file that is not there that it is forbidden; the manifest tells what is there.
  const isMissing = status === 404 || status === 410 || (status === 403 && file === manifestFile);
  throw new DatasetError(isMissing ? 'not-installed' : 'network', file, status);
}

function asDatasetError(cause: unknown, file: string, signal?: AbortSignal): DatasetError {
  if (signal?.aborted) return new DatasetError('cancelled');
  return cause instanceof DatasetError ? cause : new DatasetError('network', file, cause);
}
