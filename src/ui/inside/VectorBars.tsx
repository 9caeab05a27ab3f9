/** Any number of values as upright bars around zero, one of which mouse, touch or arrow keys point at. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { scaleOf } from './mosaic.ts';

interface Props {
  /** Names it for tests. */
  readonly name: string;
  readonly label: string;
  readonly values: ArrayLike<number> & Iterable<number>;
  readonly caption: ComponentChildren;
  readonly cursor: number;
  readonly onCursor?: (place: number) => void;
  /** What is read out at the cursor. */
  readonly spoken: string;
}

const height = 100;
/** In rem. */
const widestBar = 3;

export function VectorBars(props: Props) {
  const { values, cursor } = props;
  const count = values.length;
  const [above, below] = useMemo(() => pathsOf(values), [values]);
  return (
    <figure
      class="vector-bars"
      data-bars={props.name}
      style={{ maxInlineSize: `${widestBar * count}rem` }}
    >
      <div class="vector-frame" dir="ltr" {...interaction(props)}>
        <svg viewBox={`0 ${-height} ${count} ${2 * height}`} preserveAspectRatio="none">
          <rect
            class="vector-cursor"
            x={cursor}
            y={-height}
            width={1}
            height={2 * height}
            aria-hidden="true"
          />
          <path class="vector-above" d={above} />
          <path class="vector-below" d={below} />
        </svg>
      </div>
      <figcaption>{props.caption}</figcaption>
    </figure>
  );
}

/** Bars above and below zero, each as one outline: thousands of elements would be slow. */
function pathsOf(values: Props['values']): readonly [above: string, below: string] {
  const most = scaleOf(values);
  // Few bars have gaps between them.
  const width = values.length > 200 ? 1 : 0.86;
  let [above, below] = ['', ''];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const length = ((height * value) / most).toFixed(2);
    const bar = `M${i + (1 - width) / 2} 0v${-Number(length)}h${width}V0z`;
    if (value > 0) above += bar;
    else if (value < 0) below += bar;
  }
  return [above, below];
}

function interaction({ label, values, cursor, onCursor, spoken }: Props) {
  if (!onCursor) return { role: 'img', 'aria-label': `${label} ${spoken}` } as const;
  const count = values.length;
  const follow = (event: PointerEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * count);
    if (place >= 0 && place < count && place !== cursor) onCursor(place);
  };
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 1,
    'aria-valuemax': count,
    'aria-valuenow': cursor + 1,
    'aria-valuetext': spoken,
    onPointerDown: follow,
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons > 0) follow(event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const next = barAfter(event.key, cursor, count);
      if (next === undefined) return;
      event.preventDefault();
      onCursor(next);
    },
  } as const;
}

/** The bar to which a key leads; undefined for other keys. Bars run left to right in any language. */
export function barAfter(key: string, cursor: number, count: number): number | undefined {
  const within = (place: number) => Math.min(count - 1, Math.max(0, place));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(cursor - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(cursor + 1);
    case 'PageDown':
      return within(cursor - 10);
    case 'PageUp':
      return within(cursor + 10);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
