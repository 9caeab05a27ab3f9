/**
 * Smooth noise in space, 0…1: random values at whole coordinates, blended between. Integers and
 * + − × only, so that every machine gets the same bits.
 */
export function noise(seed: number, x: number, y: number, z: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const front = Math.floor(z);
  const across = smooth(x - left);
  const down = smooth(y - top);
  const back = smooth(z - front);
  const near = mix(
    mix(at(seed, left, top, front), at(seed, left + 1, top, front), across),
    mix(at(seed, left, top + 1, front), at(seed, left + 1, top + 1, front), across),
    down,
  );
  const far = mix(
    mix(at(seed, left, top, front + 1), at(seed, left + 1, top, front + 1), across),
    mix(at(seed, left, top + 1, front + 1), at(seed, left + 1, top + 1, front + 1), across),
    down,
  );
  return mix(near, far, back);
}

export const mix = (from: number, to: number, share: number) => from + (to - from) * share;

/** 0 up to `from`, 1 beyond `to`, and no kink between. */
export function step(from: number, to: number, value: number): number {
  return smooth(Math.min(1, Math.max(0, (value - from) / (to - from))));
}

const smooth = (share: number) => share * share * (3 - 2 * share);

/** One random value of a place of the grid: the coordinates multiplied by odd numbers, and well mixed. */
function at(seed: number, x: number, y: number, z: number): number {
  let bits = seed ^ Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 0x1_0000_0000;
}
