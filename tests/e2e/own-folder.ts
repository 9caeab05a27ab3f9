/** Folders of pictures as readers have them, good and bad, in a temporary place. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/** What is written, by path below the folder. */
export type Files = Readonly<Record<string, Buffer>>;

export interface OwnFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function writeFolder(files: Files): Promise<OwnFolder> {
  const path = await mkdtemp(join(tmpdir(), 'pichesh-folder-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true }) };
}

export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of one colour whose left quarter is white. */
export function picture(width: number, height: number, [r, g, b]: Colour): Sharp {
  const white = { width: Math.ceil(width / 4), height, channels: 3, background: '#fff' } as const;
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } }).composite([
    { input: { create: white }, left: 0, top: 0 },
  ]);
}

/** `count` small JPEGs below a folder's name. */
export async function pictures(folder: string, count: number, colour: Colour): Promise<Files> {
  const jpeg = await picture(40, 30, colour).jpeg().toBuffer();
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${folder}/${at}.jpg`, jpeg] as const),
  );
}
