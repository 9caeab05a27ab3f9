/**
 * The frames of the turntable that the figures show. All frames of a sheet are one picture, which the
 * browser fetches when the figure comes near; a figure shows its part by `object-position`.
 */
import sharp from 'sharp';
import { turntableDefaults, type TurntableSettings } from '../../datasets/turntable/deal.ts';
import { kinds } from '../../datasets/turntable/kinds.ts';
import { openTurntable } from '../../datasets/turntable/open-turntable.ts';

interface Frame {
  readonly kind: number;
  readonly film: number;
  readonly frame: number;
}

interface Sheet {
  readonly frames: readonly Frame[];
  readonly splitBy: TurntableSettings['splitBy'];
  /** Pixels of each frame, across and down. */
  readonly side: number;
}

const eight = Array.from({ length: 8 }, (_, at) => at);
const rosy = kinds.findIndex(({ id }) => id === 'apple-rosy');

export const sheets = {
  kinds: {
    frames: kinds.map((_, kind) => ({ kind, film: 1, frame: 30 })),
    splitBy: 'frame',
    side: 96,
  },
  'by-frame': {
    frames: eight.map((frame) => ({ kind: rosy, film: 1, frame })),
    splitBy: 'frame',
    side: 80,
  },
  'by-object': {
    frames: eight.map((at) => ({ kind: rosy, film: Math.floor(at / 2), frame: at % 2 ? 30 : 0 })),
    splitBy: 'object',
    side: 80,
  },
} as const satisfies Record<string, Sheet>;

export type SheetName = keyof typeof sheets;

export const sheetUrl = (name: SheetName) => `${import.meta.env.BASE_URL}turntable/${name}.webp`;

/** Where a frame is in its sheet: the `object-position` of a square that the sheet covers. */
export const placeInSheet = (name: SheetName, at: number) =>
  `0 ${(100 * at) / (sheets[name].frames.length - 1)}%`;

/** The sheet as WebP, its frames below each other. */
export async function drawSheet(name: SheetName): Promise<Uint8Array<ArrayBuffer>> {
  const { side, frames } = sheets[name];
  const form = { side, fit: 'letterbox', fill: [255, 255, 255] } as const;
  const { pixels } = await open(name).read(indices(name), form);
  const raw = { width: side, height: side * frames.length, channels: 3 } as const;
  return new Uint8Array(await sharp(pixels, { raw }).webp({ quality: 82 }).toBuffer());
}

/** The set that each frame of a sheet is dealt to. */
export function splitsOfSheet(name: SheetName) {
  const { examples } = open(name);
  return indices(name).map((index) => examples[index]?.split ?? 'train');
}

function indices(name: SheetName): number[] {
  const { films, frames } = turntableDefaults;
  return sheets[name].frames.map(({ kind, film, frame }) => (kind * films + film) * frames + frame);
}

const open = (name: SheetName) =>
  openTurntable({ ...turntableDefaults, splitBy: sheets[name].splitBy });
