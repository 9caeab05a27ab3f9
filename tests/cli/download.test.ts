import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download, Unreachable } from '../../src/cli/assets/download.ts';
import { serveFolder } from '../datasets/support/serve-folder.ts';

const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));

let root: string;
let target: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let asked: IncomingHttpHeaders[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pichesh-download-'));
  target = join(root, 'file.bin');
  server = await serveFolder(root);
  asked = [];
});

afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

/** Serves `content` under a tag, by ranges too; breaks the connection off after `breakAfter` bytes. */
function serve({ etag, breakAfter }: { etag: string; breakAfter?: number }) {
  server.state.intercept = (request, response) => {
    asked.push(request.headers);
    const isResumed = request.headers['if-range'] === etag;
    const start = isResumed ? Number(/\d+/.exec(request.headers.range ?? '')?.[0]) : 0;
    if (start >= content.length) {
      response.writeHead(416).end();
      return true;
    }
    const length = content.length - start;
    response.writeHead(isResumed ? 206 : 200, { etag, 'content-length': length });
    if (breakAfter === undefined) response.end(content.subarray(start));
    else
      response.write(content.subarray(start, start + breakAfter), () => request.socket.destroy());
    return true;
  };
}

function get() {
  return download({ url: `${server.url}file.bin`, target, bytes: content.length });
}

describe('download', () => {
  it('resumes what was interrupted', async () => {
    await writeFile(`${target}.part`, content.subarray(0, 70_000));
    await writeFile(`${target}.part.etag`, '"one"');
    serve({ etag: '"one"' });
    await get();
    expect(asked[0]).toMatchObject({ 'if-range': '"one"', range: 'bytes=70000-' });
    expect((await readFile(target)).equals(content)).toBe(true);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  it('comes through in the end when connections break', async () => {
    serve({ etag: '"one"', breakAfter: 70_000 });
    await expect(get()).rejects.toThrow(Unreachable);
    expect(existsSync(target)).toBe(false);
    serve({ etag: '"one"' });
    await get();
    expect((await readFile(target)).equals(content)).toBe(true);
  });

  it('begins anew when the file has changed meanwhile', async () => {
    await writeFile(`${target}.part`, Buffer.alloc(70_000));
    await writeFile(`${target}.part.etag`, '"one"');
    serve({ etag: '"two"' });
    await get();
    expect((await readFile(target)).equals(content)).toBe(true);
  });

  it('begins anew when what it has cannot be resumed', async () => {
    await writeFile(`${target}.part`, Buffer.alloc(content.length));
    await writeFile(`${target}.part.etag`, '"one"');
    serve({ etag: '"one"' });
    await get();
    expect((await readFile(target)).equals(content)).toBe(true);
  });

  it('says why it had no success', async () => {
    server.state.intercept = (_request, response) => {
      response.writeHead(503).end();
      return true;
    };
    await expect(get()).rejects.toThrow('it answered 503');
    const nowhere = download({ url: 'http://127.0.0.1:9/x', target, bytes: 1 });
    await expect(nowhere).rejects.toThrow(Unreachable);
  });
});
