/** What a reader can set in the lab, and what follows from it. */
import {
  binomialKernel,
  boxKernel,
  flipped,
  isSameKernel,
  namedKernels,
  resized,
  transposed,
  weightSum,
  type KernelName,
} from '../../math/kernels.ts';
import type { Grid } from '../../math/convolve2d.ts';
import { samePadding, type Padding } from '../../math/output-size.ts';
import {
  correlatePlane,
  largestDifference,
  magnitude,
  type Placement,
  type Plane,
} from '../../math/plane.ts';
import { cifar10Classes } from '../../datasets/cifar10.ts';
import type { Picture } from '../../ui/bitmap.ts';
import { drawnIds, type DrawnId } from './pictures.ts';

export type PhotoId = (typeof cifar10Classes)[number];
export type PictureId = DrawnId | PhotoId | 'own';
export const linkablePictures = [...drawnIds, ...cifar10Classes] as const;
export const isPhoto = (id: PictureId): id is PhotoId =>
  (cifar10Classes as readonly string[]).includes(id);

export const channels = ['grey', 'red', 'green', 'blue'] as const;
export type Channel = (typeof channels)[number];
/** Longest side, in pixels, to which a reader's own picture is made smaller. */
export const ownSizes = ['32', '64', '128', '256'] as const;
export type OwnSize = (typeof ownSizes)[number];

export const answers = ['sum', 'magnitude'] as const;
export const orders = ['kept', 'flipped'] as const;
export const paddings = ['valid', 'same', 'full'] as const;
export const shows = ['auto', 'signed', 'clipped'] as const;
export type Show = (typeof shows)[number];

export const targets = [
  'sobel-x',
  'sobel-y',
  'laplacian',
  'sharpen',
  'box',
  'gaussian',
  'emboss',
  'magnitude',
] as const;
export type Target = (typeof targets)[number];
/** What the learned kernel is to explain: the picture shown, with its negative, or every picture. */
export const lessons = ['shown', 'negative', 'all'] as const;

export interface State {
  readonly picture: PictureId;
  readonly ownSize: OwnSize;
  readonly channel: Channel;
  /** Square. */
  readonly kernel: Grid;
  readonly divisor: number;
  readonly bias: number;
  /** One weighted sum, or the length of the gradient that the kernel and its transpose measure. */
  readonly answer: (typeof answers)[number];
  /** Kept: cross-correlation, as libraries do. Flipped: convolution in the sense of mathematics. */
  readonly order: (typeof orders)[number];
  readonly padding: (typeof paddings)[number];
  readonly stride: number;
  readonly show: Show;
  /** The output that is being looked at. */
  readonly row: number;
  readonly column: number;
  readonly learn: boolean;
  readonly target: Target;
  readonly lesson: (typeof lessons)[number];
  readonly learningRate: number;
  readonly momentum: number;
  readonly seed: number;
}

export const limits = {
  kernelSize: { min: 1, max: 7 },
  weight: { min: -999, max: 999 },
  divisor: { min: 0.01, max: 9999 },
  bias: { min: -999, max: 999 },
  stride: { min: 1, max: 4 },
  place: { min: 0, max: 300 },
  learningRate: { min: 0.001, max: 10 },
  momentum: { min: 0, max: 0.99 },
  seed: { min: 0, max: 9999 },
} as const;

export const initial: State = {
  picture: 'letter',
  ownSize: '128',
  channel: 'grey',
  kernel: namedKernels['sobel-x'].weights,
  divisor: 1,
  bias: 0,
  answer: 'sum',
  order: 'kept',
  padding: 'valid',
  stride: 1,
  show: 'auto',
  row: 9,
  column: 1,
  learn: false,
  target: 'sobel-x',
  lesson: 'all',
  learningRate: 0.5,
  momentum: 0.9,
  seed: 1,
};

/** Presets: the named kernels, and Sobel's two kernels joined. */
export const presetIds = [
  'identity',
  'sobel-x',
  'sobel-y',
  'magnitude',
  'prewitt',
  'laplacian',
  'sharpen',
  'box',
  'gaussian',
  'emboss',
] as const satisfies readonly (KernelName | 'magnitude')[];
export type PresetId = (typeof presetIds)[number];

type KernelPart = Pick<State, 'kernel' | 'divisor' | 'bias' | 'answer' | 'show'>;

/** What choosing a preset changes. Means of windows keep the size the kernel has. */
export function presetChanges(id: PresetId, size: number): KernelPart {
  const rest = { bias: 0, show: 'auto', answer: id === 'magnitude' ? id : 'sum' } as const;
  const { weights, divisor } =
    id === 'box' || id === 'gaussian'
      ? { box: boxKernel, gaussian: binomialKernel }[id](size > 1 ? size : 3)
      : namedKernels[id === 'magnitude' ? 'sobel-x' : id];
  return { kernel: weights, divisor, ...rest };
}

