import type { Picture } from '../bitmap.ts';

/**
 * The middle square of a picture, brought to `side` pixels a side: every pixel is the mean of what it
 * covers, weighted by area. RGB, row by row.
 */
export function middleSquare({ rows, columns, rgb }: Picture, side: number): Uint8Array {
  const whole = Math.min(rows, columns);
  const [top, left] = [(rows - whole) / 2, (columns - whole) / 2];
  const step = whole / side;
  const out = new Uint8Array(3 * side * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const down = coverage(top + y * step, top + (y + 1) * step);
      const across = coverage(left + x * step, left + (x + 1) * step);
      const sum = [0, 0, 0];
      for (const [row, high] of down)
        for (const [column, wide] of across)
          for (const channel of [0, 1, 2])
            sum[channel] =
              (sum[channel] ?? 0) +
              high * wide * (rgb[3 * (row * columns + column) + channel] ?? 0);
      for (const channel of [0, 1, 2])
        out[3 * (y * side + x) + channel] = Math.round((sum[channel] ?? 0) / (step * step));
    }
  return out;
}

/** Which pixels a stretch covers, and how much of each. */
function coverage(from: number, to: number): (readonly [pixel: number, share: number])[] {
  const first = Math.floor(from);
  return Array.from({ length: Math.ceil(to) - first }, (_, i) => {
    const pixel = first + i;
    return [pixel, Math.min(to, pixel + 1) - Math.max(from, pixel)] as const;
  }).filter(([, share]) => share > 1e-9);
}
