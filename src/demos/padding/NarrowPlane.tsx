/** The side without padding: a cell for each place of the window. */
import { tapsInside } from '../../math/window-places.ts';
import { placeOf, type Axis, type Geometry } from './geometry.ts';
import { cellsPath, rectangle, veilPath } from './paths.ts';
import { placeText } from './place-text.ts';
import { Plane, PlaneTitle, type PlaneProps } from './Plane.tsx';
import { useWords } from './words.ts';

export function NarrowPlane({ state, geometry, onStep }: PlaneProps) {
  const words = useWords();
  const { t } = words;
  const { height, width, isPossible } = geometry;
  const isOutput = state.mode === 'convolution';
  const [rows, columns] = [height.places.length, width.places.length];
  const place = placeOf(geometry);
  if (geometry.places === 0)
    return (
      <figure class="pad-plane pad-none">
        <figcaption dir="auto">{t.output}</figcaption>
        <p dir="auto">{t.nowhere}</p>
      </figure>
    );
  const pick = (row: number, column: number) => {
    onStep?.(within(row, rows) * columns + within(column, columns));
  };
  return (
    <Plane
      title={<PlaneTitle name={isOutput ? t.output : t.input} rows={rows} columns={columns} />}
      label={isOutput ? t.outputLabel : t.stampingLabel}
      rows={rows}
      columns={columns}
      onPick={onStep && isPossible ? pick : undefined}
      cursor={{ ...place, text: placeText(words, state, geometry) }}
      ground={
        <>
          {isOutput ? <Kinds geometry={geometry} /> : <path class="pad-data" d={whole(geometry)} />}
          {isPossible && <path class="pad-veil" d={veilPath(geometry)} />}
        </>
      }
    >
      {isPossible && <path class="pad-frame" d={rectangle(place.row, place.column, 1, 1)} />}
    </Plane>
  );
}

/** Outputs by what they read: padding too, only padding, none. */
function Kinds({ geometry }: { readonly geometry: Geometry }) {
  const { height, width } = geometry;
  const [rows, columns] = [height.places.length, width.places.length];
  const [y, x] = [tapsOf(height), tapsOf(width)];
  const isInside = (row: number, column: number) => y(row) === 'all' && x(column) === 'all';
  const isBlind = (row: number, column: number) => y(row) === 'none' || x(column) === 'none';
  return (
    <>
      <path class="pad-touching" d={whole(geometry)} />
      <path class="pad-stripes" d={whole(geometry)} />
      <path class="pad-inside" d={cellsPath(rows, columns, isInside)} />
      <path class="pad-blind" d={cellsPath(rows, columns, isBlind)} />
    </>
  );
}

/** How many taps of a place are off the padding. */
const tapsOf =
  ({ places, cells }: Axis) =>
  (place: number): 'all' | 'some' | 'none' => {
    const taps = places[place] ?? [];
    const inside = tapsInside(taps, cells);
    if (inside === 0) return 'none';
    return inside === taps.length ? 'all' : 'some';
  };

const whole = ({ height, width }: Geometry) =>
  rectangle(0, 0, height.places.length, width.places.length);

const within = (place: number, places: number) => Math.max(0, Math.min(place, places - 1));
