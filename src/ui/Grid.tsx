/**
 * A map of numbers as squares, with windows laid over it. The same on the server and live; left to
 * right in every language.
 */
import type { SVGAttributes } from 'preact';

/** A frame round part of the grid, such as where a kernel stands. It may reach beyond the edges. */
export interface GridWindow {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Any CSS colour. */
  readonly colour?: string;
}

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Props {
  /** What the grid shows, for those who do not see it. */
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** Side of a cell, in pixels, where the page has room for it. */
  readonly cell?: number;
  /** The number written into a cell, if it has one. */
  readonly valueAt?: (row: number, column: number) => number | undefined;
  /** How a number is written; shapes and kernels keep Latin digits. */
  readonly text?: (value: number) => string;
  /** CSS colour of a cell's ground. */
  readonly fillAt?: (row: number, column: number) => string | undefined;
  /** CSS colour of the number in a cell. */
  readonly inkAt?: (row: number, column: number) => string | undefined;
  readonly windows?: readonly GridWindow[];
  /** The cell that is being looked at. */
  readonly cursor?: GridPlace | undefined;
  /** Makes the grid one stop for the keyboard: hovering, touching and the arrow keys move the cursor. */
  readonly onCursor?: (row: number, column: number) => void;
  /** A click, Enter or Space on a cell. */
  readonly onPress?: (row: number, column: number) => void;
  /** What is read out at a place: its row, column and value in the reader's language. */
  readonly placeText?: (row: number, column: number) => string;
  readonly class?: string;
}

/** Room for frames that are drawn on the outermost lines. */
const rim = 2;

export function Grid(props: Props) {
  const { rows, columns, cell = 24, windows = [], cursor } = props;
  const [width, height] = [columns * cell + 2 * rim, rows * cell + 2 * rim];
  return (
    <svg
      class={`grid ${props.class ?? ''}`}
      viewBox={`${-rim} ${-rim} ${width} ${height}`}
      style={{ maxInlineSize: `${width}px` }}
      direction="ltr"
      {...interaction(props)}
    >
      {Array.from({ length: rows * columns }, (_, index) => (
        <Cell
          key={index}
          {...props}
          side={cell}
          row={Math.floor(index / columns)}
          column={index % columns}
        />
      ))}
      {windows.map((window, index) => (
        <Frame key={index} window={window} side={cell} />
      ))}
      {cursor && (
        <Frame window={{ ...cursor, rows: 1, columns: 1 }} side={cell} class="grid-cursor" />
      )}
    </svg>
  );
}

function Cell(props: Props & GridPlace & { readonly side: number }) {
  const { row, column, side, valueAt, fillAt, inkAt, text = String } = props;
  const value = valueAt?.(row, column);
  const written = value === undefined ? '' : text(value);
  return (
    <>
      <rect
        x={column * side}
        y={row * side}
        width={side}
        height={side}
        style={{ fill: fillAt?.(row, column) ?? 'var(--figure-paper)' }}
      />
      {written && (
        <text
          x={(column + 0.5) * side}
          y={(row + 0.5) * side}
          // Long numbers are set smaller, so that they stay inside their cell.
          font-size={side * Math.min(0.46, 1.5 / written.length)}
          style={{ fill: inkAt?.(row, column) ?? 'currentColor' }}
        >
          {written}
        </text>
      )}
    </>
  );
}

function Frame(props: {
  readonly window: GridWindow;
  readonly side: number;
  readonly class?: string;
}) {
  const { window, side } = props;
  return (
    <rect
      class={`grid-window ${props.class ?? ''}`}
      x={window.column * side}
      y={window.row * side}
      width={window.columns * side}
      height={window.rows * side}
      style={window.colour && { stroke: window.colour }}
    />
  );
}

type Interaction = SVGAttributes<SVGSVGElement>;

/** A grid that only shows is a picture; one with a cursor is moved like a slider in two directions. */
function interaction(props: Props): Interaction {
  const { label, cursor, onCursor, onPress, placeText } = props;
  if (!onCursor) return { role: 'img', 'aria-label': label };
  const here = cursor ?? { row: 0, column: 0 };
  return {
    role: 'slider',
    // In lower case: an attribute of an SVG element keeps the case in which it is written.
    tabindex: 0,
    'aria-label': label,
    'aria-valuemin': 1,
    'aria-valuemax': props.rows * props.columns,
    'aria-valuenow': here.row * props.columns + here.column + 1,
    'aria-valuetext': placeText?.(here.row, here.column) ?? `${here.row + 1}, ${here.column + 1}`,
    onPointerMove: (event) => {
      const place = placeUnder(event, props);
      if (place && !isSame(place, cursor)) onCursor(place.row, place.column);
    },
    onPointerDown: (event) => {
      const place = placeUnder(event, props);
      if (!place) return;
      if (!isSame(place, cursor)) onCursor(place.row, place.column);
      onPress?.(place.row, place.column);
    },
    onKeyDown: (event) => {
      const isPress = event.key === 'Enter' || event.key === ' ';
      const next = placeAfter(event.key, here, props);
      if (!next && !(isPress && onPress)) return;
      event.preventDefault();
      if (next) onCursor(next.row, next.column);
      else onPress?.(here.row, here.column);
    },
  };
}

function placeUnder(
  event: PointerEvent & { readonly currentTarget: SVGSVGElement },
  { rows, columns, cell = 24 }: Props,
): GridPlace | undefined {
  const box = event.currentTarget.getBoundingClientRect();
  const scale = (columns * cell + 2 * rim) / box.width;
  const row = Math.floor(((event.clientY - box.top) * scale - rim) / cell);
  const column = Math.floor(((event.clientX - box.left) * scale - rim) / cell);
  return row >= 0 && row < rows && column >= 0 && column < columns ? { row, column } : undefined;
}

/** The place to which a key leads; undefined for other keys. Maps run left to right in any language. */
export function placeAfter(
  key: string,
  { row, column }: GridPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: rows - 1, column };
    default:
      return undefined;
  }
}

const isSame = (place: GridPlace, other: GridPlace | undefined) =>
  place.row === other?.row && place.column === other.column;
