import { globSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

interface EmbedPage {
  /** The demo's. */
  readonly id: string;
  readonly entrypoint: URL;
}

/**
 * Writes a page for each folder of `src/demos/`, which shows that demo alone, in English or in the named
 * language. One page that chose among all of them would carry the styles of all.
 * @param folder where to write them
 */
export function writtenEmbedPages(folder: URL): readonly EmbedPage[] {
  const source = new URL('../../', import.meta.url);
  const demos = globSync('demos/*/index.astro', { cwd: fileURLToPath(source) });
  return demos.toSorted().map((door) => {
    const id = basename(dirname(door));
    const entrypoint = new URL(`embed-${id}.astro`, folder);
    const path = (file: string) => JSON.stringify(fileURLToPath(new URL(file, source)));
    writeFileSync(
      entrypoint,
      [
        '---',
        `import EmbedPage from ${path('site/embed/EmbedPage.astro')};`,
        `import { embedPaths } from ${path('site/embed/embed-paths.ts')};`,
        `import Demo from ${path(`demos/${id}/index.astro`)};`,
        `import { en, fa } from ${path(`demos/${id}/strings.ts`)};`,
        'export const getStaticPaths = embedPaths;',
        '---',
        `<EmbedPage demo="${id}" titles={{ en: en.title, fa: fa.title }}><Demo /></EmbedPage>`,
        '',
      ].join('\n'),
    );
    return { id, entrypoint };
  });
}
