import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const cspMeta = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;
const inlineElement = /<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g;

const hashes = / 'sha(?:256|384|512)-[^']*'/g;

/**
 * Gives each page's policy the hashes of that page's own inline scripts and styles, and no others. Astro
 * writes those of the whole site into every page, three kilobytes that no compression makes smaller, and
 * leaves out Starlight's `is:inline` scripts (theme, sidebar), which it does not bundle.
 */
export function inlineHashes(): AstroIntegration {
  return {
    name: 'pichesh:csp-hashes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(root, file);
          const html = await readFile(path, 'utf8');
          await writeFile(path, withInlineHashes(html));
        }
      },
    },
  };
}

/** The page with the hash of each of its inline scripts and styles, and no other, in its policy. */
export function withInlineHashes(html: string): string {
  const own = { script: new Set<string>(), style: new Set<string>() };
  const policy = cspMeta.exec(html)?.[2];
  if (policy === undefined) return html;
  for (const [, tag, attributes, body = ''] of html.matchAll(inlineElement)) {
    if (/\ssrc=|type="(application\/(ld\+)?json|speculationrules)"/.test(attributes ?? ''))
      continue;
    const digest = createHash('sha256').update(body).digest('base64');
    own[tag as 'script' | 'style'].add(`'sha256-${digest}'`);
  }
  const exact = policy
    .replaceAll(hashes, '')
    .replace(/(script-src(?:-elem)?)(?=\s)/, `$1 ${[...own.script].join(' ')}`)
    .replace(/(style-src(?:-elem)?)(?=\s)/, `$1 ${[...own.style].join(' ')}`);
  return html.replace(policy, exact);
}
