const floatBytes = 4;

/** Bytes of so many floats, the product of the extents given. */
export function bytesOf(...extents: number[]): number {
  return extents.reduce((product, extent) => product * extent, floatBytes);
}

/** Our kernels make eight columns at a time. */
export function paddedTo8(columns: number): number {
  return Math.ceil(columns / 8) * 8;
}

/** What an activation clips its input to from below; none where it does something else. */
export function floorOf(activation: string | undefined): number | undefined {
  if (activation === 'relu') return 0;
  return activation === undefined || activation === 'linear' ? -Infinity : undefined;
}
