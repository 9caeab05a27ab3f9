/** Where the maps of a stack lie in the drawing: planes seen from the front and above. */
import type { DrawnMap } from './stack.ts';

export type Point = readonly [x: number, y: number];

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How far a plane leans to the right and how flat it lies, per unit of depth. */
const lean = 0.38;
const flatness = 0.5;

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** The planes, the input's first. */
  readonly planes: readonly Plane[];
}

export interface Plane {
  /** Of an SVG group in which the plane is flat: one unit is one input pixel. */
  readonly transform: string;
  /** Where a place of the flat plane comes to lie in the drawing. */
  readonly project: (x: number, y: number) => Point;
  /** The way back: the place of the plane that lies at a point of the drawing. */
  readonly unproject: (point: Point) => Point;
  /** Where the map's first cell begins, and the side of its cells: the effective stride. */
  readonly origin: number;
  readonly side: number;
  readonly map: DrawnMap;
}

/** The scene in units of input pixels; each map lies where its cells look. */
export function sceneOf(maps: readonly DrawnMap[]): Scene {
  const pixels = maps[0]?.cells ?? 1;
  const levels = maps.length - 1;
  const rise = pixels * Math.max(0.42, 0.74 - 0.08 * levels);
  const labels = 0.1 * pixels;
  return {
    width: pixels * (1 + lean),
    height: pixels * flatness + levels * rise + labels,
    planes: maps.map((map, level) => {
      const { field } = map;
      const top = (levels - level) * rise;
      return {
        transform: `matrix(1 0 ${-lean} ${flatness} ${lean * pixels} ${top})`,
        project: (x, y) => [x + lean * (pixels - y), top + flatness * y],
        unproject: ([right, down]) => {
          const y = (down - top) / flatness;
          return [right - lean * (pixels - y), y];
        },
        // A cell lies in the middle of what it sees.
        origin: field.start + (field.size - field.jump) / 2,
        side: field.jump,
        map,
      };
    }),
  };
}

/** Part of a plane in its own units: cells from `from` on, so many a side. */
export function cellBox(plane: Plane, from: number, count: number) {
  return { from: plane.origin + from * plane.side, extent: count * plane.side };
}

/** The middle of a cell in the drawing. */
export function middleOf(plane: Plane, row: number, column: number): Point {
  const at = (cell: number) => plane.origin + (cell + 0.5) * plane.side;
  return plane.project(at(column), at(row));
}

/** The cell at a point of the drawing, among so many a side from `first` on and counted from it. */
export function cellAt(plane: Plane, point: Point, first: Place, count: number): Place | undefined {
  const [x, y] = plane.unproject(point);
  const row = Math.floor((y - plane.origin) / plane.side) - first.row;
  const column = Math.floor((x - plane.origin) / plane.side) - first.column;
  const isInside = [row, column].every((cell) => cell >= 0 && cell < count);
  return isInside ? { row, column } : undefined;
}
