/** A network as a skyline: a column for each layer with weights, its cost above the line, its map below. */
import type { ComponentChildren } from 'preact';
import { barAxis } from '../../ui/bar-geometry.ts';
import { fill, isolated } from '../../ui/demo/formats.ts';
import { sizeGroups, spansOf, type Anatomy, type Column } from './anatomy.ts';
import { colourOf } from './colour.ts';
import type { Measure } from './state.ts';
import type { Total } from './totals.ts';
import { useWords } from './words.ts';

interface Props {
  readonly anatomy: Anatomy;
  readonly measure: Measure;
  /** The costliest layer of both networks, whose scale they share. */
  readonly most: number;
  /** The column that is pointed at or picked. */
  readonly shown: Column | undefined;
  /** The whole network that it outweighs. */
  readonly lesser: Total | undefined;
  /** What is said of a column. */
  readonly textOf: (column: Column) => string;
  readonly onPoint: (column: Column | undefined) => void;
  readonly onPick: (column: Column) => void;
}

export function Skyline(props: Props) {
  const { anatomy, measure, most, shown, lesser } = props;
  const { t, compact } = useWords();
  const axis = barAxis('linear', [most]);
  const { columns } = anatomy;
  return (
    <div
      class="arch-skyline"
      dir="ltr"
      style={{ '--columns': columns.length + (anatomy.broken ? 1 : 0) }}
    >
      <p class="arch-unit" dir="auto">
        {fill(t.perLayer, { measure: t[`measure_${measure}`] })}
      </p>
      <Cursor {...props}>
        <div class="arch-ticks" aria-hidden="true">
          {axis.ticks.slice(1).map((tick) => (
            <i key={tick} style={{ '--at': axis.place(tick) }}>
              <span dir="auto">{compact(tick)}</span>
            </i>
          ))}
          {lesser && (
            <i class="arch-lesser" style={{ '--at': axis.place(lesser.macs) }}>
              <span dir="auto">{fill(t.allOf, { network: isolated(lesser.label) })}</span>
            </i>
          )}
        </div>
        {columns.map((column) => (
          <Pillar
            key={column.name}
            column={column}
            height={axis.place(column.costs[measure])}
            imageSize={anatomy.choice.size}
            isShown={column === shown}
          />
        ))}
        {anatomy.broken && (
          <div class="arch-broken" aria-hidden="true">
            ✕
          </div>
        )}
      </Cursor>
      <Spans anatomy={anatomy} />
    </div>
  );
}

/** One stop for the keyboard, whose arrow keys go from column to column; a click picks one. */
function Cursor(props: Props & { readonly children: ComponentChildren }) {
  const { anatomy, shown, onPoint, onPick, textOf } = props;
  const { t } = useWords();
  const { columns } = anatomy;
  const place = shown ? columns.indexOf(shown) : -1;
  const columnAt = (event: PointerEvent | MouseEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const all = columns.length + (anatomy.broken ? 1 : 0);
    return columns[Math.floor(((event.clientX - left) / width) * all)];
  };
  return (
    <div
      class="arch-columns"
      role="slider"
      tabIndex={0}
      aria-label={fill(t.skyline, { network: isolated(anatomy.label) })}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, columns.length)}
      aria-valuenow={Math.max(0, place) + 1}
      aria-valuetext={shown ? textOf(shown) : t.lead}
      onKeyDown={(event) => {
        const next = columns[placeAfter(event.key, place, columns.length - 1) ?? -1];
        if (!next) return;
        event.preventDefault();
        onPick(next);
      }}
      onPointerMove={(event) => {
        onPoint(columnAt(event));
      }}
      onPointerLeave={() => {
        onPoint(undefined);
      }}
      onClick={(event) => {
        const column = columnAt(event);
        if (column) onPick(column);
      }}
    >
      {props.children}
    </div>
  );
}

function placeAfter(key: string, place: number, last: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(last, place + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, place - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

function Pillar(props: {
  readonly column: Column;
  readonly height: number;
  readonly imageSize: number;
  readonly isShown: boolean;
}) {
  const { column, height, imageSize, isShown } = props;
  // Roots, so that a map of 7 is still to be seen beside one of 224.
  const depth = column.size === 'vector' ? 0 : Math.sqrt(column.size / imageSize);
  return (
    <div
      class="arch-column"
      data-layer={column.name}
      data-shown={isShown}
      style={{
        '--colour': colourOf(column.size, imageSize),
        '--height': height,
        '--depth': depth,
      }}
    >
      <i class="arch-cost" />
      <i class="arch-map" />
    </div>
  );
}

/** Under the columns: which belong to one residual block, and the heights of their maps. */
function Spans({ anatomy }: { readonly anatomy: Anatomy }) {
  const { t } = useWords();
  const { columns } = anatomy;
  const blocks = spansOf(columns, ({ block }) => block);
  const groups = sizeGroups(columns);
  let first = 1;
  return (
    <div class="arch-spans" aria-hidden="true">
      {blocks.map((span) => (
        <i
          key={span.key}
          class="arch-block"
          style={{ gridColumn: `${span.first + 1} / span ${span.length}` }}
        />
      ))}
      {groups.map(({ size, columns: own }, place) => {
        const from = first;
        first += own.length;
        const isNarrow = own.length / columns.length < 0.03;
        if (isNarrow && place > 0 && place < groups.length - 1) return null;
        return (
          <span
            key={place}
            class="arch-size"
            style={{ gridColumn: `${from} / span ${own.length}` }}
          >
            <span>{size === 'vector' ? t.fc : size}</span>
          </span>
        );
      })}
    </div>
  );
}
