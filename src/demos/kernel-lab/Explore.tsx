/** The picture and the answers, linked by the window that is being looked at, and its numbers. */
import { useMemo, useState } from 'preact/hooks';
import type { Plane } from '../../math/plane.ts';
import { planeAt } from '../../math/plane.ts';
import type { GridPlace } from '../../ui/Grid.tsx';
import { signedUrl } from '../../ui/bitmap.ts';
import { clippedUrl } from './bitmap.ts';
import { MapView, type MapFrame } from '../../ui/MapView.tsx';
import { Products } from './Products.tsx';
import { shortNumber } from '../../ui/number-text.ts';
import { clampedPlace, laidKernel, shownAs, withWeight, type State } from './state.ts';
import { SumLine } from './SumLine.tsx';
import { middleOf, outputAround, rimOf, touchedBy, windowSumAt } from './window.ts';
import { fill, isolated, useWords } from './words.ts';

interface Props {
  readonly state: State;
  readonly disabled: boolean;
  readonly plane: Plane;
  readonly output: Plane;
  readonly change: (changes: Partial<State>) => void;
}

export function Explore(props: Props) {
  const { state, plane, output, disabled, change } = props;
  const [pixel, setPixel] = useState<GridPlace>();
  const [tap, setTap] = useState<GridPlace>();
  const place = clampedPlace(state, output);
  const sum = windowSumAt(plane, state, place);
  const size = state.kernel.length;
  const tapAt = tap && { row: sum.corner.row + tap.row, column: sum.corner.column + tap.column };
  return (
    <div
      class="kl-explore"
      data-answer={sum.answer}
      data-row={place.row}
      data-column={place.column}
    >
      <div class="kl-maps">
        <InputMap
          {...props}
          sum={sum}
          pixel={pixel ?? middleOf(sum.corner, size)}
          tapAt={tapAt}
          onPixel={(next) => {
            setPixel(next);
            if (next && !disabled) change(clampedPlace(outputAround(plane, state, next), output));
          }}
        />
        <OutputMap
          {...props}
          place={place}
          touched={pixel && touchedBy(plane, state, output, pixel)}
          onPlace={(next) => {
            setPixel(undefined);
            if (!disabled) change(next);
          }}
        />
      </div>
      <Products
        sum={sum}
        kernel={laidKernel(state)}
        isFlipped={state.order === 'flipped'}
        tap={tap}
        onTap={setTap}
        disabled={props.disabled}
        onWeight={(u, v, weight) => {
          const [row, column] = state.order === 'kept' ? [u, v] : [size - 1 - u, size - 1 - v];
          change({ kernel: withWeight(state.kernel, row, column, weight) });
        }}
      />
      <SumLine sum={sum} state={state} place={place} />
    </div>
  );
}

const sizeText = ({ rows, columns }: Pick<Plane, 'rows' | 'columns'>) =>
  isolated(`${rows}×${columns}`);

function InputMap(
  props: Props & {
    readonly sum: ReturnType<typeof windowSumAt>;
    readonly pixel: GridPlace;
    readonly tapAt: GridPlace | undefined;
    readonly onPixel: (pixel: GridPlace | undefined) => void;
  },
) {
  const { t, count } = useWords();
  const { plane, state, sum, pixel, tapAt } = props;
  const size = state.kernel.length;
  const url = useMemo(() => clippedUrl(plane), [plane]);
  const frames: MapFrame[] = [{ kind: 'window', ...sum.corner, rows: size, columns: size }];
  if (tapAt) frames.push({ kind: 'tap', ...tapAt, rows: 1, columns: 1 });
  return (
    <MapView
      name="input"
      rows={plane.rows}
      columns={plane.columns}
      url={url}
      label={t.inputLabel}
      caption={fill(t.input, { size: sizeText(plane) })}
      rim={rimOf(plane, state)}
      frames={frames}
      cursor={pixel}
      onCursor={props.onPixel}
      onLeave={() => {
        props.onPixel(undefined);
      }}
      spoken={fill(t.inputPlace, {
        row: count(pixel.row + 1),
        column: count(pixel.column + 1),
        value: count(planeAt(plane, pixel.row, pixel.column)),
      })}
    />
  );
}

function OutputMap(
  props: Props & {
    readonly place: GridPlace;
    readonly touched: MapFrame | undefined;
    readonly onPlace: (place: GridPlace) => void;
  },
) {
  const { t, count, decimal } = useWords();
  const { state, output, place, touched } = props;
  const shown = shownAs(state);
  const most = useMemo(
    () => output.values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1,
    [output],
  );
  const url = useMemo(
    () => (shown === 'signed' ? signedUrl(output, most) : clippedUrl(output)),
    [output, shown, most],
  );
  const frames: MapFrame[] = [{ kind: 'window', ...place, rows: 1, columns: 1 }];
  if (touched) frames.push(touched);
  const key =
    shown === 'signed' ? fill(t.signedKey, { most: isolated(shortNumber(most)) }) : t.clippedKey;
  return (
    <MapView
      name="output"
      rows={output.rows}
      columns={output.columns}
      url={url}
      label={t.outputLabel}
      caption={
        <>
          {fill(t.output, { size: sizeText(output) })}
          <span class="kl-key">{touched ? t.touchedKey : key}</span>
        </>
      }
      frames={frames}
      cursor={place}
      onCursor={(next) => {
        if (planeHas(output, next)) props.onPlace(next);
      }}
      spoken={fill(t.outputPlace, {
        row: count(place.row + 1),
        column: count(place.column + 1),
        value: decimal(planeAt(output, place.row, place.column)),
      })}
    />
  );
}

const planeHas = ({ rows, columns }: Plane, { row, column }: GridPlace) =>
  row >= 0 && column >= 0 && row < rows && column < columns;
