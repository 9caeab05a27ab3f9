import { turn } from '../../math/turn.ts';
import { Random } from '../random.ts';
import type { Individual, Vector } from './individual.ts';
import type { Colour, Skin } from './kinds.ts';
import { mix, noise, step } from './noise.ts';
import type { Surface } from './surface.ts';

/** The colours of a surface, unrolled: u across, v down, red, green and blue in 0…255. */
export interface Texture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8ClampedArray;
}

export function plainTexture(colour: Colour): Texture {
  return { width: 1, height: 1, rgb: Uint8ClampedArray.from(colour) };
}

/** Paints the skin of an object, layer upon layer. */
export function paintSkin(
  individual: Individual,
  surface: Surface,
  width: number,
  height: number,
): Texture {
  const { skin } = individual.kind;
  const texture = { width, height, rgb: new Uint8ClampedArray(width * height * 3) };
  for (let row = 0; row < height; row += 1) {
    const v = (row + 0.5) / height;
    for (let column = 0; column < width; column += 1) {
      const u = (column + 0.5) / width;
      const colour = colourAt(individual, skin, u, v, surface(u, v));
      texture.rgb.set(colour, 3 * (row * width + column));
    }
  }
  const random = new Random(individual.seed, 1);
  const { dots } = skin;
  for (let dot = 0; dot < (dots?.count ?? 0); dot += 1) {
    const place = { u: random.float(), v: random.between(0.06, 0.94) };
    const size = (dots?.size ?? 0) * random.between(0.4, 1);
    if (dots) paintSpot(texture, surface, { ...place, size }, dots.colour, 0.7);
  }
  for (const spot of individual.spots) paintSpot(texture, surface, spot, [96, 66, 40], 0.8);
  return texture;
}

function colourAt(
  individual: Individual,
  skin: Skin,
  u: number,
  v: number,
  [x, y, z]: Vector,
): [number, number, number] {
  const { seed, sun, ground, blush, blushShare } = individual;
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  const facing = (x * sun[0] + y * sun[1] + z * sun[2]) / length;
  const cloud = noise(seed + 1, 2 * x + 20, 2 * y + 20, 2 * z + 20) - 0.5;
  const streak = skin.stripes ? skin.stripes * (streaks(seed, u, v) - 0.5) : 0;
  const level = 2 * blushShare - 1 + 0.5 * facing + 0.8 * cloud + 1.5 * streak;
  let colour = blend(ground, blush, step(-0.4, 0.4, level));
  if (skin.lower) colour = blend(colour, skin.lower.colour, nearPole(seed, v, u, skin.lower.reach));
  if (skin.upper)
    colour = blend(colour, skin.upper.colour, nearPole(seed, 1 - v, u, skin.upper.reach));
  if (skin.leaves && isLeaf(u, (1 - v) / skin.leaves.reach, skin.leaves.count))
    colour = skin.leaves.colour;
  const patch = noise(seed + 3, 5 * x + 20, 5 * y + 20, 5 * z + 20) - 0.5;
  const pore = noise(seed + 4, 19 * x + 90, 19 * y + 90, 19 * z + 90) - 0.5;
  const gain = 1 + skin.patches * patch + skin.pores * pore;
  return [colour[0] * gain, colour[1] * gain, colour[2] * gain];
}

/** Noise that changes fast round the axis and slowly along it. */
function streaks(seed: number, u: number, v: number): number {
  const { cos, sin } = turn(u);
  return noise(seed + 2, 4 * cos + 9, 4 * sin + 9, 2.2 * v);
}

/** 1 at the pole, 0 beyond `reach`, with an uneven border. */
function nearPole(seed: number, fromPole: number, u: number, reach: number): number {
  const { cos, sin } = turn(u);
  const uneven = reach * (0.6 + 0.8 * noise(seed + 5, 3 * cos + 9, 3 * sin + 9, 0));
  return 1 - step(0.5 * uneven, uneven, fromPole);
}

/** Pointed leaves that spread from the pole; `far` is 1 at the tips. */
function isLeaf(u: number, far: number, count: number): boolean {
  const place = u * count;
  const offMiddle = Math.abs(place - Math.floor(place) - 0.5) * 2;
  return far < 1 - 0.85 * offMiddle;
}

/** Lays a round spot on the surface: `size` is its radius as a share of the way from pole to pole. */
function paintSpot(
  { width, height, rgb }: Texture,
  surface: Surface,
  spot: { readonly u: number; readonly v: number; readonly size: number },
  colour: Colour,
  strength: number,
): void {
  const [x, y, z] = surface(spot.u, spot.v);
  const [ux, uy] = surface(spot.u + 0.01, spot.v);
  const [vx, vy, vz] = surface(spot.u, Math.min(1, spot.v + 0.01));
  const perU = 100 * Math.sqrt((ux - x) * (ux - x) + (uy - y) * (uy - y)) || 1;
  const perV =
    100 * Math.sqrt((vx - x) * (vx - x) + (vy - y) * (vy - y) + (vz - z) * (vz - z)) || 1;
  const radius = spot.size * perV;
  const reachU = Math.min(width / 2, Math.ceil((radius / perU) * width));
  const reachV = Math.ceil((radius / perV) * height);
  const [column, row] = [Math.floor(spot.u * width), Math.floor(spot.v * height)];
  for (let down = -reachV; down <= reachV; down += 1) {
    if (row + down < 0 || row + down >= height) continue;
    for (let right = -reachU; right <= reachU; right += 1) {
      const [across, along] = [(right / width) * perU, (down / height) * perV];
      const far = Math.sqrt(across * across + along * along) / radius;
      if (far >= 1) continue;
      const at = 3 * ((row + down) * width + ((column + right + width) % width));
      const share = strength * (1 - step(0.5, 1, far));
      for (let channel = 0; channel < 3; channel += 1)
        rgb[at + channel] = mix(rgb[at + channel] ?? 0, colour[channel] ?? 0, share);
    }
  }
}

function blend(from: Colour, to: Colour, share: number): Colour {
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)];
}
