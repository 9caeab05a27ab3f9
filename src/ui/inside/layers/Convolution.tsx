/** A convolution's output at one place: window times kernel, channel by channel, and the sum. */
import { useMemo, useState } from 'preact/hooks';
import { activated } from '../../../models/forward.ts';
import { convSum, kernelGrid, strongest, windowAt } from '../../../models/one-output.ts';
import type { LayerOf } from '../../../models/spec.ts';
import { Cells, tint } from '../../Cells.tsx';
import type { GridPlace } from '../../Grid.tsx';
import { type LayerLook, placeIn } from '../looks.ts';
import { scaleOf } from '../mosaic.ts';
import { SumLine } from '../SumLine.tsx';
import { VectorBars } from '../VectorBars.tsx';
import { fill, isolated, useInsideWords } from '../words.ts';
import { bracketed, sumText, written } from '../written.ts';
import { WindowMaps } from './Window.tsx';

interface Props {
  readonly look: LayerLook;
  readonly layer: LayerOf<'conv'>;
}

/** Sums of so few channels are written out whole. */
const writtenOut = 4;

export function Convolution({ look, layer }: Props) {
  const { t, count } = useInsideWords();
  const [tap, setTap] = useState<GridPlace>();
  /** The channel that the reader has picked; else the one that says the most. */
  const [picked, setPicked] = useState<number>();
  const { passed, parameters, channel: filter, spot } = look;
  const place = placeIn(passed.shaped.outputShape, spot);
  const sum = useMemo(
    () => convSum(passed, layer, parameters, place, filter),
    [passed, filter, place.row, place.column],
  );
  const channels = sum.products.length;
  const channel =
    picked !== undefined && picked < channels ? picked : (strongest(sum.products, 1)[0] ?? 0);
  const view = windowAt(passed, layer, place, channel);
  const kernel = kernelGrid(layer, parameters.kernel ?? new Float32Array(), channel, filter);
  const window = view.values.map((row) => row.map((value) => value ?? 0));
  const products = window.map((row, u) => row.map((value, v) => value * (kernel[u]?.[v] ?? NaN)));
  const linked = { tap, onTap: setTap };
  const own = sum.products[channel] ?? NaN;
  return (
    <>
      <WindowMaps look={look} layer={layer} view={view} channel={channel} tap={tap}>
        {channels > 1 && picked === undefined && <span class="hint">{t.strongestChannel}</span>}
      </WindowMaps>
      <div class="inside-products" dir="ltr" data-size={kernel.length}>
        <Cells
          caption={t.window}
          grid={window}
          {...linked}
          ground={tint(scaleOf(passed.input))}
          kind="window"
          cell={(value) => written(value)}
        />
        <Sign text="×" />
        <Cells
          caption={fill(t.kernelOf, { filter: count(filter + 1), channel: count(channel + 1) })}
          grid={kernel}
          {...linked}
          ground={tint(scaleOf(kernel.flat()))}
          kind="weights"
          cell={(value) => written(value)}
        />
        <Sign text="=" />
        <Cells
          caption={fill(t.productsOf, { sum: isolated(written(own)) })}
          grid={products}
          {...linked}
          ground={tint(scaleOf(products.flat()))}
          kind="products"
          cell={(value) => written(value)}
        />
      </div>
      {channels > 1 && (
        <VectorBars
          name="channels"
          label={t.byChannel}
          values={sum.products}
          caption={fill(t.byChannelCaption, {
            channel: count(channel + 1),
            value: isolated(written(own)),
          })}
          cursor={channel}
          onCursor={setPicked}
          spoken={fill(t.channelValue, {
            channel: count(channel + 1),
            value: isolated(written(own)),
          })}
        />
      )}
      <SumLine
        place={place}
        terms={termsOf(sum.products, channel, (rest) => fill(t.others, { count: String(rest) }))}
        bias={sum.bias}
        total={sum.total}
        activation={layer.activation}
        value={activated(sum.total, layer.activation)}
      />
    </>
  );
}

/** All sums by channel where they are few; else the one that is looked at, and the rest together. */
function termsOf(products: Float64Array, channel: number, restName: (count: number) => string) {
  if (products.length <= writtenOut) return sumText([...products]);
  const own = products[channel] ?? NaN;
  const rest = products.reduce((sum, value) => sum + value, 0) - own;
  return `${written(own)} + ${bracketed(rest)} [${restName(products.length - 1)}]`;
}

export function Sign({ text }: { readonly text: string }) {
  return (
    <span class="inside-sign" aria-hidden="true">
      {text}
    </span>
  );
}
