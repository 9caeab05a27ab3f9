/** Part of a matrix product that a workgroup of 64 threads computes, 4×4 numbers each. */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
}

/** Tall and narrow where there are few columns, so that few threads have nothing to do. */
export function tileFor(columns: number): Tile {
  return columns <= 16 ? { rows: 64, columns: 16 } : { rows: 32, columns: 32 };
}

export const threadsPerTile = 64;

/** How many tensors can be seen as vectors of four that lie within one pixel. */
export function channelType(channels: number): 'f32' | 'vec4f' {
  return channels % 4 === 0 ? 'vec4f' : 'f32';
}

/**
 * Four lines of a shader, written out: an array that a loop goes over may end up in memory, where
 * variables stay in registers.
 */
export function fourTimes(line: (i: number) => string): string {
  return [0, 1, 2, 3].map(line).join('\n');
}
