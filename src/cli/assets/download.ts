import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { megabytes, Progress } from './progress.ts';

/** A source that says nothing for so long counts as out of reach. */
const patienceMs = 30_000;

export interface DownloadOptions {
  readonly url: string;
  readonly target: string;
  /** How long the file is; progress is shown against it. */
  readonly bytes: number;
}

/** The source did not give the file: no network, no such host, a refusal, or a connection that broke. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * Downloads into `target` by way of `target.part`, which a later call resumes (Range, and If-Range
 * with the ETag, so that another file under the same address is begun anew). Throws `Unreachable`.
 */
export async function download({ url, target, bytes }: DownloadOptions): Promise<void> {
  const part = `${target}.part`;
  await mkdir(dirname(target), { recursive: true });
  const watch = new StallWatch();
  try {
    const { body, start } = await request(url, part, watch.signal);
    const chunks = watched(body, watch, { loaded: start, bytes });
    await pipeline(chunks, createWriteStream(part, { flags: start > 0 ? 'a' : 'w' }));
  } finally {
    watch.end();
  }
  await rename(part, target);
  await rm(tagFileOf(part), { force: true });
}

/** Asks for what is still missing, or for everything where nothing can be resumed. */
async function request(url: string, part: string, signal: AbortSignal) {
  const tag = await readFile(tagFileOf(part), 'utf8').catch(() => '');
  const have = tag === '' ? 0 : await sizeOf(part);
  const headers = have > 0 ? { Range: `bytes=${have}-`, 'If-Range': tag } : {};
  const response = await orUnreachable(() => fetch(url, { headers, signal }));
  if (response.status === 416 && have > 0) {
    await rm(part);
    return request(url, part, signal);
  }
  if (!response.ok || !response.body) throw new Unreachable(`it answered ${response.status}`);
  // A weak tag does not promise the same bytes, so nothing can be resumed by it.
  const newTag = response.headers.get('etag') ?? '';
  await writeFile(tagFileOf(part), newTag.startsWith('W/') ? '' : newTag);
  return { body: response.body, start: response.status === 206 ? have : 0 };
}

async function* watched(
  body: ReadableStream<Uint8Array>,
  watch: StallWatch,
  { loaded, bytes }: { loaded: number; bytes: number },
) {
  const progress = new Progress('Downloading');
  const reader = body.getReader();
  const read = () => orUnreachable(() => reader.read());
  try {
    for (let next = await read(); !next.done; next = await read()) {
      watch.heard();
      loaded += next.value.length;
      progress.update(loaded, bytes, `${megabytes(loaded)} of ${megabytes(bytes)}`);
      yield next.value;
    }
  } finally {
    // What is said next begins a line of its own.
    progress.finish();
  }
}

/** Breaks a request off when nothing has come for a while. */
class StallWatch {
  readonly #controller = new AbortController();
  readonly #timer = setTimeout(() => {
    this.#controller.abort(new Error(`nothing came for ${patienceMs / 1000} s`));
  }, patienceMs);

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

async function orUnreachable<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (cause) {
    throw new Unreachable(reasonOf(cause), { cause });
  }
}

/** fetch says only "fetch failed"; what failed is its cause. */
function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { cause } = failure;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return failure.message;
}

function tagFileOf(part: string): string {
  return `${part}.etag`;
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size;
}
