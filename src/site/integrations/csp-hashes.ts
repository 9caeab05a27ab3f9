import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const cspMeta = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;
const inlineElement = /<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * Adds the hashes of inline scripts and styles that the framework left out of a page's policy.
 * Astro hashes what it bundles; Starlight's `is:inline` scripts (theme, sidebar) are not among it.
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
          const hashed = withInlineHashes(html);
          if (hashed !== html) await writeFile(path, hashed);
        }
      },
    },
  };
}

/** The page with each inline script's and style's hash in its policy. */
export function withInlineHashes(html: string): string {
  const missing = { script: new Set<string>(), style: new Set<string>() };
  const policy = cspMeta.exec(html)?.[2];
  if (policy === undefined) return html;
  for (const [, tag, attributes, body] of html.matchAll(inlineElement)) {
    if (!body || /\ssrc=|type="(application\/(ld\+)?json|speculationrules)"/.test(attributes ?? ''))
      continue;
    const hash = `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
    if (!policy.includes(hash)) missing[tag as 'script' | 'style'].add(hash);
  }
  const extended = policy
    .replace(/(script-src(?:-elem)?)(?=\s)/, `$1 ${[...missing.script].join(' ')}`)
    .replace(/(style-src(?:-elem)?)(?=\s)/, `$1 ${[...missing.style].join(' ')}`);
  return html.replace(policy, extended);
}
