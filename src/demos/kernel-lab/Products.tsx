/** The window, the kernel and their products as numbers, cell under cell, and the sum. */
import { useEffect, useState } from 'preact/hooks';
import type { Grid } from '../../math/convolve2d.ts';
import { Cells, type Ground, type Linked, tint } from '../../ui/Cells.tsx';
import { parseNumber, shortNumber } from '../../ui/number-text.ts';
import { limits } from './state.ts';
import type { WindowSum } from './window.ts';
import { fill, useWords } from './words.ts';

interface Props extends Linked {
  readonly sum: WindowSum;
  /** As it is laid on the picture: turned by 180° where it is flipped. */
  readonly kernel: Grid;
  readonly isFlipped: boolean;
  readonly disabled: boolean;
  readonly onWeight: (u: number, v: number, weight: number) => void;
}

export function Products(props: Props) {
  const { t } = useWords();
  const { kernel, sum, tap, onTap } = props;
  const linked = { tap, onTap };
  const strongest = Math.max(...kernel.flat().map(Math.abs));
  const largest = Math.max(...sum.products.flat().map(Math.abs));
  return (
    <div class="kl-products" dir="ltr" data-size={kernel.length}>
      <Cells caption={t.window} grid={sum.pixels} {...linked} ground={greyOf} kind="pixels" />
      <Sign text="×" />
      <Cells
        caption={props.isFlipped ? t.kernelFlipped : t.kernel}
        grid={kernel}
        {...linked}
        ground={tint(strongest)}
        kind="weights"
        cell={(weight, u, v) => (
          <Weight
            value={weight}
            label={fill(t.weightAt, { row: String(u + 1), column: String(v + 1) })}
            disabled={props.disabled}
            onFocus={() => {
              onTap({ row: u, column: v });
            }}
            onChange={(value) => {
              props.onWeight(u, v, value);
            }}
          />
        )}
      />
      <Sign text="=" />
      <Cells
        caption={t.products}
        grid={sum.products}
        {...linked}
        ground={tint(largest)}
        kind="products"
      />
    </div>
  );
}

function Sign({ text }: { readonly text: string }) {
  return (
    <span class="kl-sign" aria-hidden="true">
      {text}
    </span>
  );
}

/** The pixel's own grey, with ink that can be read on it. */
const greyOf = (value: number): Ground => ({
  '--ground': `rgb(${value} ${value} ${value})`,
  '--ink': value > 127 ? '#111' : '#fff',
});

/** One weight: typed in either script's digits, or moved by one with the arrow keys up and down. */
function Weight(props: {
  readonly value: number;
  readonly label: string;
  readonly disabled: boolean;
  readonly onFocus: () => void;
  readonly onChange: (value: number) => void;
}) {
  const { value } = props;
  const written = shortNumber(value, 4);
  const [text, setText] = useState(written);
  useEffect(() => {
    // What is being typed stays as it is as long as it means the value.
    if (parseNumber(text) !== value) setText(written);
  }, [value]);

  const set = (next: number) => {
    props.onChange(Math.min(limits.weight.max, Math.max(limits.weight.min, next)));
  };
  return (
    <input
      value={text}
      aria-label={props.label}
      inputMode="text"
      autocomplete="off"
      disabled={props.disabled}
      onFocus={(event) => {
        event.currentTarget.select();
        props.onFocus();
      }}
      onInput={(event) => {
        setText(event.currentTarget.value);
        const typed = parseNumber(event.currentTarget.value);
        if (typed !== undefined) set(typed);
      }}
      onBlur={() => {
        setText(written);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        set(Number((value + (event.key === 'ArrowUp' ? 1 : -1)).toFixed(4)));
      }}
    />
  );
}
