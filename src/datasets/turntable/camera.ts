import { turn } from '../../math/turn.ts';
import type { Individual, Vector } from './individual.ts';
import { paintSkin, plainTexture, type Texture } from './skin.ts';
import { bodyOf, type Mesh, meshOf, stemOf } from './surface.ts';

/** What of an object is drawn, made once for all frames of its film. */
export interface Model {
  readonly individual: Individual;
  readonly parts: readonly ModelPart[];
}

interface ModelPart {
  readonly mesh: Mesh;
  readonly texture: Texture;
  /** 0 is dull, 1 shines like wax. */
  readonly gloss: number;
}

export function modelOf(individual: Individual): Model {
  const { skin, stem } = individual.kind;
  const body = bodyOf(individual);
  const texture = paintSkin(individual, body, 224, 112);
  const parts: ModelPart[] = [{ mesh: meshOf(body, 37, 48), texture, gloss: skin.gloss }];
  const tube = stemOf(individual);
  if (tube && stem)
    parts.push({ mesh: meshOf(tube, 8, 10), texture: plainTexture(stem.colour), gloss: 0 });
  return { individual, parts };
}

/** Pixels of the camera per unit: an apple is about 200 wide. */
const cameraPixels = 100;
/** White round the object, in camera pixels. */
const margin = 6;
/** The camera looks down a little. */
const elevation = turn(0.04);
const mainLight = unit([-0.45, 0.6, 0.75]);
const otherLight = unit([0.8, 0.1, 0.5]);
/** Half-way between the main light and the camera: where wax shines. */
const shine = unit([mainLight[0], mainLight[1], mainLight[2] + 1]);

/** The points of a part as the camera sees them: x to the right, y down, z towards the camera. */
export interface SeenPart extends ModelPart {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly light: Float64Array;
  readonly shine: Float64Array;
}

/** The frame before it is brought into a square. */
export interface SeenObject {
  readonly parts: readonly SeenPart[];
  /** Size in camera pixels: the object and a margin. */
  readonly width: number;
  readonly height: number;
}

/** What the camera sees when the table stands at `share` of its turn. */
export function look({ individual, parts }: Model, share: number): SeenObject {
  const matrix = matrixOf(individual, share);
  const seen = parts.map((part) => seenPart(part, matrix));
  const [left, right] = range(seen.map(({ x }) => x));
  const [top, bottom] = range(seen.map(({ y }) => y));
  for (const { x, y } of seen) {
    for (let at = 0; at < x.length; at += 1) {
      x[at] = (x[at] ?? 0) - left + margin;
      y[at] = (y[at] ?? 0) - top + margin;
    }
  }
  return {
    parts: seen,
    width: Math.ceil(right - left) + 2 * margin,
    height: Math.ceil(bottom - top) + 2 * margin,
  };
}

type Matrix = readonly number[];

/** Own axis, how it was put down, the table's turn, the camera's look. */
function matrixOf({ roll, tilt, start }: Individual, share: number): Matrix {
  const own = turn(roll);
  const put = turn(tilt);
  const table = turn(start + share);
  const aboutAxis = [own.cos, -own.sin, 0, own.sin, own.cos, 0, 0, 0, 1];
  const upright = [1, 0, 0, 0, 0, 1, 0, -1, 0];
  const tilted = [1, 0, 0, 0, put.cos, -put.sin, 0, put.sin, put.cos];
  const turned = [table.cos, 0, table.sin, 0, 1, 0, -table.sin, 0, table.cos];
  const looked = [1, 0, 0, 0, elevation.cos, -elevation.sin, 0, elevation.sin, elevation.cos];
  return [turned, tilted, upright, aboutAxis].reduce(product, looked);
}

function product(a: Matrix, b: Matrix): Matrix {
  return a.map((_, place) => {
    const [row, column] = [3 * Math.floor(place / 3), place % 3];
    return [0, 1, 2].reduce((sum, k) => sum + (a[row + k] ?? 0) * (b[3 * k + column] ?? 0), 0);
  });
}

function seenPart(part: ModelPart, matrix: Matrix): SeenPart {
  const { positions, normals } = part.mesh;
  const count = positions.length / 3;
  const array = () => new Float64Array(count);
  const seen = { ...part, x: array(), y: array(), z: array(), light: array(), shine: array() };
  const rotated = new Float64Array(3);
  const towards = ([x, y, z]: Vector) =>
    Math.max(0, (rotated[0] ?? 0) * x + (rotated[1] ?? 0) * y + (rotated[2] ?? 0) * z);
  for (let at = 0; at < count; at += 1) {
    rotate(matrix, positions, 3 * at, rotated);
    seen.x[at] = cameraPixels * (rotated[0] ?? 0);
    seen.y[at] = -cameraPixels * (rotated[1] ?? 0);
    seen.z[at] = cameraPixels * (rotated[2] ?? 0);
    rotate(matrix, normals, 3 * at, rotated);
    seen.light[at] = 0.42 + 0.6 * towards(mainLight) + 0.2 * towards(otherLight);
    seen.shine[at] = sixteenth(towards(shine));
  }
  return seen;
}

function rotate(matrix: Matrix, vectors: Float64Array, from: number, to: Float64Array): void {
  for (let row = 0; row < 3; row += 1) {
    to[row] =
      (matrix[3 * row] ?? 0) * (vectors[from] ?? 0) +
      (matrix[3 * row + 1] ?? 0) * (vectors[from + 1] ?? 0) +
      (matrix[3 * row + 2] ?? 0) * (vectors[from + 2] ?? 0);
  }
}

/** To the power of sixteen. */
function sixteenth(value: number): number {
  const fourth = value * value * value * value;
  return fourth * fourth * fourth * fourth;
}

function range(parts: readonly Float64Array[]): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const values of parts) {
    for (const value of values) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return [least, most];
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.sqrt(x * x + y * y + z * z);
  return [x / length, y / length, z / length];
}
