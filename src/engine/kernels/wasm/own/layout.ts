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

/** Floats that are too few for it to pay to share them out. */
const leastFloats = 4096;

/** The least items of so many floats (or multiply-adds) each that are worth a thread's while. */
export function worthwhile(perItem: number, floats = leastFloats): number {
  return Math.max(1, Math.ceil(floats / perItem));
}

const cacheLine = 64;

/** Working room of one thread: apart from its neighbour's, so that they do not share a cache line. */
export function ownLines(bytes: number): number {
  return Math.ceil(bytes / cacheLine) * cacheLine;
}
