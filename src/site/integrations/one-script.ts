import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Plugin, rolldown } from 'rolldown';

const moduleScript = /<script type="module" src="([^"]*)"><\/script>/g;

/**
 * Makes one script of a page's many. Astro writes a file for the script of each component, and others for
 * what several share: fourteen requests, most of them under a kilobyte, that a phone waits for longer than
 * for the text. What a script fetches later stays a file of its own; where that shares a module with the
 * page, each has a copy, so such a module keeps its state in the document. Styles and faces come before
 * it: the page is read with them, and an early click waits for it (`EarlyClicks.astro`).
 */
export function oneScript(): AstroIntegration {
  let base = '/';
  return {
    name: 'pichesh:one-script',
    hooks: {
      // With a slash at either end, however it was given.
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': async ({ dir }) => {
        await mergeScripts(fileURLToPath(dir), base);
      },
    },
  };
}

/** @param base what all addresses of the site begin with */
export async function mergeScripts(root: string, base: string): Promise<void> {
  const names = await readdir(root, { recursive: true });
  const merged = new Map<string, string>();
  const replaced = new Set<string>();
  for (const name of names.filter((one) => one.endsWith('.html'))) {
    const html = await readFile(join(root, name), 'utf8');
    const sources = [...html.matchAll(moduleScript)].map(([, source = '']) => source);
    if (sources.length < 2) continue;
    const key = sources.join('\n');
    const files = sources.map((source) => join(root, source.slice(base.length)));
    const address = merged.get(key) ?? base + (await merge(root, files));
    merged.set(key, address);
    for (const file of files) replaced.add(file);
    let isFirst = true;
    const tag = () => {
      if (!isFirst) return '';
      isFirst = false;
      return `<script type="module" src="${address}" fetchpriority="low"></script>`;
    };
    await writeFile(join(root, name), html.replace(moduleScript, tag));
  }
  await removeUnused(root, replaced);
}

/** @returns the new file, below the root */
async function merge(root: string, files: readonly string[]): Promise<string> {
  const entry = 'pichesh:page';
  const together: Plugin = {
    name: 'pichesh:together',
    resolveId: (id, _importer, { kind }) => {
      if (kind === 'dynamic-import') return { id, external: true };
      return id === entry ? id : undefined;
    },
    load: (id) =>
      id === entry ? files.map((file) => `import ${JSON.stringify(file)};`).join('\n') : undefined,
  };
  const bundle = await rolldown({ input: entry, plugins: [together] });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  const [{ code }, ...more] = output;
  if (more.length > 0) throw new Error(`${files.join()} did not become one script`);
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
  const name = `_astro/page-${hash}.js`;
  await writeFile(join(root, name), code);
  return name;
}

/** Removes the files that no page and no other script names any more. */
async function removeUnused(root: string, candidates: ReadonlySet<string>): Promise<void> {
  const names = await readdir(root, { recursive: true });
  const texts = await Promise.all(
    names
      .filter((name) => /\.(html|js)$/.test(name))
      .map((name) => readFile(join(root, name), 'utf8')),
  );
  for (const file of candidates)
    if (!texts.some((text) => text.includes(basename(file)))) await rm(file);
}
