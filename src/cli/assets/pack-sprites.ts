import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseSpriteManifest, type SpriteManifest } from '../../datasets/manifest.ts';
import { drawingFamilies, drawingNames, drawingsLeftOut } from '../../datasets/sprites/drawings.ts';
import { installFolder } from './install-folder.ts';
import { sprites10Folder } from './places.ts';

/** Counts up when the drawing of the sheet changes. */
const recipeVersion = 3;
const tileSize = 34;
const columns = 16;

const require = createRequire(import.meta.url);

/**
 * Draws the sheet of emoji of which `sprites10` is composed into `public/assets/sprites10`. Returns
 * at once when the sheet there was drawn from the same packages.
 */
export async function packSprites(target = sprites10Folder): Promise<void> {
  const recipe = recipeHash();
  if ((await installedSprites(target))?.recipe === recipe) return;
  const [{ drawAll }, { encodeSheet }, { tilesOfDrawings }, { sha256 }] = await Promise.all([
    import('./draw-sprites.ts'),
    import('./sheet-picture.ts'),
    import('../../datasets/sprites/drawing-tiles.ts'),
    import('../../datasets/sha256.ts'),
  ]);
  const drawings = await drawAll(tileSize);
  const tiles = tilesOfDrawings(drawings.map(({ rgba }) => rgba));
  const layout = { columns, count: 2 * drawings.length, tileHeight: tileSize, tileWidth: tileSize };
  const picture = new Uint8Array(await encodeSheet(tiles, layout));
  const hash = await sha256(picture);
  const manifest: SpriteManifest = {
    version: 1,
    recipe,
    file: `sheet.${hash.slice(0, 8)}.webp`,
    bytes: picture.length,
    sha256: hash,
    pixelsSha256: await sha256(tiles),
    tileSize,
    columns,
    drawings: drawings.map(({ record }) => record),
  };
  await installFolder(target, async (folder) => {
    await writeFile(join(folder, manifest.file), picture);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  });
  console.log(`sprites10: drew ${drawings.length} emoji.`);
}

/** The installed sheet's manifest, if the sheet itself is there and whole. */
export async function installedSprites(
  target = sprites10Folder,
): Promise<SpriteManifest | undefined> {
  try {
    const manifest = parseSpriteManifest(await readFile(join(target, 'manifest.json'), 'utf8'));
    const sheet = await readFile(join(target, manifest.file));
    const hash = createHash('sha256').update(sheet).digest('hex');
    return hash === manifest.sha256 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Everything that decides what the sheet looks like, as one hash. */
function recipeHash(): string {
  const packages = [...drawingFamilies.train, ...drawingFamilies.test].map(
    (family) => `@iconify-json/${family}`,
  );
  const versions = packages.map((name) => {
    const { version } = require(`${name}/package.json`) as { version: string };
    return `${name}@${version}`;
  });
  const drawn = { drawingNames, drawingsLeftOut, versions };
  const recipe = JSON.stringify({ recipeVersion, tileSize, columns, ...drawn });
  return createHash('sha256').update(recipe).digest('hex');
}
