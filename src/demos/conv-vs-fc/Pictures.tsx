import { useState } from 'preact/hooks';
import { permutedPlaces } from '../../datasets/pixel-order.ts';
import { greyPixels } from '../../datasets/pixel-correlation.ts';
import { LagCorrelation } from '../../math/correlation.ts';
import { bitmapUrl } from '../../ui/bitmap.ts';
import { placeAfter } from '../../ui/Grid.tsx';
import { pictureSize } from './drawn-picture.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  /** RGB of 32×32 pixels. */
  readonly rgb: Uint8Array;
  readonly seed: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const places = pictureSize ** 2;
const reach = [-1, 0, 1];

/** A picture before and after the permutation, and where the nine pixels of one window have gone. */
export function Pictures({ rgb, seed }: Props) {
  const { t, fixed } = useWords();
  const [centre, setCentre] = useState<Place>({ row: 11, column: 17 });
  const order = permutedPlaces(seed, places);
  const shuffled = new Uint8Array(rgb.length);
  order.forEach((from, to) => {
    shuffled.set(rgb.subarray(3 * from, 3 * from + 3), 3 * to);
  });
  const cameTo = new Map([...order].map((from, to) => [from, to]));
  const window = reach.flatMap((down) =>
    reach.map((across) => (centre.row + down) * pictureSize + centre.column + across),
  );
  const says = (pixels: Uint8Array) =>
    fill(t.neighboursAlike, { r: isolated(fixed(neighbourCorrelation(pixels), 2)) });
  return (
    <div class="cvf-pictures" dir="ltr">
      <figure>
        <Picture
          rgb={rgb}
          marked={window}
          label={t.pictureBefore}
          centre={centre}
          onMove={setCentre}
        />
        <figcaption dir="auto">
          {t.before} {says(rgb)}
        </figcaption>
      </figure>
      <figure>
        <Picture
          rgb={shuffled}
          marked={window.map((place) => cameTo.get(place) ?? 0)}
          label={t.pictureAfter}
        />
        <figcaption dir="auto">
          {t.after} {says(shuffled)}
        </figcaption>
      </figure>
    </div>
  );
}

function pictureUrl(rgb: Uint8Array): string {
  const at = (index: number) => rgb[index] ?? 0;
  return bitmapUrl({ rows: pictureSize, columns: pictureSize }, (place) => [
    at(3 * place),
    at(3 * place + 1),
    at(3 * place + 2),
  ]);
}

function neighbourCorrelation(rgb: Uint8Array): number {
  const correlation = new LagCorrelation([pictureSize, pictureSize], 'across', [1]);
  correlation.add(greyPixels(rgb, places));
  return correlation.values()[0] ?? NaN;
}

/** Pixels with some of them framed; with `onMove` the window can be moved by mouse, touch or arrow keys. */
function Picture(props: {
  readonly rgb: Uint8Array;
  readonly marked: readonly number[];
  readonly label: string;
  readonly centre?: Place;
  readonly onMove?: (centre: Place) => void;
}) {
  const { rgb, label, centre, onMove } = props;
  const { t, count } = useWords();
  return (
    <div
      class="cvf-picture"
      {...(centre && onMove
        ? {
            role: 'slider',
            tabIndex: 0,
            'aria-label': t.window,
            'aria-valuemin': 1,
            'aria-valuemax': places,
            'aria-valuenow': centre.row * pictureSize + centre.column + 1,
            'aria-valuetext': fill(t.windowAt, {
              row: count(centre.row + 1),
              column: count(centre.column + 1),
            }),
            onPointerMove: (event: PointerEvent) => {
              onMove(placeUnder(event));
            },
            onKeyDown: (event: KeyboardEvent) => {
              const size = { rows: pictureSize, columns: pictureSize };
              const next = placeAfter(event.key, centre, size);
              if (!next) return;
              event.preventDefault();
              onMove(inside(next));
            },
          }
        : {})}
    >
      <img
        src={pictureUrl(rgb)}
        width={pictureSize}
        height={pictureSize}
        alt={label}
        draggable={false}
      />
      <svg viewBox={`0 0 ${pictureSize} ${pictureSize}`} aria-hidden="true">
        {props.marked.map((place) => (
          <g
            key={place}
            transform={`translate(${place % pictureSize} ${Math.floor(place / pictureSize)})`}
          >
            <rect width="1" height="1" />
            <rect width="1" height="1" />
          </g>
        ))}
      </svg>
    </div>
  );
}

function placeUnder(event: PointerEvent): Place {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const cell = (at: number, length: number) => Math.floor((at / length) * pictureSize);
  return inside({
    row: cell(event.clientY - box.top, box.height),
    column: cell(event.clientX - box.left, box.width),
  });
}

/** The whole window stays within the picture. */
const inside = ({ row, column }: Place): Place => ({ row: clamp(row), column: clamp(column) });
const clamp = (at: number) => Math.min(pictureSize - 2, Math.max(1, at));
