import type { Grid } from './convolve2d.ts';

/** What a window of values is replaced by. */
export const summaries = {
  max: (values: readonly number[]) => Math.max(...values),
  min: (values: readonly number[]) => Math.min(...values),
  average: (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length,
} as const;

/**
 * Pooling in windows of `size`×`size` that lie side by side; rows and columns that fill no window are
 * left out. `[H, W]` gives `[⌊H/size⌋, ⌊W/size⌋]`.
 */
export function pool2d(map: Grid, size: number, mode: keyof typeof summaries): number[][] {
  const rows = Math.floor(map.length / size);
  const columns = Math.floor((map[0]?.length ?? 0) / size);
  const windowAt = (row: number, column: number) =>
    map
      .slice(row * size, (row + 1) * size)
      .flatMap((values) => values.slice(column * size, (column + 1) * size));
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => summaries[mode](windowAt(row, column))),
  );
}
