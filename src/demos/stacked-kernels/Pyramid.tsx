/** The maps of the stack one above the other, and what the lit output sees of each. */
import {
  cellAt,
  cellBox,
  middleOf,
  sceneOf,
  type Place,
  type Plane,
  type Point,
} from './geometry.ts';
import { cellsOnPaths, drawnMaps, takesIn, type Stack } from './stack.ts';

interface Props {
  readonly stack: Stack;
  readonly lit: Place;
  /** A pixel whose paths to the output are drawn, counted from the first that the output sees. */
  readonly pixel?: Place | undefined;
  readonly label: string;
  /** Names of the maps, the input's first. */
  readonly names: readonly string[];
  /** Told where the pointer is: on a cell of the output, or on a pixel that the output sees. */
  readonly onOutput?: ((place: Place) => void) | undefined;
  readonly onPixel?: (place: Place) => void;
}

/** A map in the drawing, with the first of its cells that the lit output sees. */
interface Level {
  readonly plane: Plane;
  readonly first: Place;
}

export function Pyramid(props: Props) {
  const { stack, lit, pixel, label, names } = props;
  const scene = sceneOf(drawnMaps(stack));
  const levels = scene.planes.map((plane): Level => ({
    plane,
    first: { row: lit.row * plane.map.step, column: lit.column * plane.map.step },
  }));
  const traced = pixel && {
    rows: cellsOnPaths(stack, pixel.row),
    columns: cellsOnPaths(stack, pixel.column),
  };
  const follow = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
    const [input, output] = [levels[0], levels.at(-1)];
    const at = pointIn(event);
    const cell = output && cellAt(output.plane, at, { row: 0, column: 0 }, output.plane.map.cells);
    if (cell) return props.onOutput?.(cell);
    const seen = input && cellAt(input.plane, at, input.first, input.plane.map.paths.length);
    if (seen) props.onPixel?.(seen);
  };
  return (
    <svg
      class="stacked-pyramid"
      viewBox={`-0.1 -0.1 ${scene.width + 0.2} ${scene.height + 0.2}`}
      role="img"
      aria-label={label}
      direction="ltr"
      onPointerMove={follow}
      onPointerDown={follow}
    >
      {levels.map((level, index) => {
        const below = levels[index - 1];
        return (
          <g key={index}>
            {below && <Rays below={below} level={level} />}
            {below && traced && <Ways {...{ stack, index, below, level, ...traced }} />}
            <FlatMap level={level} />
            {traced && (
              <TracedCells
                level={level}
                rows={traced.rows[index] ?? []}
                columns={traced.columns[index] ?? []}
              />
            )}
          </g>
        );
      })}
      {levels.map(({ plane }, index) => (
        <PlaneName key={index} plane={plane} name={names[index] ?? ''} size={scene.width * 0.042} />
      ))}
    </svg>
  );
}

/** Where the pointer is, in the drawing's own units. */
function pointIn(event: PointerEvent & { readonly currentTarget: SVGSVGElement }): Point {
  const matrix = event.currentTarget.getScreenCTM()?.inverse();
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  return [x, y];
}

/** The pyramid between what is seen of two maps: its edges, and the two faces in front. */
function Rays({ below, level }: { readonly below: Level; readonly level: Level }) {
  const [bottom, top] = [corners(below), corners(level)];
  const face = (a: number, b: number) => points([bottom[a], bottom[b], top[b], top[a]]);
  return (
    <g class="rays">
      <polygon points={face(2, 3)} />
      <polygon points={face(1, 2)} />
      {bottom.map((from, corner) => (
        <polyline key={corner} points={points([from, top[corner]])} />
      ))}
    </g>
  );
}

/** The corners of what is seen of a map: back left, back right, front right, front left. */
function corners({ plane, first }: Level): Point[] {
  const x = cellBox(plane, first.column, plane.map.paths.length);
  const y = cellBox(plane, first.row, plane.map.paths.length);
  return [
    plane.project(x.from, y.from),
    plane.project(x.from + x.extent, y.from),
    plane.project(x.from + x.extent, y.from + y.extent),
    plane.project(x.from, y.from + y.extent),
  ];
}

