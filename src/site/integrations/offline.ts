import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { SiteFile, SiteList } from '../../ui/offline/site-list.ts';

/** What a reader keeps on request only: it is large. */
const onRequest = ['assets/cifar10/', 'assets/resnet50/'];

/** Nothing of these is needed to read and to train: what hosts and search engines read. */
const leftOut = /^(_headers|_redirects|robots\.txt|sw\.js)$|^sitemap|\.(map|zip)$/;

/** Writes the service worker, with the list of all that was built. The last of the integrations. */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'pichesh:offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeServiceWorker(fileURLToPath(dir));
      },
    },
  };
}

/** Writes `sw.js` into a folder with a built site. */
export async function writeServiceWorker(root: string): Promise<SiteList> {
  const list = await listSite(root);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __SITE_LIST__: JSON.stringify(list) },
    build: {
      outDir: root,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  return list;
}

/** The list of a built site's files, with their hashes. */
export async function listSite(root: string): Promise<SiteList> {
  const names = (await readdir(root, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const files: SiteFile[] = [];
  for (const path of names.sort()) {
    if (leftOut.test(path) || onRequest.some((folder) => path.startsWith(folder))) continue;
    if (!(await stat(join(root, path))).isFile()) continue;
    const bytes = await readFile(join(root, path));
    files.push({ path, bytes: bytes.length, sha256: hash(bytes) });
  }
  return {
    version: hash(JSON.stringify(files)).slice(0, 12),
    files,
    onRequest: onRequest.filter((folder) => names.some((name) => name.startsWith(folder))),
  };
}

const hash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
