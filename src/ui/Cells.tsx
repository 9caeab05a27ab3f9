/** A small matrix of numbers as a table of coloured cells; several can be pointed at alike. */
import type { ComponentChildren } from 'preact';
import type { Grid } from '../math/convolve2d.ts';
import type { GridPlace } from './Grid.tsx';
import { shortNumber } from './number-text.ts';

export interface Linked {
  /** The cell that is pointed at, in all linked matrices alike. */
  readonly tap: GridPlace | undefined;
  readonly onTap: (tap: GridPlace | undefined) => void;
}

/** What a cell is drawn on. */
export type Ground = Readonly<Record<`--${string}`, string>>;

/** Blue above zero, orange below, as strong as the value is beside the largest. */
export function tint(largest: number): (value: number) => Ground {
  return (value) => ({
    '--colour': value < 0 ? 'var(--below-zero)' : 'var(--above-zero)',
    '--share': `${(55 * Math.abs(value)) / (largest || 1)}%`,
  });
}

export function Cells(
  props: Partial<Linked> & {
    readonly caption: string;
    readonly grid: Grid;
    readonly ground: (value: number) => Ground;
    readonly kind: string;
    readonly digits?: number;
    readonly cell?: (value: number, u: number, v: number) => ComponentChildren;
  },
) {
  const { grid, tap, onTap, ground, kind, digits } = props;
  return (
    <table
      class="cells"
      data-kind={kind}
      onPointerLeave={() => {
        onTap?.(undefined);
      }}
    >
      <caption dir="auto">{props.caption}</caption>
      <tbody>
        {grid.map((row, u) => (
          <tr key={u}>
            {row.map((value, v) => (
              <td
                key={v}
                data-live={tap?.row === u && tap.column === v}
                style={ground(value)}
                onPointerEnter={() => {
                  onTap?.({ row: u, column: v });
                }}
              >
                {props.cell?.(value, u, v) ?? shortNumber(value, digits)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
