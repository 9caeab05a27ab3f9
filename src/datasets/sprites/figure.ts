import type { Random } from '../random.ts';
import { type Canvas, canvasHeight, canvasWidth, randomTurn } from './canvas.ts';

/** Drawings as premultiplied RGBA tiles, one after another, each with an empty pixel all around. */
export interface Drawings {
  readonly rgba: Uint8Array;
  readonly tileSize: number;
}

/** Where the figure stands on the canvas and how it is turned, in pixels. */
interface Placement {
  readonly x: number;
  readonly y: number;
  /** Tile pixels per canvas pixel. */
  readonly scale: number;
  readonly cos: number;
  readonly sin: number;
  readonly mirrored: boolean;
}

/** What light does to the figure: each channel times a gain, plus a brightness. */
interface Light {
  readonly gains: readonly number[];
  readonly brightness: number;
  /** 0 keeps the colours, 1 leaves only grey. */
  readonly grey: number;
}

/** Draws one figure somewhere on the canvas, turned, mirrored, sized and lit at random. */
export function placeFigure(
  canvas: Canvas,
  drawings: Drawings,
  index: number,
  random: Random,
): void {
  const placement = randomPlacement(drawings.tileSize, random);
  const light = randomLight(random);
  const { cos, sin, scale } = placement;
  const side = placement.mirrored ? -scale : scale;
  const middle = (drawings.tileSize - 1) / 2;
  const reach = ((cos + Math.abs(sin)) * drawings.tileSize) / 2 / scale;
  const sample = new Float32Array(4);
  const [left, right] = range(placement.x, reach, canvasWidth);
  const [top, bottom] = range(placement.y, reach, canvasHeight);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const dx = x - placement.x;
      const dy = y - placement.y;
      const u = middle + side * (cos * dx + sin * dy);
      const v = middle + scale * (cos * dy - sin * dx);
      if (!readTile(drawings, index, u, v, sample)) continue;
      layOver(canvas, 3 * (y * canvasWidth + x), sample, light);
    }
  }
}

/** The pixels that a figure around `middle` can touch, as first and one past the last. */
function range(middle: number, reach: number, size: number): [first: number, end: number] {
  return [Math.max(0, Math.floor(middle - reach)), Math.min(size, Math.ceil(middle + reach) + 1)];
}

function randomPlacement(tileSize: number, random: Random): Placement {
  const size = random.between(22, 32);
  const room = (canvasWidth - size) / 2 + 1;
  return {
    x: (canvasWidth - 1) / 2 + random.between(-room, room),
    y: (canvasHeight - 1) / 2 + random.between(-room, room),
    scale: tileSize / size,
    ...randomTurn(random, 0.25),
    mirrored: random.below(2) === 1,
  };
}

function randomLight(random: Random): Light {
  const contrast = random.between(0.7, 1.1);
  const gain = () => contrast * random.between(0.9, 1.1);
  return {
    gains: [gain(), gain(), gain()],
    brightness: random.between(-15, 30),
    grey: random.float() < 0.2 ? random.float() : 0,
  };
}

/** Bilinear sample of a tile at (u, v) into `sample`; false where there is nothing to see. */
function readTile(
  { rgba, tileSize }: Drawings,
  index: number,
  u: number,
  v: number,
  sample: Float32Array,
): boolean {
  if (u < 0 || v < 0 || u >= tileSize - 1 || v >= tileSize - 1) return false;
  const left = Math.floor(u);
  const top = Math.floor(v);
  const right = u - left;
  const down = v - top;
  const here = 4 * ((index * tileSize + top) * tileSize + left);
  const below = here + 4 * tileSize;
  for (let channel = 0; channel < 4; channel += 1) {
    const at = here + channel;
    const under = below + channel;
    const upper = (rgba[at] ?? 0) * (1 - right) + (rgba[at + 4] ?? 0) * right;
    const lower = (rgba[under] ?? 0) * (1 - right) + (rgba[under + 4] ?? 0) * right;
    sample[channel] = upper * (1 - down) + lower * down;
  }
  return sample[3] !== 0;
}

function layOver(canvas: Canvas, at: number, sample: Float32Array, light: Light): void {
  const red = sample[0] ?? 0;
  const green = sample[1] ?? 0;
  const blue = sample[2] ?? 0;
  const opacity = (sample[3] ?? 0) / 255;
  const shade = (0.299 * red + 0.587 * green + 0.114 * blue) * light.grey;
  const added = light.brightness * opacity;
  for (let channel = 0; channel < 3; channel += 1) {
    const colour = (sample[channel] ?? 0) * (1 - light.grey) + shade;
    const lit = colour * (light.gains[channel] ?? 1) + added;
    canvas[at + channel] = (canvas[at + channel] ?? 0) * (1 - opacity) + lit;
  }
}
