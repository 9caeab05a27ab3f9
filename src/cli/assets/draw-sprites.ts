import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { drawingFamilies, drawingNames } from '../../datasets/sprite-drawings.ts';
import type { SpriteManifest } from '../../datasets/manifest.ts';

const { resolve } = createRequire(import.meta.url);

export const families = [...drawingFamilies.train, ...drawingFamilies.test];

/** The part of Iconify's format that is used here: https://iconify.design/docs/types/iconify-json.html */
interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
  readonly aliases?: Readonly<Record<string, { readonly parent: string } | undefined>>;
  readonly width?: number;
  readonly height?: number;
}

export interface Drawing {
  readonly record: SpriteManifest['drawings'][number];
  /** Premultiplied red, green, blue, and alpha of a square tile. */
  readonly rgba: Uint8Array;
}

/** Every drawing that exists, by family, class and name. */
export async function drawAll(tileSize: number): Promise<Drawing[]> {
  const drawings: Drawing[] = [];
  for (const family of families) {
    const path = resolve(`@iconify-json/${family}/icons.json`);
    const set = JSON.parse(await readFile(path, 'utf8')) as IconSet;
    for (const [index, names] of Object.values(drawingNames).entries()) {
      for (const name of names) {
        const svg = svgOf(set, name);
        if (svg === undefined) continue;
        drawings.push({ record: { class: index, family, name }, rgba: await draw(svg, tileSize) });
      }
    }
  }
  return drawings;
}

function svgOf(set: IconSet, name: string): string | undefined {
  const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? ''];
  const { width = 16, height = 16 } = set;
  return (
    icon &&
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${icon.body}</svg>`
  );
}

/** The drawing alone, its empty margin cut off, as large as fits a square tile. */
async function draw(svg: string, tileSize: number): Promise<Uint8Array> {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  const large = await sharp(Buffer.from(svg), { density: 600 })
    .resize(tileSize * 8, tileSize * 8)
    .png()
    .toBuffer();
  const { data } = await sharp(await sharp(large).trim({ background: transparent }).toBuffer())
    .resize(tileSize, tileSize, { fit: 'contain', background: transparent })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return premultiplied(data);
}

function premultiplied(rgba: Uint8Array): Uint8Array {
  return rgba.map((value, at) =>
    at % 4 === 3 ? value : Math.round((value * (rgba[at - (at % 4) + 3] ?? 0)) / 255),
  );
}
