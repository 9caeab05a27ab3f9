/** Frames of the turntable as pictures in the page, rendered while the site is built. */
import sharp from 'sharp';
import { turntableDefaults, type TurntableSettings } from '../../datasets/turntable/deal.ts';
import { openTurntable } from '../../datasets/turntable/open-turntable.ts';

export interface RenderedFrame {
  readonly kind: number;
  readonly film: number;
  readonly frame: number;
}

const { films, frames } = turntableDefaults;
const opened = new Map<TurntableSettings['splitBy'], ReturnType<typeof openTurntable>>();

/** Data addresses of the frames, `side` pixels each way, and the sets they are dealt to. */
export async function renderFrames(
  wanted: readonly RenderedFrame[],
  splitBy: TurntableSettings['splitBy'],
  side: number,
) {
  const source = opened.get(splitBy) ?? openTurntable({ ...turntableDefaults, splitBy });
  opened.set(splitBy, source);
  const indices = wanted.map(({ kind, film, frame }) => (kind * films + film) * frames + frame);
  const { pixels } = await source.read(indices, { side, fit: 'letterbox', fill: [255, 255, 255] });
  const bytes = side * side * 3;
  return Promise.all(
    indices.map(async (index, place) => {
      const raw = Buffer.from(pixels.subarray(place * bytes, (place + 1) * bytes));
      const webp = sharp(raw, { raw: { width: side, height: side, channels: 3 } }).webp({
        quality: 82,
      });
      const url = `data:image/webp;base64,${(await webp.toBuffer()).toString('base64')}`;
      return { url, split: source.examples[index]?.split ?? 'train' };
    }),
  );
}