/** The preset that the kernel is, if it is one. */
export function presetOf(state: KernelPart): PresetId | undefined {
  return presetIds.find((id) => {
    const { kernel, divisor, answer } = presetChanges(id, state.kernel.length);
    return (
      isSameKernel(kernel, state.kernel) && divisor === state.divisor && answer === state.answer
    );
  });
}

/** Another size: means of windows become means of larger ones, other kernels keep their middle. */
export function sizeChanges(state: State, size: number): Partial<State> {
  const preset = presetOf(state);
  if ((preset === 'box' || preset === 'gaussian') && size > 1) return presetChanges(preset, size);
  return { kernel: resized(state.kernel, size) };
}

/** The kernel with one weight changed. */
export function withWeight(kernel: Grid, u: number, v: number, weight: number): Grid {
  return kernel.map((row, at) =>
    at === u ? row.map((old, place) => (place === v ? weight : old)) : row,
  );
}

/** What to divide by so that a flat picture keeps its brightness; undefined where weights sum to 0. */
export function normalisingDivisor(kernel: Grid): number | undefined {
  const sum = Math.abs(weightSum(kernel));
  return sum < 1e-9 ? undefined : sum;
}

/** One channel of a picture, or the grey of its three: whole numbers from 0 to 255. */
export function planeOf({ rows, columns, rgb }: Picture, channel: Channel): Plane {
  const part = channels.indexOf(channel) - 1;
  const at = (index: number) => rgb[index] ?? 0;
  const values = Float64Array.from({ length: rows * columns }, (_, pixel) =>
    part < 0
      ? // ITU-R BT.601: how bright the three look to the eye.
        Math.round(0.299 * at(3 * pixel) + 0.587 * at(3 * pixel + 1) + 0.114 * at(3 * pixel + 2))
      : at(3 * pixel + part),
  );
  return { rows, columns, values };
}

/** Where the windows of the kernel lie on a plane. */
export function placementOf(
  { kernel, padding, stride }: Pick<State, 'kernel' | 'padding' | 'stride'>,
  { rows, columns }: Pick<Plane, 'rows' | 'columns'>,
): Placement {
  const kernelSize = kernel.length;
  const along = (size: number): Padding => {
    if (padding === 'valid') return [0, 0];
    if (padding === 'full') return [kernelSize - 1, kernelSize - 1];
    return samePadding(size, { kernelSize, stride });
  };
  return { rowPadding: along(rows), columnPadding: along(columns), stride };
}

/** The kernel as it is laid on the picture. */
export const laidKernel = ({ kernel, order }: Pick<State, 'kernel' | 'order'>) =>
  order === 'kept' ? kernel : flipped(kernel);

/** The answers to every window. */
export function outputOf(plane: Plane, state: State): Plane {
  const placement = placementOf(state, plane);
  const kernel = laidKernel(state);
  const sums = correlatePlane(plane, kernel, placement);
  const joined =
    state.answer === 'sum'
      ? sums
      : magnitude(sums, correlatePlane(plane, transposed(kernel), placement));
  return { ...joined, values: joined.values.map((sum) => sum / state.divisor + state.bias) };
}

/** How convolution and cross-correlation with the kernel differ on a plane. */
export interface FlipDifference {
  readonly kind: 'same' | 'length' | 'sign' | 'other';
  readonly largest: number;
  /** Convolution minus cross-correlation. */
  readonly difference: Plane;
}

export function flipDifference(plane: Plane, state: State): FlipDifference {
  const kept = outputOf(plane, { ...state, order: 'kept' });
  const turned = outputOf(plane, { ...state, order: 'flipped' });
  const negated = { ...kept, values: kept.values.map((value) => 2 * state.bias - value) };
  const isSame = isSameKernel(state.kernel, flipped(state.kernel));
  const unchanged = state.answer === 'magnitude' && !isSame ? 'length' : 'same';
  // Sums of the same products in another order differ by their rounding.
  const isClose = (other: Plane) => largestDifference(turned, other) < 1e-6;
  return {
    kind: isClose(kept) ? unchanged : isClose(negated) ? 'sign' : 'other',
    largest: largestDifference(turned, kept),
    difference: {
      ...kept,
      values: turned.values.map((value, index) => value - (kept.values[index] ?? 0)),
    },
  };
}

/**
 * Answers around zero, and lengths that go far beyond 255, are shown in colour; what stays a picture
 * is shown as one, cut to 0…255.
 */
export function shownAs({ show, answer, kernel, bias }: State): Exclude<Show, 'auto'> {
  if (show !== 'auto') return show;
  const isAroundZero = bias === 0 && normalisingDivisor(kernel) === undefined;
  return isAroundZero || answer === 'magnitude' ? 'signed' : 'clipped';
}

/** The cursor kept inside an output. */
export function clampedPlace(
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns }: Plane,
) {
  const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
  return { row: within(row, rows), column: within(column, columns) };
}
