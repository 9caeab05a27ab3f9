/** A unit of a fully connected layer: every input times its weight, and the sum. */
import { useMemo, useState } from 'preact/hooks';
import { activated } from '../../../models/forward.ts';
import { denseSum, strongest } from '../../../models/one-output.ts';
import { asMap, type Shape } from '../../../models/shapes.ts';
import type { LayerOf } from '../../../models/spec.ts';
import { DataTable } from '../../DataTable.tsx';
import { ChannelMap } from '../ChannelMap.tsx';
import type { LayerLook } from '../looks.ts';
import { SumLine } from '../SumLine.tsx';
import { VectorBars } from '../VectorBars.tsx';
import { fill, isolated, useInsideWords, type InsideWords } from '../words.ts';
import { bracketed, sumText, written } from '../written.ts';

const termsShown = 6;
const termsWritten = 3;

export function Dense({ look, layer }: { look: LayerLook; layer: LayerOf<'dense'> }) {
  const words = useInsideWords();
  const { t, count } = words;
  const { passed, parameters, channel: unit, onChannel, classes, flattened } = look;
  const [input, setInput] = useState<number>();
  const sum = useMemo(() => denseSum(passed, layer, parameters, unit), [passed, unit]);
  const top = useMemo(() => strongest(sum.products, termsShown), [sum]);
  const isLast = layer.activation === 'softmax';
  const activation = layer.activation === 'softmax' ? undefined : layer.activation;
  const unitName = isLast ? (classes[unit] ?? String(unit + 1)) : count(unit + 1);
  const unitSpoken = fill(isLast ? t.classValue : t.unitValue, {
    unit: isolated(unitName),
    value: isolated(written(passed.output[unit] ?? NaN)),
  });
  const looked = input !== undefined && input < sum.products.length ? input : (top[0] ?? 0);
  const term = (i: number) => written(sum.products[i] ?? NaN);
  const inputSpoken = fill(t.termValue, {
    input: inputName(looked, flattened, words),
    value: isolated(term(looked)),
  });
  const named = top.slice(0, termsWritten);
  const rest =
    sum.total - (sum.bias ?? 0) - named.reduce((all, i) => all + (sum.products[i] ?? 0), 0);
  return (
    <>
      <VectorBars
        name="output"
        label={isLast ? t.logits : t.after}
        values={passed.output}
        caption={`${isLast ? t.logits : t.after} · ${unitSpoken}`}
        cursor={unit}
        onCursor={onChannel}
        spoken={unitSpoken}
      />
      {flattened && (
        <Evidence
          look={look}
          products={sum.products}
          shape={flattened}
          at={looked}
          onAt={setInput}
        />
      )}
      <VectorBars
        name="terms"
        label={t.terms}
        values={sum.products}
        caption={fill(t.termsCaption, { term: inputSpoken })}
        cursor={looked}
        onCursor={setInput}
        spoken={inputSpoken}
      />
      <DataTable
        caption={fill(t.strongestTerms, { count: count(top.length) })}
        head={[t.input, t.inputValue, t.weight, t.product]}
        rows={top.map((i) => [
          inputName(i, flattened, words),
          written(passed.input[i] ?? NaN),
          written(parameters.kernel?.[i * layer.units + unit] ?? NaN),
          term(i),
        ])}
      />
      <SumLine
        terms={`${sumText(named.map((i) => sum.products[i] ?? NaN))} + ${bracketed(rest)} [${fill(
          t.otherTerms,
          { count: String(sum.products.length - named.length) },
        )}]`}
        bias={sum.bias}
        total={sum.total}
        activation={activation}
        value={activated(sum.total, activation)}
      />
    </>
  );
}

/** An input by the place of the map that it was before it was flattened. */
function inputName(input: number, flattened: Shape | undefined, { t, count }: InsideWords): string {
  if (!flattened) return count(input + 1);
  const [, columns, channels] = asMap(flattened, 'flattened');
  const place = Math.floor(input / channels);
  return fill(t.flatInput, {
    row: count(Math.floor(place / columns) + 1),
    column: count((place % columns) + 1),
    channel: count((input % channels) + 1),
  });
}

/** Where in the map before flattening the terms come from: all channels of a place added up. */
function Evidence(props: {
  readonly look: LayerLook;
  readonly products: Float64Array;
  readonly shape: Shape;
  readonly at: number;
  readonly onAt: (input: number) => void;
}) {
  const { t } = useInsideWords();
  const { products, shape, at, onAt, look } = props;
  const [rows, columns, channels] = asMap(shape, 'evidence');
  const places = useMemo(() => {
    const sums = new Float32Array(rows * columns);
    products.forEach((value, i) => {
      const place = Math.floor(i / channels);
      sums[place] = (sums[place] ?? 0) + value;
    });
    return sums;
  }, [products]);
  const here = Math.floor(at / channels);
  return (
    <div class="inside-maps">
      <ChannelMap
        name="evidence"
        title={t.evidence}
        values={places}
        shape={[rows, columns, 1]}
        channel={0}
        place={{ row: Math.floor(here / columns), column: here % columns }}
        onPlace={({ row, column }) => {
          onAt(strongestAt(products, (row * columns + column) * channels, channels));
          look.onSpot({ y: (row + 0.5) / rows, x: (column + 0.5) / columns });
        }}
      >
        <span class="scale-key">{t.evidenceKey}</span>
      </ChannelMap>
    </div>
  );
}

/** Of the inputs that lie at one place, the one that says the most. */
function strongestAt(products: Float64Array, first: number, count: number): number {
  const [most = 0] = strongest(products.subarray(first, first + count), 1);
  return first + most;
}
