/** Kernels that go once through tensors of one size, from float `from` (a multiple of four) up to `to`. */
import { loadSome, multiplyAdd, storeSome } from './lanes';

/** `dx = y > 0 ? dy : 0`. */
export function reluGradient(dy: usize, y: usize, dx: usize, from: i32, to: i32): void {
  const zero = f32x4.splat(0);
  const start = from << 2;
  dy += start;
  y += start;
  dx += start;
  const whole = (to - from) & ~3;
  const end = y + (whole << 2);
  for (; y < end; y += 16) {
    v128.store(dx, v128.and(v128.load(dy), f32x4.gt(v128.load(y), zero)));
    dy += 16;
    dx += 16;
  }
  const rest = to - from - whole;
  if (!rest) return;
  storeSome(dx, v128.and(loadSome(dy, rest), f32x4.gt(loadSome(y, rest), zero)), rest);
}

/** `sum = max(a + b, floor)`: where a residual branch joins. */
export function addClipped(a: usize, b: usize, floor: f32, sum: usize, from: i32, to: i32): void {
  const least = f32x4.splat(floor);
  const start = from << 2;
  a += start;
  b += start;
  sum += start;
  for (let left = to - from; left > 0; left -= 4) {
    const lanes = min(4, left);
    storeSome(sum, f32x4.pmax(f32x4.add(loadSome(a, lanes), loadSome(b, lanes)), least), lanes);
    a += 16;
    b += 16;
    sum += 16;
  }
}

/**
 * One Adam step: the moments change in place, the weights become `updated`. `rate` includes both bias
 * corrections.
 */
export function adamStep(
  weights: usize,
  gradient: usize,
  first: usize,
  second: usize,
  updated: usize,
  beta1: f32,
  beta2: f32,
  rate: f32,
  epsilon: f32,
  from: i32,
  to: i32,
): void {
  const start = from << 2;
  weights += start;
  gradient += start;
  first += start;
  second += start;
  updated += start;
  for (let left = to - from; left > 0; left -= 4) {
    const lanes = min(4, left);
    const slope = loadSome(gradient, lanes);
    const m = f32x4.add(
      f32x4.mul(loadSome(first, lanes), f32x4.splat(beta1)),
      f32x4.mul(slope, f32x4.splat(1 - beta1)),
    );
    const v = f32x4.add(
      f32x4.mul(loadSome(second, lanes), f32x4.splat(beta2)),
      f32x4.mul(f32x4.mul(slope, slope), f32x4.splat(1 - beta2)),
    );
    storeSome(first, m, lanes);
    storeSome(second, v, lanes);
    const root = f32x4.add(f32x4.sqrt(v), f32x4.splat(epsilon));
    const step = f32x4.div(f32x4.mul(m, f32x4.splat(rate)), root);
    storeSome(updated, f32x4.sub(loadSome(weights, lanes), step), lanes);
    weights += 16;
    gradient += 16;
    first += 16;
    second += 16;
    updated += 16;
  }
}

/** One step of gradient descent with momentum: `velocity = momentum·velocity + gradient`, in place. */
export function momentumStep(
  weights: usize,
  gradient: usize,
  velocity: usize,
  updated: usize,
  momentum: f32,
  rate: f32,
  from: i32,
  to: i32,
): void {
  const start = from << 2;
  weights += start;
  gradient += start;
  velocity += start;
  updated += start;
  for (let left = to - from; left > 0; left -= 4) {
    const lanes = min(4, left);
    const v = multiplyAdd(
      loadSome(velocity, lanes),
      f32x4.splat(momentum),
      loadSome(gradient, lanes),
    );
    storeSome(velocity, v, lanes);
    const step = f32x4.mul(v, f32x4.splat(rate));
    storeSome(updated, f32x4.sub(loadSome(weights, lanes), step), lanes);
    weights += 16;
    gradient += 16;
    velocity += 16;
    updated += 16;
  }
}
