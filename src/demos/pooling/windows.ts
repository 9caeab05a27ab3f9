/** What the poolings make of the map, as a whole and at the window that is looked at. */
import type { Grid } from '../../math/convolve2d.ts';
import {
  placesOf,
  pool2d,
  poolGradient,
  reductions,
  type Reduction,
  weightedSum,
  windowValues,
} from '../../math/pool2d.ts';
import { relativeChange, rolled } from '../../math/shift2d.ts';
import { shareOfZeros, standardDeviation } from '../../math/spread.ts';
import { insideOf, type Place, type State } from './state.ts';
import { kernelWeights } from './stride-kernels.ts';

export const operations = ['max', 'average', 'min', 'convolution'] as const;
export type Operation = (typeof operations)[number];

type Setting = Pick<State, 'map' | 'size' | 'stride' | 'kernel'>;

export interface Pooled {
  readonly output: Grid;
  /** What a gradient of 1 at every output becomes at the inputs. */
  readonly gradient: Grid;
  /** Standard deviation of the output. */
  readonly contrast: number;
  readonly zeros: number;
}

export function reductionOf(operation: Operation, { kernel, size }: Setting): Reduction {
  return operation === 'convolution'
    ? weightedSum(kernelWeights(kernel, size))
    : reductions[operation];
}

export function pooled(setting: Setting, operation: Operation): Pooled {
  const reduction = reductionOf(operation, setting);
  const output = pool2d(setting.map, setting, reduction);
  return {
    output,
    gradient: poolGradient(setting.map, setting, reduction),
    contrast: standardDeviation(output.flat()),
    zeros: shareOfZeros(output.flat()),
  };
}

/** The window that the cell lies in, or the nearest; of several the last. */
export function windowAt(setting: Setting, cell: Place): Place {
  const [places] = placesOf(setting.map, setting);
  const { row, column } = insideOf(setting.map.length, cell);
  const place = (index: number) => Math.min(places - 1, Math.floor(index / setting.stride));
  return { row: place(row), column: place(column) };
}

/** The first cell of a window. */
export function cellOf({ stride }: Setting, { row, column }: Place): Place {
  return { row: row * stride, column: column * stride };
}

/** The window before or after another in reading order; it stays at the ends. */
export function neighbourWindow(setting: Setting, at: Place, step: 1 | -1): Place {
  const [rows, columns] = placesOf(setting.map, setting);
  const next = Math.min(rows * columns - 1, Math.max(0, at.row * columns + at.column + step));
  return { row: Math.floor(next / columns), column: next % columns };
}

/** One window as one operation sees it. */
export interface WindowSum {
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly value: number;
  /** How many of the values are the greatest, or the least; 1 where that means nothing. */
  readonly equals: number;
}

export function windowSumAt(setting: Setting, operation: Operation, at: Place): WindowSum {
  const reduction = reductionOf(operation, setting);
  const values = windowValues(setting.map, setting, at.row, at.column);
  const value = reduction.value(values);
  const isExtreme = operation === 'max' || operation === 'min';
  return {
    values,
    weights: reduction.gradient(values),
    value,
    equals: isExtreme ? values.filter((one) => one === value).length : 1,
  };
}

/** A map and what pooling makes of it, before and after the map has moved. */
export interface Shifted {
  readonly before: Grid;
  readonly after: Grid;
  /** `relativeChange` of the two. */
  readonly change: number;
}

export const shiftedSteps = ['map', 'max', 'average', 'convolution'] as const;
export type ShiftedStep = (typeof shiftedSteps)[number];

export function shifted(
  setting: Setting,
  step: ShiftedStep,
  { down, right }: Pick<State, 'down' | 'right'>,
): Shifted {
  const at = (map: Grid) =>
    step === 'map' ? map : pool2d(map, setting, reductionOf(step, setting));
  const before = at(setting.map);
  const after = at(rolled(setting.map, down, right));
  return { before, after, change: relativeChange(before, after) };
}
