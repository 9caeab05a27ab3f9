/**
 * The transforms of `winograd.ts` in one direction, four channels at a time. Each reads vectors that are
 * `step` bytes apart and writes as many as it makes, `toStep` bytes apart; then it goes on by `next` and
 * `toNext` bytes and does the same again, `count` times in all.
 */
import { multiplyAdd } from './lanes';

/** The points ±a and ±b at which polynomials are evaluated, besides 0 and ∞; a²b² = 1. */
const a: f32 = 0.7071067811865476;
const b: f32 = 1.4142135623730951;

/** Bᵀ: six inputs to six, six times. */
export function transformInput(
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
): void {
  const both = f32x4.splat(-2.5);
  const minusTwo = f32x4.splat(-2);
  const minusHalf = f32x4.splat(-0.5);
  for (let count = 6; count > 0; count--) {
    const d1 = v128.load(from + step);
    const d2 = v128.load(from + 2 * step);
    const d3 = v128.load(from + 3 * step);
    const d4 = v128.load(from + 4 * step);
    v128.store(to, multiplyAdd(both, d2, f32x4.add(v128.load(from), d4)));
    let even = multiplyAdd(minusTwo, d2, d4);
    let odd = f32x4.mul(f32x4.splat(a), multiplyAdd(minusTwo, d1, d3));
    v128.store(to + toStep, f32x4.add(even, odd));
    v128.store(to + 2 * toStep, f32x4.sub(even, odd));
    even = multiplyAdd(minusHalf, d2, d4);
    odd = f32x4.mul(f32x4.splat(b), multiplyAdd(minusHalf, d1, d3));
    v128.store(to + 3 * toStep, f32x4.add(even, odd));
    v128.store(to + 4 * toStep, f32x4.sub(even, odd));
    const d5 = v128.load(from + 5 * step);
    v128.store(to + 5 * toStep, multiplyAdd(both, d3, f32x4.add(d1, d5)));
    from += next;
    to += toNext;
  }
}

/** What the filter's or the gradient's transform makes of its even and odd terms at ±a and ±b. */
function storePoints(
  evenA: v128,
  oddA: v128,
  evenB: v128,
  oddB: v128,
  to: usize,
  toStep: i32,
): void {
  const ofA = f32x4.splat(-2.0 / 3.0);
  const ofB = f32x4.splat(1.0 / 6.0);
  let even = f32x4.mul(ofA, evenA);
  let odd = f32x4.mul(f32x4.splat((-2.0 / 3.0) * a), oddA);
  v128.store(to, f32x4.add(even, odd));
  v128.store(to + toStep, f32x4.sub(even, odd));
  even = f32x4.mul(ofB, evenB);
  odd = f32x4.mul(f32x4.splat(b / 6.0), oddB);
  v128.store(to + 2 * toStep, f32x4.add(even, odd));
  v128.store(to + 3 * toStep, f32x4.sub(even, odd));
}

/** G of the forward filter: three taps to six. */
export function transformFilter(
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
  count: i32,
): void {
  const two = f32x4.splat(2);
  const half = f32x4.splat(0.5);
  for (; count > 0; count--) {
    const g0 = v128.load(from);
    const g1 = v128.load(from + step);
    const g2 = v128.load(from + 2 * step);
    v128.store(to, g0);
    storePoints(multiplyAdd(half, g2, g0), g1, multiplyAdd(two, g2, g0), g1, to + toStep, toStep);
    v128.store(to + 5 * toStep, g2);
    from += next;
    to += toNext;
  }
}

/** G of the output gradient, which is the filter of a filter gradient: four values to six. */
export function transformOutputGradient(
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
  count: i32,
): void {
  const two = f32x4.splat(2);
  const half = f32x4.splat(0.5);
  for (; count > 0; count--) {
    const g0 = v128.load(from);
    const g1 = v128.load(from + step);
    const g2 = v128.load(from + 2 * step);
    const g3 = v128.load(from + 3 * step);
    v128.store(to, g0);
    storePoints(
      multiplyAdd(half, g2, g0),
      multiplyAdd(half, g3, g1),
      multiplyAdd(two, g2, g0),
      multiplyAdd(two, g3, g1),
      to + toStep,
      toStep,
    );
    v128.store(to + 5 * toStep, g3);
    from += next;
    to += toNext;
  }
}

/** Aᵀ of the forward pass: six products to four outputs. */
export function transformOutput(
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
  count: i32,
): void {
  for (; count > 0; count--) {
    const m1 = v128.load(from + step);
    const m2 = v128.load(from + 2 * step);
    const m3 = v128.load(from + 3 * step);
    const m4 = v128.load(from + 4 * step);
    const sumA = f32x4.add(m1, m2);
    const sumB = f32x4.add(m3, m4);
    const oddA = f32x4.mul(f32x4.splat(a), f32x4.sub(m1, m2));
    const oddB = f32x4.mul(f32x4.splat(b), f32x4.sub(m3, m4));
    v128.store(to, f32x4.add(v128.load(from), f32x4.add(sumA, sumB)));
    v128.store(to + toStep, f32x4.add(oddA, oddB));
    const two = f32x4.splat(2);
    const half = f32x4.splat(0.5);
    v128.store(to + 2 * toStep, multiplyAdd(two, sumB, f32x4.mul(half, sumA)));
    const m5 = v128.load(from + 5 * step);
    v128.store(to + 3 * toStep, multiplyAdd(two, oddB, multiplyAdd(half, oddA, m5)));
    from += next;
    to += toNext;
  }
}

/** Aᵀ of the filter gradient: six products to three taps. */
export function transformFilterGradient(
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
  count: i32,
): void {
  for (; count > 0; count--) {
    const m1 = v128.load(from + step);
    const m2 = v128.load(from + 2 * step);
    const m3 = v128.load(from + 3 * step);
    const m4 = v128.load(from + 4 * step);
    const sumA = f32x4.add(m1, m2);
    const sumB = f32x4.add(m3, m4);
    const oddA = f32x4.mul(f32x4.splat(a), f32x4.sub(m1, m2));
    const oddB = f32x4.mul(f32x4.splat(b), f32x4.sub(m3, m4));
    v128.store(to, f32x4.add(v128.load(from), f32x4.add(sumA, sumB)));
    v128.store(to + toStep, f32x4.add(oddA, oddB));
    const m5 = v128.load(from + 5 * step);
    const even = multiplyAdd(f32x4.splat(0.5), sumA, m5);
    v128.store(to + 2 * toStep, multiplyAdd(f32x4.splat(2), sumB, even));
    from += next;
    to += toNext;
  }
}
