import type { AddressInfo } from 'node:net';
import { preview } from 'vite';
import { siteHeaders } from '../../src/site/integrations/vite.ts';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves built files on a free port, with the headers that give a page its threads. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = await preview({
    configFile: false,
    root: folder,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, headers: siteHeaders },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
