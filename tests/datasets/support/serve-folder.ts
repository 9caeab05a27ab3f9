import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a folder on a port of the system's choice; `intercept` may answer in its place. */
export async function serveFolder(folder: string) {
  const requests: string[] = [];
  const state: { intercept: Answer } = { intercept: () => false };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    if (state.intercept(request, response)) return;
    readFile(join(folder, path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end('not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${address.port}/`, requests, state, close };
}
