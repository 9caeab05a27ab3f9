import { type Fit, placement, type Rectangle } from '../../math/placement.ts';
import type { Rgb } from '../../math/resample.ts';
import type { Random } from '../random.ts';
import { look, type Model, type SeenPart } from './camera.ts';
import type { Vector } from './individual.ts';
import type { Texture } from './skin.ts';

/** How a frame is brought into its square; beside the object the picture is white, the bars are `fill`. */
export interface FrameView {
  readonly side: number;
  readonly fit: Fit;
  readonly fill: Rgb;
}

/** Points each way that are looked at in a pixel. */
const samples = 2;

/** Draws frames of one size; keeps its buffers from one to the next. */
export class FramePainter {
  readonly #view: FrameView;
  readonly #size: number;
  readonly #rgb: Uint8ClampedArray;
  readonly #depth: Float64Array;

  constructor(view: FrameView) {
    this.#view = view;
    this.#size = view.side * samples;
    this.#rgb = new Uint8ClampedArray(this.#size * this.#size * 3);
    this.#depth = new Float64Array(this.#size * this.#size);
  }

  /** Draws `model` at `share` of the table's turn: `side·side·3` bytes from `offset`. */
  paint(model: Model, share: number, grain: Random, pixels: Uint8Array, offset: number): void {
    const seen = look(model, share);
    const { fit, side } = this.#view;
    const { source, target } = placement(fit, seen.width, seen.height, side);
    const across = (samples * target.width) / source.width;
    const down = (samples * target.height) / source.height;
    const [left, top] = [
      samples * target.left - source.left * across,
      samples * target.top - source.top * down,
    ];
    this.#depth.fill(-Infinity);
    for (const part of seen.parts) {
      for (let at = 0; at < part.x.length; at += 1) {
        part.x[at] = left + (part.x[at] ?? 0) * across;
        part.y[at] = top + (part.y[at] ?? 0) * down;
      }
      this.#drawPart(part, model.individual.light);
    }
    this.#develop(target, grain, pixels, offset);
  }

  #drawPart(part: SeenPart, light: Vector): void {
    const { rows, columns } = part.mesh;
    for (let row = 0; row + 1 < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const corner = row * (columns + 1) + column;
        const above = corner + columns + 1;
        this.#drawTriangle(part, light, corner, corner + 1, above + 1);
        this.#drawTriangle(part, light, corner, above + 1, above);
      }
    }
  }

  /**
   * Fills a triangle of the mesh whose outside is seen; nearer ones win. The point (x, y) is the sum of
   * the corners weighed with wa, wb and wc, and so is all that it shows.
   */
  #drawTriangle(part: SeenPart, day: Vector, a: number, b: number, c: number): void {
    const { x, y, texture, mesh } = part;
    const ax = x[a] ?? 0;
    const ay = y[a] ?? 0;
    const bx = x[b] ?? 0;
    const by = y[b] ?? 0;
    const cx = x[c] ?? 0;
    const cy = y[c] ?? 0;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    // y runs down, so what turns to the left is seen from outside.
    if (area >= 0) return;
    const size = this.#size;
    const depths = this.#depth;
    const rgb = this.#rgb;
    const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const right = Math.min(size - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const bottom = Math.min(size - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    const wax = 150 * part.gloss;
    for (let row = top; row <= bottom; row += 1) {
      const py = row + 0.5;
      for (let column = left; column <= right; column += 1) {
        const px = column + 0.5;
        const wa = ((bx - px) * (cy - py) - (cx - px) * (by - py)) / area;
        const wb = ((cx - px) * (ay - py) - (ax - px) * (cy - py)) / area;
        const wc = 1 - wa - wb;
        if (wa < 0 || wb < 0 || wc < 0) continue;
        const at = row * size + column;
        const depth = weighed(part.z, a, b, c, wa, wb, wc);
        if (depth <= (depths[at] ?? 0)) continue;
        depths[at] = depth;
        const u = weighed(mesh.u, a, b, c, wa, wb, wc);
        const v = weighed(mesh.v, a, b, c, wa, wb, wc);
        const texel = 3 * texelAt(texture, u, v);
        const bright = weighed(part.light, a, b, c, wa, wb, wc);
        const shine = wax * weighed(part.shine, a, b, c, wa, wb, wc);
        rgb[3 * at] = ((texture.rgb[texel] ?? 0) * bright + shine) * day[0];
        rgb[3 * at + 1] = ((texture.rgb[texel + 1] ?? 0) * bright + shine) * day[1];
        rgb[3 * at + 2] = ((texture.rgb[texel + 2] ?? 0) * bright + shine) * day[2];
      }
    }
  }

  /** The mean of the points of each pixel, with the grain of a camera; bars and background stay clean. */
  #develop(target: Rectangle, grain: Random, pixels: Uint8Array, offset: number): void {
    const { side, fill } = this.#view;
    const [right, bottom] = [target.left + target.width, target.top + target.height];
    for (let row = 0; row < side; row += 1) {
      for (let column = 0; column < side; column += 1) {
        const to = offset + 3 * (row * side + column);
        const isBar = column < target.left || column >= right || row < target.top || row >= bottom;
        if (isBar) {
          pixels.set(fill, to);
          continue;
        }
        this.#developPixel(row, column, grain, pixels, to);
      }
    }
  }

  #developPixel(row: number, column: number, grain: Random, pixels: Uint8Array, to: number): void {
    const size = this.#size;
    const depths = this.#depth;
    const rgb = this.#rgb;
    let red = 0;
    let green = 0;
    let blue = 0;
    let covered = 0;
    for (let down = row * samples; down < (row + 1) * samples; down += 1) {
      for (let across = column * samples; across < (column + 1) * samples; across += 1) {
        const at = down * size + across;
        if (depths[at] === -Infinity) continue;
        covered += 1;
        red += rgb[3 * at] ?? 0;
        green += rgb[3 * at + 1] ?? 0;
        blue += rgb[3 * at + 2] ?? 0;
      }
    }
    if (covered === 0) {
      pixels[to] = pixels[to + 1] = pixels[to + 2] = 255;
      return;
    }
    const all = samples * samples;
    const white = 255 * (all - covered);
    // One draw has grain enough for three channels.
    const bits = grain.uint32();
    pixels[to] = byte((red + white) / all + grainIn(bits));
    pixels[to + 1] = byte((green + white) / all + grainIn(bits >>> 8));
    pixels[to + 2] = byte((blue + white) / all + grainIn(bits >>> 16));
  }
}

/** What the point between three corners shows, by their weights. */
function weighed(
  values: Float64Array,
  a: number,
  b: number,
  c: number,
  wa: number,
  wb: number,
  wc: number,
): number {
  return wa * (values[a] ?? 0) + wb * (values[b] ?? 0) + wc * (values[c] ?? 0);
}

/** About three levels up or down. */
const grainIn = (bits: number) => ((bits & 255) - 127.5) / 40;

function texelAt({ width, height }: Texture, u: number, v: number): number {
  const column = Math.min(width - 1, Math.floor(u * width));
  return Math.min(height - 1, Math.floor(v * height)) * width + column;
}

const byte = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
