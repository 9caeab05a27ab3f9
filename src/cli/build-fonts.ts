/**
 * `npm run fonts`: writes the small faces of `src/site/fonts/faces.ts` and the style sheet that names them
 * to `src/site/fonts/build/`. The unit tests call it as their set-up.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { type Face, faces, lettersOf } from '../site/fonts/faces.ts';
import { isMain } from './is-main.ts';

const output = join(import.meta.dirname, '..', 'site', 'fonts', 'build');
const { resolve } = createRequire(import.meta.url);

const rule = ({ name, family, style, weight, display, range }: Face) => `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-display: ${display};
  font-weight: ${weight};
  src: url('./${name}.woff2') format('woff2');
  unicode-range: ${range.join(', ')};
}
`;

export default async function buildFonts(): Promise<void> {
  await mkdir(output, { recursive: true });
  for (const face of faces) {
    const whole = await readFile(resolve(face.source));
    const small = await subsetFont(whole, lettersOf(face), {
      targetFormat: 'woff2',
      noHinting: face.noHinting ?? false,
      ...(face.weights && { variationAxes: { wght: face.weights } }),
    });
    await writeFile(join(output, `${face.name}.woff2`), small);
  }
  await writeFile(join(output, 'faces.css'), faces.map(rule).join('\n'));
}

if (isMain(import.meta.filename)) await buildFonts();
