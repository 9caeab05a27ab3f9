/** The picture and its three squares; a point that is moved in one of them moves in all. */
import { useMemo } from 'preact/hooks';
import type { Fit, Rectangle } from '../../math/placement.ts';
import type { Pixels } from '../../math/resample.ts';
import type { DemoState } from '../../ui/demo/use-demo-state.ts';
import { type MapFrame, MapView } from '../../ui/MapView.tsx';
import {
  inputPixel,
  isInside,
  type PixelPlace,
  pointInInput,
  pointInSquare,
  squarePixel,
  type State,
} from './state.ts';
import { type DrawnSquare, type DrawnSquares, usePictureUrl } from './use-squares.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly demo: DemoState<State>;
  readonly picture: Pixels;
  readonly squares: DrawnSquares;
  /** The way whose square was touched last. */
  readonly onFit: (fit: Fit) => void;
}

export function Maps(props: Props) {
  const { demo, picture, squares, onFit } = props;
  return (
    <div class="resize-maps">
      <Input {...props} />
      <div class="resize-squares">
        {squares.all.map((square) => (
          <Square
            key={square.fit}
            square={square}
            demo={demo}
            picture={picture}
            onTouch={() => {
              onFit(square.fit);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function Input({ demo, picture, squares }: Props) {
  const { t, count } = useWords();
  const { width, height } = picture;
  const urlOf = usePictureUrl();
  const url = useMemo(() => urlOf(asPicture(picture)), [urlOf, picture]);
  const place = inputPixel(demo.state.value, picture);
  const crop = squares.all.find(({ fit }) => fit === 'crop');
  const size = isolated(`${width}×${height}`);
  const where = isInside(place, picture)
    ? fill(t.pixel, { column: count(place.column), row: count(place.row) })
    : t.outside;
  return (
    <div
      class="resize-input"
      style={{ '--ratio': width / height }}
      data-inside={isInside(place, picture)}
    >
      <MapView
        name="input"
        rows={height}
        columns={width}
        url={url}
        label={fill(t.inputLabel, { size })}
        caption={`${fill(t.input, { size })} ${where}`}
        frames={[...frameOf(crop?.placed.source, 'touched'), ...markAround(place, picture)]}
        cursor={kept(place, picture)}
        onCursor={(next) => {
          if (!demo.locked) demo.change(pointInInput(next, picture));
        }}
        spoken={where}
      />
    </div>
  );
}

function Square(props: {
  readonly square: DrawnSquare;
  readonly demo: DemoState<State>;
  readonly picture: Pixels;
  readonly onTouch: () => void;
}) {
  const { square, demo, picture, onTouch } = props;
  const { t, count, pick } = useWords();
  const { side } = demo.state.value;
  const size = { width: side, height: side };
  const place = squarePixel(demo.state.value, picture, square.placed);
  const where = isInside(place, size)
    ? fill(t.pixel, { column: count(place.column), row: count(place.row) })
    : t.cutOff;
  return (
    <div data-fit={square.fit} data-row={place.row} data-column={place.column}>
      <MapView
        name={square.fit}
        rows={side}
        columns={side}
        url={square.url}
        label={fill(t.squareLabel, { fit: pick('fit', square.fit) })}
        caption={
          <>
            <strong>{pick('fit', square.fit)}</strong> {where}
          </>
        }
        frames={isInside(place, size) ? markAround(place, size) : []}
        cursor={kept(place, size)}
        onCursor={(next) => {
          if (demo.locked) return;
          onTouch();
          demo.change(pointInSquare(next, picture, square.placed));
        }}
        spoken={where}
      />
    </div>
  );
}

const asPicture = ({ width, height, channels, values }: Pixels) => ({
  rows: height,
  columns: width,
  rgb: channels === 3 ? values : values.filter((_, at) => at % channels < 3),
});

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place that a cursor can stand on. */
function kept({ row, column }: PixelPlace, { width, height }: Size): PixelPlace {
  const within = (at: number, length: number) => Math.min(length - 1, Math.max(0, at));
  return { row: within(row, height), column: within(column, width) };
}

/** A frame large enough to be seen, the pixel in its middle. */
function markAround({ row, column }: PixelPlace, { width, height }: Size): MapFrame[] {
  const reach = Math.floor(Math.max(width, height) / 40);
  const length = 2 * reach + 1;
  return [{ kind: 'tap', row: row - reach, column: column - reach, rows: length, columns: length }];
}

function frameOf(rectangle: Rectangle | undefined, kind: MapFrame['kind']): MapFrame[] {
  if (!rectangle) return [];
  const { left, top, width, height } = rectangle;
  return [{ kind, row: top, column: left, rows: height, columns: width }];
}
