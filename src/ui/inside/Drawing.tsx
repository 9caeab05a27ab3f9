/** A small canvas: on white, or over the picture that is looked at. Pointer or keyboard. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pictureUrl } from '../bitmap.ts';
import { ChoiceField } from '../ChoiceField.tsx';
import { MapView } from '../MapView.tsx';
import type { MapPlace } from '../../models/one-output.ts';
import { fill, useInsideWords } from './words.ts';

interface Props {
  readonly size: readonly [height: number, width: number];
  /** What is looked at, to be drawn over. */
  readonly under: Uint8Array | undefined;
  readonly onDraw: (rgb: Uint8Array) => void;
}

const colours = {
  black: [20, 20, 20],
  white: [255, 255, 255],
  red: [200, 40, 40],
  orange: [230, 140, 40],
  yellow: [245, 220, 60],
  green: [60, 140, 60],
  blue: [60, 120, 200],
  brown: [120, 80, 45],
} as const;
type ColourName = keyof typeof colours;
const names = Object.keys(colours) as ColourName[];

const widths = ['1', '3', '5'] as const;
type Width = (typeof widths)[number];

export function Drawing({ size, under, onDraw }: Props) {
  const { t, pick, count } = useInsideWords();
  const [rows, columns] = size;
  const blank = () => new Uint8Array(3 * rows * columns).fill(255);
  const [rgb, setRgb] = useState<Uint8Array>(blank);
  const [place, setPlace] = useState<MapPlace>({ row: rows >> 1, column: columns >> 1 });
  const [colour, setColour] = useState<ColourName>('black');
  const [width, setWidth] = useState<Width>('3');
  const url = useMemo(() => pictureUrl({ rows, columns, rgb }), [rgb]);
  const isDown = usePointerDown();
  const show = (next: Uint8Array) => {
    setRgb(next);
    onDraw(next);
  };
  const paint = ({ row, column }: MapPlace) => {
    show(painted(rgb, size, { row, column }, Number(width), colours[colour]));
  };
  return (
    <div class="inside-drawing">
      <div
        onPointerDown={() => {
          isDown.current = true;
          paint(place);
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          paint(place);
        }}
      >
        <MapView
          name="drawing"
          rows={rows}
          columns={columns}
          url={url}
          label={t.drawLabel}
          caption={t.drawHint}
          frames={[{ kind: 'window', ...place, rows: 1, columns: 1 }]}
          cursor={place}
          onCursor={(next) => {
            setPlace(next);
            if (isDown.current) paint(next);
          }}
          spoken={fill(t.drawPlace, {
            row: count(place.row + 1),
            column: count(place.column + 1),
          })}
        />
      </div>
      <div class="inside-brushes">
        <ChoiceField
          name="draw-colour"
          label={t.drawColour}
          value={colour}
          options={names.map((value) => ({ value, label: pick('colour', value) }))}
          onChange={setColour}
        />
        <ChoiceField
          name="draw-width"
          label={t.drawWidth}
          value={width}
          options={widths.map((value) => ({ value, label: count(Number(value)) }))}
          onChange={setWidth}
        />
        <div class="ways">
          <button
            type="button"
            data-action="draw-clear"
            onClick={() => {
              show(blank());
            }}
          >
            {t.drawClear}
          </button>
          <button
            type="button"
            data-action="draw-over"
            disabled={!under}
            onClick={() => {
              if (under) show(under.slice());
            }}
          >
            {t.drawOver}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The picture with a square dab of a colour around a place. */
function painted(
  rgb: Uint8Array,
  [rows, columns]: readonly [number, number],
  { row, column }: MapPlace,
  width: number,
  colour: readonly [number, number, number],
): Uint8Array {
  const next = rgb.slice();
  const reach = (width - 1) / 2;
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y += 1)
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x += 1)
      next.set(colour, 3 * (y * columns + x));
  return next;
}

/** Whether a press that began on the canvas still lasts, wherever it ends. */
function usePointerDown() {
  const isDown = useRef(false);
  useEffect(() => {
    const release = () => {
      isDown.current = false;
    };
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    return () => {
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
    };
  }, []);
  return isDown;
}
