import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundledPictures } from '../../datasets/imagenet/pictures.ts';
import { installFolder } from './install-folder.ts';
import { picturesFolder } from './places.ts';

/** Counts up when the way of drawing changes. */
const recipeVersion = 1;
const side = 224;
const margin = 20;

const require = createRequire(import.meta.url);

/**
 * Draws the pictures that a reader may show to ResNet50 into `public/assets/pictures`: Noto's emoji, large,
 * on white. Returns at once when those there were drawn from the same package.
 */
export async function drawPictures(target = picturesFolder): Promise<void> {
  const path = require.resolve('@iconify-json/noto/icons.json');
  const text = await readFile(path, 'utf8');
  const recipe = createHash('sha256')
    .update(JSON.stringify({ recipeVersion, side, margin, bundledPictures }))
    .update(text)
    .digest('hex');
  if ((await installedRecipe(target)) === recipe) return;
  const { default: sharp } = await import('sharp');
  const { icons, width = 16, height = 16 } = JSON.parse(text) as IconSet;
  await installFolder(target, async (folder) => {
    for (const { id, drawing } of bundledPictures) {
      const body = icons[drawing]?.body;
      if (body === undefined) throw new Error(`Noto has no ${drawing}`);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`;
      const inner = side - 2 * margin;
      const picture = sharp(Buffer.from(svg), { density: 4 * 72 })
        .resize(inner, inner, { fit: 'contain', background: 'white' })
        .flatten({ background: 'white' })
        .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'white' });
      await writeFile(join(folder, `${id}.webp`), await picture.webp({ quality: 90 }).toBuffer());
    }
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ recipe }));
  });
  console.log(`pictures: drew ${bundledPictures.length}.`);
}

interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
  readonly width?: number;
  readonly height?: number;
}

async function installedRecipe(target: string): Promise<unknown> {
  try {
    const manifest = await readFile(join(target, 'manifest.json'), 'utf8');
    return (JSON.parse(manifest) as { recipe?: unknown }).recipe;
  } catch {
    return undefined;
  }
}
