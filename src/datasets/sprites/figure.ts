import type { Random } from '../random.ts';
import { type Canvas, canvasHeight, canvasWidth, randomTurn } from './canvas.ts';

/** Drawings as premultiplied RGBA tiles, one after another. */
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
  readonly gains: readonly [number, number, number];
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
  const half = drawings.tileSize / 2;
  const side = placement.mirrored ? -placement.scale : placement.scale;
  const sample = new Float32Array(4);
  for (let y = 0; y < canvasHeight; y += 1) {
    for (let x = 0; x < canvasWidth; x += 1) {
      const dx = x - placement.x;
      const dy = y - placement.y;
      const u = half - 0.5 + side * (placement.cos * dx + placement.sin * dy);
      const v = half - 0.5 + placement.scale * (placement.cos * dy - placement.sin * dx);
      readTile(drawings, index, u, v, sample);
      if (sample[3] !== 0) layOver(canvas, 3 * (y * canvasWidth + x), sample, light);
    }
  }
}

function randomPlacement(tileSize: number, random: Random): Placement {
  const size = random.between(15, 29);
  const room = (canvasWidth - size) / 2 + 2;
  return {
    x: (canvasWidth - 1) / 2 + random.between(-room, room),
    y: (canvasHeight - 1) / 2 + random.between(-room, room),
    scale: tileSize / size,
    ...randomTurn(random, 0.5),
    mirrored: random.below(2) === 1,
  };
}

function randomLight(random: Random): Light {
  const contrast = random.between(0.5, 1.2);
  const gain = () => contrast * random.between(0.7, 1.3);
  return {
    gains: [gain(), gain(), gain()],
    brightness: random.between(-40, 60),
    grey: random.float() < 0.4 ? random.float() : 0,
  };
}

/** Bilinear sample of a tile at (u, v) into `sample`; outside it is transparent. */
function readTile(
  { rgba, tileSize }: Drawings,
  index: number,
  u: number,
  v: number,
  sample: Float32Array,
) {
  const left = Math.floor(u);
  const top = Math.floor(v);
  sample.fill(0);
  if (left < -1 || top < -1 || left >= tileSize || top >= tileSize) return;
  const right = u - left;
  const down = v - top;
  addPixel(rgba, tileSize, index, left, top, (1 - right) * (1 - down), sample);
  addPixel(rgba, tileSize, index, left + 1, top, right * (1 - down), sample);
  addPixel(rgba, tileSize, index, left, top + 1, (1 - right) * down, sample);
  addPixel(rgba, tileSize, index, left + 1, top + 1, right * down, sample);
}

function addPixel(
  rgba: Uint8Array,
  tileSize: number,
  index: number,
  x: number,
  y: number,
  weight: number,
  sample: Float32Array,
): void {
  if (x < 0 || y < 0 || x >= tileSize || y >= tileSize) return;
  const at = 4 * ((index * tileSize + y) * tileSize + x);
  for (let channel = 0; channel < 4; channel += 1) {
    sample[channel] = (sample[channel] ?? 0) + weight * (rgba[at + channel] ?? 0);
  }
}

function layOver(canvas: Canvas, at: number, sample: Float32Array, light: Light): void {
  const [red = 0, green = 0, blue = 0, alpha = 0] = sample;
  const opacity = alpha / 255;
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
  const lit = (value: number, gain: number) =>
    (value + (luma - value) * light.grey) * gain + light.brightness * opacity;
  const rest = 1 - opacity;
  canvas[at] = (canvas[at] ?? 0) * rest + lit(red, light.gains[0]);
  canvas[at + 1] = (canvas[at + 1] ?? 0) * rest + lit(green, light.gains[1]);
  canvas[at + 2] = (canvas[at + 2] ?? 0) * rest + lit(blue, light.gains[2]);
}