/** The map itself: paper, the cells that are seen, shaded by their paths, and the lines between. */
function FlatMap({ level: { plane, first } }: { readonly level: Level }) {
  const { origin, side, transform } = plane;
  const { cells, paths } = plane.map;
  const extent = cells * side;
  const most = Math.max(...paths) ** 2;
  const lines = Array.from({ length: cells + 1 }, (_line, index) => origin + index * side);
  return (
    <g transform={transform}>
      <rect class="paper" x={origin} y={origin} width={extent} height={extent} />
      {paths.flatMap((down, row) =>
        paths.map((across, column) => (
          <rect
            key={`${row} ${column}`}
            x={cellBox(plane, first.column + column, 1).from}
            y={cellBox(plane, first.row + row, 1).from}
            width={side}
            height={side}
            style={{ fill: shade(down * across, most) }}
          />
        )),
      )}
      <path
        class="lines"
        d={lines.map((at) => `M${at} ${origin}v${extent}M${origin} ${at}h${extent}`).join('')}
      />
    </g>
  );
}

/** The colour of a cell with so many paths, up to a share of the full colour; none is no colour. */
export function shade(paths: number, most: number, strongest = 90): string {
  if (paths === 0) return 'transparent';
  const strength = 0.25 * strongest + 0.75 * strongest * (paths / most);
  return `color-mix(in oklab, var(--conv) ${strength.toFixed(1)}%, var(--figure-paper))`;
}

/** A line for every step from a cell on the traced paths to one above it. */
function Ways(props: {
  readonly stack: Stack;
  readonly index: number;
  readonly below: Level;
  readonly level: Level;
  readonly rows: Steps;
  readonly columns: Steps;
}) {
  const { index, below, level } = props;
  const window = props.stack[index - 1];
  if (!window) return null;
  const steps = (cells: Steps) =>
    (cells[index - 1] ?? []).flatMap((from) =>
      (cells[index] ?? [])
        .filter((cell) => takesIn(window, cell, from))
        .map((to): readonly [from: number, to: number] => [from, to]),
    );
  const columns = steps(props.columns);
  const place = ({ plane, first }: Level, row: number, column: number) =>
    middleOf(plane, first.row + row, first.column + column);
  const lines = steps(props.rows).flatMap(([fromRow, toRow]) =>
    columns.map(([fromColumn, toColumn]) => [
      place(below, fromRow, fromColumn),
      place(level, toRow, toColumn),
    ]),
  );
  return <path class="ways" d={lines.map((line) => `M${points(line)}`).join('')} />;
}
type Steps = readonly (readonly number[])[];

/** The cells of a map that lie on the traced paths, framed. */
function TracedCells(props: {
  readonly level: Level;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}) {
  const { plane, first } = props.level;
  return (
    <g class="traced" transform={plane.transform}>
      {props.rows.flatMap((row) =>
        props.columns.map((column) => (
          <rect
            key={`${row} ${column}`}
            x={cellBox(plane, first.column + column, 1).from}
            y={cellBox(plane, first.row + row, 1).from}
            width={plane.side}
            height={plane.side}
          />
        )),
      )}
    </g>
  );
}

/** What a map is, and its size, beneath its front edge. */
function PlaneName(props: { readonly plane: Plane; readonly name: string; readonly size: number }) {
  const { plane } = props;
  const end = plane.origin + plane.map.cells * plane.side;
  const [x, y] = plane.project(plane.origin, end);
  return (
    <g class="names" font-size={props.size}>
      <text x={x} y={y + 1.2 * props.size}>
        {`${plane.map.cells}×${plane.map.cells}`}
      </text>
      <text x={x + 3.4 * props.size} y={y + 1.2 * props.size}>
        {props.name}
      </text>
    </g>
  );
}

const points = (list: readonly (Point | undefined)[]) =>
  list.map((point) => point?.map((value) => value.toFixed(3)).join(' ')).join(' ');
