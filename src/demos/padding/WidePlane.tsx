/** The padded side, on which the window stands: the input of a convolution, the output of a transposed one. */
import { useMemo } from 'preact/hooks';
import { placeOf, type Axis, type Geometry } from './geometry.ts';
import { cellsPath, countPaths, rectangle, stampsSoFar, tapsPath } from './paths.ts';
import { Plane, PlaneTitle, type PlaneProps } from './Plane.tsx';
import { useWords } from './words.ts';

export function WidePlane({ state, geometry, onStep }: PlaneProps) {
  const { t } = useWords();
  const { height, width, isPossible } = geometry;
  const isInput = state.mode === 'convolution';
  const [rows, columns] = [height.reads.length, width.reads.length];
  const pick = (row: number, column: number) => {
    const [y, x] = [placeUnder(height, row), placeUnder(width, column)];
    onStep?.(y * width.places.length + x);
  };
  return (
    <Plane
      title={
        <PlaneTitle name={isInput ? t.input : t.output} rows={height.cells} columns={width.cells} />
      }
      label={isInput ? t.inputLabel : t.stampedLabel}
      rows={rows}
      columns={columns}
      reach={{ rows: height.extent, columns: width.extent }}
      onPick={onStep && isPossible ? pick : undefined}
      ground={
        <>
          <path class="pad-ring" d={rectangle(0, 0, rows, columns)} />
          <path class={isInput ? 'pad-zeros' : 'pad-crosses'} d={rectangle(0, 0, rows, columns)} />
          <path class={isInput ? 'pad-data' : 'pad-blank'} d={unpadded(geometry)} />
          {isPossible &&
            (isInput ? <Read {...{ state, geometry }} /> : <Stamped {...{ geometry }} />)}
        </>
      }
    >
      <Window geometry={geometry} />
    </Plane>
  );
}

/** The window's frame and taps; where it does not fit it stands at the first cell and reaches out. */
function Window({ geometry }: { readonly geometry: Geometry }) {
  const { height, width, isPossible } = geometry;
  const { row, column } = placeOf(geometry);
  const [top, left] = [firstTap(height, row), firstTap(width, column)];
  return (
    <g data-fits={isPossible}>
      {isPossible && <path class="pad-taps" d={tapsPath(geometry)} />}
      <path class="pad-frame" d={rectangle(top, left, height.extent, width.extent)} />
    </g>
  );
}

/** What the windows read of the input: how often, if that is asked for, and what they never do. */
function Read({ state, geometry }: Pick<PlaneProps, 'state' | 'geometry'>) {
  const { height, width } = geometry;
  const [rows, columns] = [height.reads.length, width.reads.length];
  const readsAt = (row: number, column: number) =>
    (height.reads[row] ?? 0) * (width.reads[column] ?? 0);
  const drawn = useMemo(
    () => ({
      levels: state.showReads ? countPaths(rows, columns, readsAt) : [],
      idle: cellsPath(rows, columns, (row, column) => readsAt(row, column) === 0),
    }),
    [state.showReads, String(height.reads), String(width.reads)],
  );
  return (
    <>
      <Levels levels={drawn.levels} most={drawn.levels.at(-1)?.count ?? 1} />
      <path class="pad-idle" d={drawn.idle} />
    </>
  );
}

/** The output of a transposed convolution as far as it has been stamped. */
function Stamped({ geometry }: { readonly geometry: Geometry }) {
  const { height, width } = geometry;
  const levels = countPaths(height.reads.length, width.reads.length, stampsSoFar(geometry));
  return <Levels levels={levels} most={Math.max(...height.reads) * Math.max(...width.reads)} />;
}

/** Cells by their count: the more, the deeper the colour. */
function Levels(props: { readonly levels: ReturnType<typeof countPaths>; readonly most: number }) {
  return (
    <>
      {props.levels.map(({ count, path }) => (
        <path
          key={count}
          class="pad-level"
          d={path}
          style={{ '--share': `${Math.round(14 + (76 * count) / props.most)}%` }}
        />
      ))}
    </>
  );
}

const unpadded = ({ height, width }: Geometry) =>
  rectangle(height.padding[0], width.padding[0], height.cells, width.cells);

const firstTap = ({ places, padding }: Axis, place: number) =>
  (places[place]?.[0] ?? -padding[0]) + padding[0];

/** The place whose window has its middle nearest to a cell, counted from the padding's first. */
function placeUnder(axis: Axis, cell: number): number {
  const distances = axis.places.map((taps) =>
    Math.abs(axis.padding[0] + ((taps[0] ?? 0) + (taps.at(-1) ?? 0)) / 2 - cell),
  );
  return distances.indexOf(Math.min(...distances));
}
