import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { drawingFamilies, drawingNames, drawingsLeftOut } from '../../datasets/sprites/drawings.ts';
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

/** Every drawing that exists, by family, class and name; what two names share is drawn once. */
export async function drawAll(tileSize: number): Promise<Drawing[]> {
  const drawings: Drawing[] = [];
  for (const family of families) {
    const path = resolve(`@iconify-json/${family}/icons.json`);
    const set = JSON.parse(await readFile(path, 'utf8')) as IconSet;
    const drawn = pictures(set, family).map(async (picture) => ({
      record: picture.record,
      rgba: await draw(picture, tileSize),
    }));
    drawings.push(...(await Promise.all(drawn)));
  }
  return drawings;
}

interface Picture {
  readonly record: Drawing['record'];
  readonly svg: string;
  readonly width: number;
}

function pictures(set: IconSet, family: string): Picture[] {
  const { width = 16, height = 16 } = set;
  const root = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`;
  const seen = new Set<string>();
  return Object.values(drawingNames).flatMap((names, index) =>
    names.flatMap((name) => {
      const body = (set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? ''])?.body;
      const isWanted = body !== undefined && !drawingsLeftOut.includes(`${family}/${name}`);
      if (!isWanted || seen.has(body)) return [];
      seen.add(body);
      return [{ record: { class: index, family, name }, svg: `${root}${body}</svg>`, width }];
    }),
  );
}

/** The drawing alone, as large as fits a square tile with an empty pixel all around. */
async function draw({ svg, width }: Picture, tileSize: number): Promise<Uint8Array> {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  // Rasterised several times too large, so that scaling down smooths every edge. 72 dpi is size 1.
  const density = (72 * 8 * tileSize) / width;
  const drawing = sharp(Buffer.from(svg), { density })
    .trim({ background: transparent })
    .resize(tileSize - 2, tileSize - 2, { fit: 'contain', background: transparent })
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: transparent });
  return premultiplied(await drawing.ensureAlpha().raw().toBuffer());
}

function premultiplied(rgba: Uint8Array): Uint8Array {
  return rgba.map((value, at) =>
    at % 4 === 3 ? value : Math.round((value * (rgba[at - (at % 4) + 3] ?? 0)) / 255),
  );
}
