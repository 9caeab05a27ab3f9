/** A map drawn pixel by pixel, with a cursor that mouse, touch and arrow keys move. */
import type { ComponentChildren } from 'preact';
import { placeAfter, type GridPlace } from './Grid.tsx';

/** A frame round some of the map's cells; places outside are in the zeros around it. */
export interface MapFrame extends GridPlace {
  readonly rows: number;
  readonly columns: number;
  readonly kind: 'window' | 'tap' | 'touched';
}

/** Zeros around the map, in cells. */
export interface Rim {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const noRim: Rim = { top: 0, bottom: 0, left: 0, right: 0 };

interface Props {
  readonly rows: number;
  readonly columns: number;
  readonly url: string;
  readonly label: string;
  readonly caption: ComponentChildren;
  readonly rim?: Rim;
  readonly frames: readonly MapFrame[];
  readonly cursor: GridPlace;
  readonly onCursor: (place: GridPlace) => void;
  /** The cursor follows the pointer unless it is to move on a press only. */
  readonly onPressOnly?: boolean;
  readonly onLeave?: () => void;
  /** What is read out at the cursor. */
  readonly spoken: string;
  readonly name: string;
}

export function MapView(props: Props) {
  const { rows, columns, url, rim = noRim, frames } = props;
  const [height, width] = [rows + rim.top + rim.bottom, columns + rim.left + rim.right];
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <figure class="map-view" data-map={props.name}>
      <div
        class="map-frame"
        style={{ aspectRatio: `${width} / ${height}` }}
        dir="ltr"
        {...interaction(props, rim)}
      >
        <img
          src={url}
          alt=""
          style={{
            left: share(rim.left, width),
            top: share(rim.top, height),
            width: share(columns, width),
            height: share(rows, height),
          }}
        />
        <svg viewBox={`${-rim.left} ${-rim.top} ${width} ${height}`} aria-hidden="true">
          {frames.map((frame) => (
            <rect
              key={frame.kind}
              class="map-mark"
              data-kind={frame.kind}
              x={frame.column}
              y={frame.row}
              width={frame.columns}
              height={frame.rows}
            />
          ))}
        </svg>
      </div>
      <figcaption>{props.caption}</figcaption>
    </figure>
  );
}

function interaction(props: Props, rim: Rim) {
  const { rows, columns, cursor, onCursor } = props;
  const follow = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const along = (at: number, length: number, cells: number) => Math.floor((at / length) * cells);
    const row = along(event.clientY - box.top, box.height, rows + rim.top + rim.bottom) - rim.top;
    const column =
      along(event.clientX - box.left, box.width, columns + rim.left + rim.right) - rim.left;
    if (row !== cursor.row || column !== cursor.column) onCursor({ row, column });
  };
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': props.label,
    'aria-valuemin': 1,
    'aria-valuemax': rows * columns,
    'aria-valuenow': cursor.row * columns + cursor.column + 1,
    'aria-valuetext': props.spoken,
    onPointerLeave: props.onLeave,
    onBlur: props.onLeave,
    onPointerMove: (event: PointerEvent) => {
      if (!props.onPressOnly) follow(event);
    },
    onPointerDown: follow,
    onKeyDown: (event: KeyboardEvent) => {
      const next = placeAfter(event.key, cursor, { rows, columns });
      if (!next) return;
      event.preventDefault();
      onCursor(next);
    },
  } as const;
}
