/** A vector of real numbers. */
export type Vector = readonly number[];

export interface LeastSquares {
  /** What each column is multiplied by; 0 for columns that add nothing to those before them. */
  readonly coefficients: Vector;
  /** The combination of columns that comes nearest to the target. */
  readonly fitted: Vector;
  /** Length of what is missing, as a share of the target's length; 0 where the fit is exact. */
  readonly residual: number;
  /** How many columns are linearly independent. */
  readonly rank: number;
}

/** A direction of the basis, and how it is made of the columns. */
interface Direction {
  readonly unit: number[];
  readonly recipe: number[];
}

/**
 * A column whose part beside the earlier ones is shorter than this share of it adds nothing: far
 * above the rounding of numbers with 53 bits, far below what random columns leave.
 */
const negligible = 1e-9;

/**
 * The combination of `columns` that comes nearest to `target`, by Gram and Schmidt's orthogonal basis,
 * each column taken off twice so that rounding does not add up. Columns may depend on each other.
 *
 * @see Giraud, Langou, Rozložník, van den Eshof, Rounding error analysis of the classical Gram-Schmidt
 * orthogonalization process (Numerische Mathematik, 2005): "twice is enough"
 * @throws RangeError where a column is not as long as the target
 */
export function leastSquares(columns: readonly Vector[], target: Vector): LeastSquares {
  if (columns.some(({ length }) => length !== target.length))
    throw new RangeError('columns must be as long as the target');
  const basis = orthonormalBasis(columns);
  const fitted = target.map(() => 0);
  const coefficients = columns.map(() => 0);
  for (const { unit, recipe } of basis) {
    const share = dot(unit, target);
    addTo(fitted, share, unit);
    addTo(coefficients, share, recipe);
  }
  const missing = target.map((value, index) => value - (fitted[index] ?? 0));
  const whole = norm(target);
  return {
    coefficients,
    fitted,
    residual: whole === 0 ? 0 : norm(missing) / whole,
    rank: basis.length,
  };
}

function orthonormalBasis(columns: readonly Vector[]): Direction[] {
  const basis: Direction[] = [];
  columns.forEach((column, index) => {
    const unit = [...column];
    const recipe = columns.map((_column, other) => (other === index ? 1 : 0));
    for (const pass of [1, 2]) {
      for (const known of basis) {
        const share = dot(known.unit, unit);
        addTo(unit, -share, known.unit);
        addTo(recipe, -share, known.recipe);
      }
      if (pass === 1 && norm(unit) <= negligible * norm(column)) return;
    }
    const length = norm(unit);
    basis.push({ unit: scaled(unit, 1 / length), recipe: scaled(recipe, 1 / length) });
  });
  return basis;
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function addTo(sum: number[], factor: number, vector: Vector): void {
  for (let index = 0; index < sum.length; index += 1)
    sum[index] = (sum[index] ?? 0) + factor * (vector[index] ?? 0);
}

const norm = (vector: Vector) => Math.sqrt(dot(vector, vector));
const scaled = (vector: Vector, factor: number) => vector.map((value) => value * factor);
