/** Four 32-bit floats at a time; the only place that knows which of the two builds this is. */

/** `a·b + c`: rounded once where the build has the fused instruction, twice where it has not. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}

/** Four floats of which only the first `count` (0…4) are read; the others are 0. */
export function loadSome(from: usize, count: i32): v128 {
  if (count >= 4) return v128.load(from);
  let lanes = f32x4.splat(0);
  if (count > 0) lanes = f32x4.replace_lane(lanes, 0, f32.load(from));
  if (count > 1) lanes = f32x4.replace_lane(lanes, 1, f32.load(from, 4));
  if (count > 2) lanes = f32x4.replace_lane(lanes, 2, f32.load(from, 8));
  return lanes;
}

/** The first `count` (1…4) of four floats. */
export function storeSome(to: usize, lanes: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, lanes);
    return;
  }
  f32.store(to, f32x4.extract_lane(lanes, 0));
  if (count > 1) f32.store(to, f32x4.extract_lane(lanes, 1), 4);
  if (count > 2) f32.store(to, f32x4.extract_lane(lanes, 2), 8);
}
