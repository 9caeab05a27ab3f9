/** What follows from a state: where the windows stand, what they read, what the layer costs. */
import { convMacs, convWeights } from '../../math/cost.ts';
import {
  cellsLeftOver,
  outputSize,
  transposedOutputSize,
  windowExtent,
  type Padding,
} from '../../math/output-size.ts';
import {
  readings,
  stampPlaces,
  tapsInside,
  walkPlaces,
  type Taps,
} from '../../math/window-places.ts';
import {
  outputPaddingLimit,
  outputPaddingOf,
  windowAlong,
  type AxisName,
  type PaddingState,
} from './state.ts';

/**
 * One axis. The windows stand on its padded side: the input of a convolution, the output of a
 * transposed one. Each of their places belongs to one cell of the other side.
 */
export interface Axis {
  readonly name: AxisName;
  readonly inputSize: number;
  /** By the formula. */
  readonly outputSize: number;
  /** The same, counted place by place. */
  readonly counted: number;
  readonly padding: Padding;
  readonly extent: number;
  /** Cells on the padded side, the padding apart. */
  readonly cells: number;
  readonly places: readonly Taps[];
  /** How many taps fall on each cell of the padded side, its padding included. */
  readonly reads: readonly number[];
  /** Cells at the end that are fewer than a stride, so that no place reaches them. */
  readonly leftOver: number;
  /** Places with every tap off the padding, and with at least one. */
  readonly inside: number;
  readonly seeing: number;
}

export interface Geometry {
  readonly height: Axis;
  readonly width: Axis;
  readonly isPossible: boolean;
  /** All places of the window. */
  readonly places: number;
  /** The place that is shown. */
  readonly step: number;
  /** Outputs that read at least one cell of padding, and those that read nothing else. */
  readonly touching: number;
  readonly seeingNothing: number;
  readonly weights: number;
  readonly biases: number;
  readonly macs: number;
}

export function geometryOf(state: PaddingState): Geometry {
  const [height, width] = [axisOf('height', state), axisOf('width', state)];
  const places = height.places.length * width.places.length;
  const weights = convWeights({ ...state, outChannels: state.filters });
  const used = state.mode === 'transposed' ? 'inputSize' : 'outputSize';
  return {
    height,
    width,
    isPossible: height.outputSize > 0 && width.outputSize > 0 && isExtraPossible(state),
    places,
    step: Math.max(0, Math.min(state.step, places - 1)),
    touching: places - height.inside * width.inside,
    seeingNothing: places - height.seeing * width.seeing,
    weights,
    biases: state.bias ? state.filters : 0,
    macs: convMacs({ ...state, outChannels: state.filters }, height[used], width[used]),
  };
}

/** Whether the output padding is one that a framework takes; what `same` comes to always is. */
function isExtraPossible(state: PaddingState): boolean {
  return state.padding === 'same' || outputPaddingOf(state) < outputPaddingLimit(state);
}

function axisOf(name: AxisName, state: PaddingState): Axis {
  const window = windowAlong(name, state);
  const side = state.mode === 'transposed' ? transposed(name, state) : convolved(name, state);
  const seen = side.places.map((taps) => tapsInside(taps, side.cells));
  return {
    name,
    ...side,
    inputSize: state[name],
    padding: window.padding,
    extent: windowExtent(window),
    reads: readings(side.places, side.cells, window.padding),
    inside: seen.filter((taps) => taps === window.kernelSize).length,
    seeing: seen.filter((taps) => taps > 0).length,
  };
}

function convolved(name: AxisName, state: PaddingState) {
  const [size, window] = [state[name], windowAlong(name, state)];
  const places = walkPlaces(size, window);
  return {
    places,
    cells: size,
    outputSize: outputSize(size, window),
    counted: places.length,
    leftOver: cellsLeftOver(size, window),
  };
}

/** The size is counted from the stamps: the last cell that one reaches, what is added and what is cut. */
function transposed(name: AxisName, state: PaddingState) {
  const [size, window] = [state[name], windowAlong(name, state)];
  const places = stampPlaces(size, window);
  const extra = outputPaddingOf(state);
  const cells = transposedOutputSize(size, window, extra);
  const [, after] = window.padding;
  const counted = Math.max(Math.max(...places.flat()) + 1 + extra - after, 0);
  return { places, cells, outputSize: cells, counted, leftOver: 0 };
}

/** Row and column of the place that is shown. */
export function placeOf({ width, step }: Geometry): { row: number; column: number } {
  const columns = Math.max(width.places.length, 1);
  return { row: Math.floor(step / columns), column: step % columns };
}

/** How many taps of the shown window lie on padding. */
export function tapsOnPadding(geometry: Geometry): number {
  const { row, column } = placeOf(geometry);
  const [rows, columns] = [geometry.height.places[row] ?? [], geometry.width.places[column] ?? []];
  const inside =
    tapsInside(rows, geometry.height.cells) * tapsInside(columns, geometry.width.cells);
  return rows.length * columns.length - inside;
}
