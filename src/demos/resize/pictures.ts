/** Pictures of several shapes, drawn here: each for something that a resize does to it. */
import type { Pixels } from '../../math/resample.ts';

export const drawnIds = ['balls', 'tower', 'disc', 'rings', 'scene'] as const;
export type DrawnId = (typeof drawnIds)[number];

type Colour = readonly [red: number, green: number, blue: number];
/** The colour of a point, in pixels from the upper left corner. */
type Painting = (x: number, y: number) => Colour;

/** Points each way that are looked at in a pixel. */
const samples = 3;

const white: Colour = [255, 255, 255];

/** A ball lit from the upper left, or undefined beside it. */
function ball(
  x: number,
  y: number,
  radius: number,
  [red, green, blue]: Colour,
): Colour | undefined {
  const far = (x * x + y * y) / (radius * radius);
  if (far > 1) return undefined;
  const light = 0.62 + 0.45 * Math.sqrt(1 - far) - (0.22 * (x + y)) / radius;
  return [red * light, green * light, blue * light];
}

/** The figure of the chapter: three balls in a row. */
const balls: Painting = (x, y) =>
  ball(x - 50, y - 50, 38, [213, 94, 0]) ??
  ball(x - 150, y - 50, 38, [0, 158, 115]) ??
  ball(x - 250, y - 50, 38, [0, 114, 178]) ??
  white;

/** A lighthouse, tall and narrow. */
const tower: Painting = (x, y) => {
  const half = 14 + (y - 60) / 12;
  const off = Math.abs(x - 50);
  if (y > 24 && y < 44 && off < 15) return off < 4 || y < 28 ? [60, 60, 66] : [250, 214, 90];
  if (y > 8 && y <= 24 && off < y - 6) return [178, 44, 40];
  if (y >= 44 && y < 52 && off < 20) return [60, 60, 66];
  if (y >= 52 && y < 222 && off < half) {
    const shade = 1 - 0.25 * ((x - 50) / half + 0.4);
    return (Math.floor((y - 52) / 34) % 2 ? [236, 232, 224] : [196, 52, 44]).map(
      (part) => part * shade,
    ) as unknown as Colour;
  }
  return y >= 222 ? [122, 116, 108] : white;
};

const disc: Painting = (x, y) => {
  const [across, down] = [x - 80, y - 80];
  if (Math.hypot(across, down) > 66) return white;
  const isHand =
    (Math.abs(across) < 3 && down < 0 && down > -46) ||
    (Math.abs(down) < 3 && across > 0 && across < 32);
  if (isHand || Math.hypot(across, down) < 6) return [40, 44, 52];
  return Math.hypot(across, down) > 58 ? [0, 114, 178] : [247, 243, 234];
};

/** Rings that get finer outwards: what is finer than the new pixels must turn grey, or it becomes a lie. */
const rings: Painting = (x, y) => {
  const far = (x - 192) ** 2 + (y - 128) ** 2;
  const grey = 128 + 120 * Math.cos(far / 90);
  return [grey, grey, grey];
};

/** A landscape: no border has the colour of another. */
const scene: Painting = (x, y) => {
  const sun = Math.hypot(x - 226, y - 64);
  if (sun < 22) return [255, 236, 170];
  const hill = 128 - 34 * Math.sin(x / 46) - 12 * Math.sin(x / 17);
  const near = 164 + 16 * Math.sin(x / 30 + 2);
  if (y > near) return [52, 84, 50];
  if (y > hill) return [88 + (y - hill) / 3, 116, 92];
  const glow = Math.max(0, 1 - sun / 190);
  return [92 + 150 * glow + y / 4, 140 + 50 * glow, 214 - 80 * glow - y / 4];
};

const drawings: Readonly<
  Record<DrawnId, { readonly width: number; readonly height: number; readonly painting: Painting }>
> = {
  balls: { width: 300, height: 100, painting: balls },
  tower: { width: 100, height: 240, painting: tower },
  disc: { width: 160, height: 160, painting: disc },
  rings: { width: 384, height: 256, painting: rings },
  scene: { width: 320, height: 192, painting: scene },
};

const drawn = new Map<DrawnId, Pixels>();

/** Drawn once, when it is first asked for. */
export function drawnPicture(id: DrawnId): Pixels {
  const made = drawn.get(id) ?? paint(id);
  drawn.set(id, made);
  return made;
}

function paint(id: DrawnId): Pixels {
  const { width, height, painting } = drawings[id];
  const values = new Uint8ClampedArray(width * height * 3);
  // The rings are there to show what too few points make of them, so they get the middle one only.
  const points = id === 'rings' ? 1 : samples;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const sum = [0, 0, 0];
    for (let point = 0; point < points * points; point += 1) {
      const x = (pixel % width) + ((point % points) + 0.5) / points;
      const y = Math.floor(pixel / width) + (Math.floor(point / points) + 0.5) / points;
      painting(x, y).forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part));
    }
    values.set(
      sum.map((part) => part / points ** 2),
      3 * pixel,
    );
  }
  return { width, height, channels: 3, values };
}
