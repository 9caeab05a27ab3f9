import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { serveFolder } from '../bench/serve-folder.ts';

/** A page that is no part of the site, made by Vite from a folder beside this file. */
export interface BuiltPage {
  /** What is put here is served beside the page. */
  readonly folder: string;
  open(page: Page): Promise<void>;
  remove(): Promise<void>;
}

/** The page is served with the site's headers, so that it has threads. */
export async function buildPage(name: string): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), `pichesh-${name}-`));
  await build({
    configFile: false,
    root: join(import.meta.dirname, name),
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
  });
  const server = await serveFolder(folder);
  return {
    folder,
    open: async (page) => {
      await page.goto(server.url);
    },
    async remove() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
