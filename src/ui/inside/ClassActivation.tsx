/** Where in the picture a class was seen, for networks whose head averages its maps. */
import { useMemo, useState } from 'preact/hooks';
import { type AveragingHead, classMap } from '../../models/class-map.ts';
import type { LayerParameters } from '../../models/forward.ts';
import { bitmapUrl, type Colour, mixed, signedColour, signedUrl } from '../bitmap.ts';
import { SelectField } from '../SelectField.tsx';
import { scaleOf } from './mosaic.ts';
import { fill, isolated, useInsideWords } from './words.ts';
import { Formula } from './SumLine.tsx';
import { bracketed, written } from './written.ts';

interface Props {
  readonly head: AveragingHead;
  readonly parameters: LayerParameters;
  readonly rgb: Uint8Array;
  readonly size: readonly [height: number, width: number];
  readonly classes: readonly string[];
}

export function ClassActivation({ head, parameters, rgb, size, classes }: Props) {
  const { t } = useInsideWords();
  const logits = head.dense.output;
  const [chosen, setChosen] = useState<number>();
  const label = chosen ?? logits.indexOf(Math.max(...logits));
  const map = useMemo(() => classMap(head, parameters, label), [head, label]);
  const most = scaleOf(map.values);
  const url = useMemo(() => signedUrl(map, most), [map]);
  const overlay = useMemo(() => overlaidUrl(map, rgb, size, most), [map, rgb]);
  const name = classes[label] ?? '';
  return (
    <section class="inside-cam" data-class={label}>
      <h4>{t.cam}</h4>
      <p>{t.camLead}</p>
      <SelectField
        name="cam-class"
        label={t.camClass}
        value={String(label)}
        options={classes.map((option, index) => ({ value: String(index), label: option }))}
        disabled={false}
        onChange={(value) => {
          setChosen(Number(value));
        }}
      />
      <div class="inside-maps">
        <figure>
          <img src={overlay} alt={fill(t.camOverlay, { class: name })} />
          <figcaption>{fill(t.camOverlay, { class: name })}</figcaption>
        </figure>
        <figure>
          <img src={url} alt={fill(t.camMap, { class: name })} />
          <figcaption>
            {fill(t.camMap, { class: name })}{' '}
            <bdi dir="ltr">
              {map.rows}×{map.columns}
            </bdi>
            <span class="scale-key">{fill(t.scale, { most: isolated(written(most)) })}</span>
          </figcaption>
        </figure>
      </div>
      <p>{t.camSum}</p>
      <Formula value={logits[label] ?? NaN}>
        {`${written(map.mean)} + ${bracketed(map.bias)} [${t.bias}] = `}
      </Formula>
    </section>
  );
}

/** The picture in grey with the map's colours over it, brought to its size between the middles of the cells. */
function overlaidUrl(
  map: { readonly rows: number; readonly columns: number; readonly values: ArrayLike<number> },
  rgb: Uint8Array,
  [rows, columns]: readonly [number, number],
  most: number,
): string {
  return bitmapUrl({ rows, columns }, (pixel) => {
    const grey = luminance(rgb, pixel);
    const y = ((Math.floor(pixel / columns) + 0.5) / rows) * map.rows - 0.5;
    const x = (((pixel % columns) + 0.5) / columns) * map.columns - 0.5;
    const value = between(map, y, x);
    const ground: Colour = [grey, grey, grey];
    return mixed(
      ground,
      signedColour(Math.sign(value) * most, most),
      Math.abs(value / most) * 0.75,
    );
  });
}

function luminance(rgb: Uint8Array, pixel: number): number {
  const at = (channel: number) => rgb[3 * pixel + channel] ?? 0;
  return Math.round(0.299 * at(0) + 0.587 * at(1) + 0.114 * at(2));
}

/** Bilinear; beyond the outermost middles the border's value. */
function between(
  map: { readonly rows: number; readonly columns: number; readonly values: ArrayLike<number> },
  y: number,
  x: number,
): number {
  const at = (row: number, column: number) => {
    const r = Math.min(map.rows - 1, Math.max(0, row));
    const c = Math.min(map.columns - 1, Math.max(0, column));
    return map.values[r * map.columns + c] ?? 0;
  };
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [down, across] = [y - top, x - left];
  return (
    (1 - down) * ((1 - across) * at(top, left) + across * at(top, left + 1)) +
    down * ((1 - across) * at(top + 1, left) + across * at(top + 1, left + 1))
  );
}
