/** Pictures that need no data: computed, each for something that a kernel does to it. */
import type { Picture } from '../../ui/bitmap.ts';

export const drawnIds = ['letter', 'shapes', 'spokes', 'dot'] as const;
export type DrawnId = (typeof drawnIds)[number];

type Colour = readonly [red: number, green: number, blue: number];
/** The colour of a point; x and y run from −1 to 1, down and right. */
type Painting = (x: number, y: number) => Colour;

const size = 32;
/** Points a side that are looked at in each pixel, so that slanting edges are soft as in a photograph. */
const samples = 4;

const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];

/** Half of a flat ring: the bowl of the letter, its ends reaching up. */
const onBowl = (x: number, y: number) => {
  const [across, down] = [Math.abs(x) / 0.72, (y + 0.42) / 0.52];
  const ring = Math.hypot(across ** 2, Math.max(0, down) ** 2);
  return down > -0.35 && (down > 0 ? Math.abs(ring - 1) < 0.3 : Math.abs(across - 1) < 0.16);
};
const isDot = (x: number, y: number, atX: number, atY: number) =>
  Math.abs(x - atX) + Math.abs(y - atY) < 0.17;

/** The letter پ, dark on light. */
const letter: Painting = (x, y) => {
  const isInk =
    onBowl(x, y) || isDot(x, y, -0.22, 0.44) || isDot(x, y, 0.22, 0.44) || isDot(x, y, 0, 0.74);
  return isInk ? [24, 40, 92] : [238, 228, 206];
};

/** Plain shapes, light on dark, in colours that the three channels see differently. */
const shapes: Painting = (x, y) => {
  if (Math.hypot(x + 0.45, y + 0.42) < 0.38) return [240, 138, 75];
  if (x > 0.12 && x < 0.82 && y > -0.78 && y < -0.12) return [86, 180, 233];
  if (y < 0.84 && y - 0.12 > 1.5 * Math.abs(x + 0.34)) return [250, 240, 120];
  if (x > 0.2 && x < 0.86 && Math.abs(y - 0.5) < 0.3 && (x + y) % 0.28 < 0.14) return white;
  return [38, 46, 60];
};

/** Spokes all round: edges in every direction. */
const spokes: Painting = (x, y) => {
  const radius = Math.hypot(x, y);
  if (radius > 0.92) return [128, 128, 128];
  return Math.floor((Math.atan2(y, x) / Math.PI + 1) * 8) % 2 ? white : black;
};

/** One white pixel: what a kernel answers to it is the kernel itself, turned round. */
function dot(): Picture {
  const side = 13;
  const rgb = new Uint8ClampedArray(3 * side * side);
  rgb.fill(255, (rgb.length - 3) / 2, (rgb.length + 3) / 2);
  return { rows: side, columns: side, rgb };
}

export function drawnPicture(id: DrawnId): Picture {
  return id === 'dot' ? dot() : painted({ letter, shapes, spokes }[id]);
}

function painted(painting: Painting): Picture {
  const rgb = new Uint8ClampedArray(3 * size * size);
  const place = (pixel: number, sample: number) =>
    ((pixel + (sample + 0.5) / samples) / size) * 2 - 1;
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const sum = [0, 0, 0];
    for (let sample = 0; sample < samples * samples; sample += 1) {
      const x = place(pixel % size, sample % samples);
      const y = place(Math.floor(pixel / size), Math.floor(sample / samples));
      painting(x, y).forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part));
    }
    rgb.set(
      sum.map((total) => total / samples ** 2),
      3 * pixel,
    );
  }
  return { rows: size, columns: size, rgb };
}
