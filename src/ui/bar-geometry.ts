/** The arithmetic of a bar chart: which values its axis spans, and where on it a value lies. */
import { nice, ticks } from 'd3-array';
import { linearScale } from './chart-geometry.ts';

export type BarScale = 'linear' | 'log';

export interface BarAxis {
  /** The place of a value as a share of the axis' length; 0 for all that lies before its start. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

const wantedTicks = 5;

/** An axis from 0, or on a log scale from a power of ten, to a round number beyond all `values`. */
export function barAxis(scale: BarScale, values: readonly number[]): BarAxis {
  const positive = values.filter((value) => value > 0);
  return scale === 'log' ? logAxis(positive) : linearAxis(positive);
}

function linearAxis(values: readonly number[]): BarAxis {
  const [, end] = nice(0, Math.max(...values, Number.MIN_VALUE), wantedTicks);
  return { place: linearScale([0, end], [0, 1]), ticks: ticks(0, end, wantedTicks) };
}

/** The least value shall be seen as well: one that is a power of ten itself does not begin the axis. */
function logAxis(values: readonly number[]): BarAxis {
  const logs = values.length > 0 ? values.map(Math.log10) : [1];
  const first = Math.min(...logs) >= 1 ? 0 : Math.ceil(Math.min(...logs)) - 1;
  const last = Math.max(Math.ceil(Math.max(...logs)), first + 1);
  const step = Math.ceil((last - first) / wantedTicks);
  const place = linearScale([first, last], [0, 1]);
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    place: (value) => (value > 0 ? Math.max(0, place(Math.log10(value))) : 0),
    ticks: powers.filter((power) => (power - first) % step === 0).map((power) => 10 ** power),
  };
}

/** Where each of the values begins and ends when they are laid end to end. */
export function stacked(values: readonly number[]): { from: number; to: number }[] {
  let sum = 0;
  return values.map((value) => ({ from: sum, to: (sum += value) }));
}
