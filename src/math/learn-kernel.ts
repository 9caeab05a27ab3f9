/**
 * One kernel learned by gradient descent from pairs of a picture and an answer to every window of it.
 * The squared error is a quadratic function of the weights, so its gradient over all windows needs
 * only the windows' covariances, counted once. The constant term is left to follow: it always makes
 * the means agree, which is the same as centring windows and answers.
 */
import { leastSquares } from './least-squares.ts';
import { planeAt, type Plane } from './plane.ts';

/** A picture and what its windows of `kernelSize`×`kernelSize` are to give, unpadded, stride 1. */
export interface Pair {
  readonly picture: Plane;
  readonly target: Plane;
}

/** All that the pairs say about a kernel of `n` weights, row by row. */
export interface Moments {
  /** How many windows there are. */
  readonly count: number;
  /** Covariance of the window's cells, `[n, n]`. */
  readonly cells: readonly Float64Array[];
  /** Covariance of each cell with the answer, `[n]`. */
  readonly cross: Float64Array;
  readonly targetVariance: number;
  readonly cellMeans: Float64Array;
  readonly targetMean: number;
}

/** Two passes, means first, so that the covariances lose no digits. */
export function windowMoments(pairs: readonly Pair[], kernelSize: number): Moments {
  const size = kernelSize * kernelSize;
  const cellMeans = new Float64Array(size);
  let [count, targetMean, targetVariance] = [0, 0, 0];
  eachWindow(pairs, kernelSize, (window, answer) => {
    count += 1;
    targetMean += answer;
    window.forEach((value, cell) => (cellMeans[cell] = (cellMeans[cell] ?? 0) + value));
  });
  targetMean /= count;
  cellMeans.forEach((total, cell) => (cellMeans[cell] = total / count));

  const cells = Array.from({ length: size }, () => new Float64Array(size));
  const cross = new Float64Array(size);
  eachWindow(pairs, kernelSize, (window, answer) => {
    const off = answer - targetMean;
    targetVariance += (off * off) / count;
    for (let cell = 0; cell < size; cell += 1) {
      const own = ((window[cell] ?? 0) - (cellMeans[cell] ?? 0)) / count;
      const row = cells[cell] ?? new Float64Array();
      cross[cell] = (cross[cell] ?? 0) + own * off;
      for (let other = 0; other < size; other += 1)
        row[other] = (row[other] ?? 0) + own * ((window[other] ?? 0) - (cellMeans[other] ?? 0));
    }
  });
  return { count, cells, cross, targetVariance, cellMeans, targetMean };
}

/** Visits every window with its answer. The array is the same one each time. */
function eachWindow(
  pairs: readonly Pair[],
  kernelSize: number,
  visit: (window: Float64Array, answer: number) => void,
): void {
  const window = new Float64Array(kernelSize * kernelSize);
  for (const { picture, target } of pairs) {
    for (let row = 0; row < target.rows; row += 1) {
      for (let column = 0; column < target.columns; column += 1) {
        for (let cell = 0; cell < window.length; cell += 1) {
          const u = Math.floor(cell / kernelSize);
          window[cell] = planeAt(picture, row + u, column + (cell % kernelSize));
        }
        visit(window, planeAt(target, row, column));
      }
    }
  }
}

/** Where a descent stands. */
export interface Descent {
  readonly step: number;
  readonly weights: Float64Array;
  /** The last step taken, of which `momentum` is repeated. */
  readonly velocity: Float64Array;
}

export function startDescent(weights: Float64Array): Descent {
  return { step: 0, weights, velocity: new Float64Array(weights.length) };
}

/** One step down the gradient of half the mean squared error, with Polyak's momentum. */
export function descend(
  { step, weights, velocity }: Descent,
  moments: Moments,
  { learningRate, momentum }: { readonly learningRate: number; readonly momentum: number },
): Descent {
  const slope = gradient(moments, weights);
  const next = velocity.map((speed, n) => momentum * speed - learningRate * (slope[n] ?? 0));
  return {
    step: step + 1,
    weights: weights.map((weight, n) => weight + (next[n] ?? 0)),
    velocity: next,
  };
}

/** Gradient of half the mean squared error by the weights. */
export function gradient({ cells, cross }: Moments, weights: Float64Array): Float64Array {
  return cross.map((wanted, n) => dot(cells[n] ?? cross, weights) - wanted);
}

/** The weights that no others beat: least squares. Where the pictures leave some open, those are 0. */
export function bestWeights({ cells, cross }: Moments): Float64Array {
  const columns = cells.map((column) => Array.from(column));
  return Float64Array.from(leastSquares(columns, Array.from(cross)).coefficients);
}

/** Mean squared error of a kernel whose constant term makes the means agree. */
export function meanSquaredError(moments: Moments, weights: Float64Array): number {
  const { cells, cross, targetVariance } = moments;
  const own = weights.reduce((sum, weight, n) => sum + weight * dot(cells[n] ?? cross, weights), 0);
  return Math.max(0, targetVariance - 2 * dot(weights, cross) + own);
}

/** The share of the answers' variance that a kernel explains; NaN where the answers do not vary. */
export function explainedShare(moments: Moments, weights: Float64Array): number {
  return 1 - meanSquaredError(moments, weights) / moments.targetVariance;
}

/** The constant term that goes with the weights. */
export function offset({ targetMean, cellMeans }: Moments, weights: Float64Array): number {
  return targetMean - dot(weights, cellMeans);
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, n) => sum + value * (other[n] ?? 0), 0);
}
