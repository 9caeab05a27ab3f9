import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openedAsFileScript } from '../portable/opened-as-file.ts';
import { withRelativeLinks } from '../portable/relative-links.ts';

/** For a site built with `portableBase`: makes it work in any folder. Before policies and lists are written. */
export function portableLinks(site: string): AstroIntegration {
  return {
    name: 'pichesh:portable',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = await readdir(root, { recursive: true });
        for (const name of names.filter((one) => /\.(html|css|js)$/.test(one))) {
          const path = name.replaceAll('\\', '/');
          const text = await readFile(join(root, name), 'utf8');
          const relative = withRelativeLinks(path, text, site);
          await writeFile(
            join(root, name),
            path.endsWith('.html') ? withScript(relative) : relative,
          );
        }
      },
    },
  };
}

const withScript = (html: string) => html.replace('</head>', () => `${openedAsFileScript}</head>`);
