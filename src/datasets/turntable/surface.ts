import { turn } from '../../math/turn.ts';
import type { Individual, Vector } from './individual.ts';
import { noise } from './noise.ts';

/** A point for every (u, v): u runs once round the axis, v from the lower pole to the upper one. */
export type Surface = (u: number, v: number) => Vector;

/** Points of a surface on a grid, `rows` from pole to pole and `columns` round, the first column twice. */
export interface Mesh {
  readonly rows: number;
  readonly columns: number;
  /** x, y, z of each point. */
  readonly positions: Float64Array;
  /** Of length 1, outwards. */
  readonly normals: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** The skin of an object; its axis is z. */
export function bodyOf(individual: Individual): Surface {
  const { outline, ridges, bend, lean, bumps, seed } = individual;
  const reach = Math.max(...outline.map(([, height]) => Math.abs(height)));
  // Points are asked for ring by ring, and a ring has one radius and one height.
  let ring = { v: NaN, radius: 0, height: 0 };
  return (u, v) => {
    if (ring.v !== v)
      ring = { v, radius: Math.max(0, along(outline, 0, v)), height: along(outline, 1, v) };
    const { radius, height } = ring;
    const round = turn(u);
    const ridge = 1 + ridges.depth * turn(ridges.count * u + ridges.phase).cos;
    const bump =
      1 + bumps * (2 * noise(seed, round.cos * 1.3 + 9, round.sin * 1.3 + 9, height * 1.1) - 1);
    const far = radius * ridge * bump;
    const share = height / reach;
    return [far * round.cos + bend * share * share, far * round.sin + lean * height, height];
  };
}

/** The stem, from a little below the upper pole; undefined where the kind has none. */
export function stemOf(individual: Individual): Surface | undefined {
  const { stem } = individual.kind;
  if (!stem) return undefined;
  const [x, y, z] = bodyOf(individual)(0, 1);
  const length = stem.length * individual.stemLength;
  return (u, v) => {
    const round = turn(u);
    // Thicker at its end, which is closed.
    const radius = v > 0.96 ? 0 : stem.radius * (0.8 + 0.5 * v * v);
    const off = individual.stemBend * length * v * v;
    return [x + off + radius * round.cos, y + radius * round.sin, z - 0.12 + (length + 0.12) * v];
  };
}

/** One coordinate of a smooth curve through all points of an outline (Catmull and Rom), `share` of the way along. */
function along(outline: Individual['outline'], part: 0 | 1, share: number): number {
  const last = outline.length - 1;
  const place = Math.min(share * last, last - 1e-9);
  const from = Math.floor(place);
  const t = place - from;
  const a = outline[Math.max(0, from - 1)]?.[part] ?? 0;
  const b = outline[from]?.[part] ?? 0;
  const c = outline[from + 1]?.[part] ?? 0;
  const d = outline[Math.min(last, from + 2)]?.[part] ?? 0;
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

export function meshOf(surface: Surface, rows: number, columns: number): Mesh {
  const count = rows * (columns + 1);
  const positions = new Float64Array(count * 3);
  const u = Float64Array.from({ length: count }, (_, at) => (at % (columns + 1)) / columns);
  const v = Float64Array.from(
    { length: count },
    (_, at) => Math.floor(at / (columns + 1)) / (rows - 1),
  );
  for (let at = 0; at < count; at += 1) positions.set(surface(u[at] ?? 0, v[at] ?? 0), 3 * at);
  return { rows, columns, positions, normals: normalsOf(positions, rows, columns), u, v };
}

/** Across the two directions of the grid; at a pole, where one of them vanishes, the next ring's. */
function normalsOf(positions: Float64Array, rows: number, columns: number): Float64Array {
  const normals = new Float64Array(positions.length);
  const point = (row: number, column: number, axis: number) =>
    positions[3 * (row * (columns + 1) + ((column + columns) % columns)) + axis] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const ring = Math.min(rows - 2, Math.max(1, row));
      const round = (axis: number) => point(ring, column + 1, axis) - point(ring, column - 1, axis);
      const up = (axis: number) => point(ring + 1, column, axis) - point(ring - 1, column, axis);
      const x = round(1) * up(2) - round(2) * up(1);
      const y = round(2) * up(0) - round(0) * up(2);
      const z = round(0) * up(1) - round(1) * up(0);
      const length = Math.sqrt(x * x + y * y + z * z) || 1;
      normals.set([x / length, y / length, z / length], 3 * (row * (columns + 1) + column));
    }
  }
  return normals;
}
