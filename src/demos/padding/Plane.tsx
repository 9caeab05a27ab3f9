import type { ComponentChildren } from 'preact';
import { placeAfter, type GridPlace } from '../../ui/Grid.tsx';
import type { Geometry } from './geometry.ts';
import { linesPath } from './paths.ts';
import type { PaddingState } from './state.ts';

/** What either plane is drawn from. */
export interface PlaneProps {
  readonly state: PaddingState;
  readonly geometry: Geometry;
  /** Shows another place; undefined where the state is locked. */
  readonly onStep: ((step: number) => void) | undefined;
}

interface Props {
  /** What the plane is, above it. */
  readonly title: ComponentChildren;
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** Cells that the drawing must have room for where a window reaches beyond the plane. */
  readonly reach?: { readonly rows: number; readonly columns: number };
  /** Drawn below the lines between cells, and above them; the unit is one cell. */
  readonly ground: ComponentChildren;
  readonly children?: ComponentChildren;
  /** A press on a cell, or dragging over it. */
  readonly onPick?: ((row: number, column: number) => void) | undefined;
  /** Makes it one stop for the keyboard, whose arrow keys move the place. */
  readonly cursor?: (GridPlace & { readonly text: string }) | undefined;
}

const rim = 0.15;

/** One of the two grids, left to right in either language. */
export function Plane(props: Props) {
  const { rows, columns, reach = props, onPick } = props;
  const [height, width] = [Math.max(rows, reach.rows), Math.max(columns, reach.columns)];
  return (
    <figure class="pad-plane" style={{ '--cells': Math.max(width, 1) }}>
      <figcaption>{props.title}</figcaption>
      <svg
        viewBox={`${-rim} ${-rim} ${width + 2 * rim} ${height + 2 * rim}`}
        direction="ltr"
        data-live={onPick !== undefined}
        {...(props.cursor && onPick
          ? slider(props, props.cursor, onPick)
          : { role: 'img', 'aria-label': props.label })}
        {...(onPick && pointer(width, onPick))}
      >
        {props.ground}
        <path class="pad-lines" d={linesPath(rows, columns)} />
        {props.children}
      </svg>
    </figure>
  );
}

type Pick = NonNullable<Props['onPick']>;

function slider(props: Props, { row, column, text }: NonNullable<Props['cursor']>, onPick: Pick) {
  return {
    role: 'slider' as const,
    tabindex: 0,
    'aria-label': props.label,
    'aria-valuemin': 1,
    'aria-valuemax': props.rows * props.columns,
    'aria-valuenow': row * props.columns + column + 1,
    'aria-valuetext': text,
    onKeyDown: (event: KeyboardEvent) => {
      const next = placeAfter(event.key, { row, column }, props);
      if (!next) return;
      event.preventDefault();
      onPick(next.row, next.column);
    },
  };
}

function pointer(width: number, onPick: Pick) {
  const pick = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = (width + 2 * rim) / box.width;
    onPick(
      Math.floor((event.clientY - box.top) * scale - rim),
      Math.floor((event.clientX - box.left) * scale - rim),
    );
  };
  return {
    onPointerDown: pick,
    onPointerMove: (event: PointerEvent & { readonly currentTarget: SVGSVGElement }) => {
      if (event.buttons & 1) pick(event);
    },
  };
}

/** What a plane is and its size; sizes read left to right. */
export function PlaneTitle(props: {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}) {
  return (
    <>
      <span dir="auto">{props.name}</span>{' '}
      <bdi dir="ltr">
        {props.rows}×{props.columns}
      </bdi>
    </>
  );
}
