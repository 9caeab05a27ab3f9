/** A grey image or kernel as rows of numbers. */
export type Grid = readonly (readonly number[])[];

/**
 * Valid cross-correlation, stride 1: what deep-learning libraries call convolution (the kernel is
 * not flipped). `[H, W]` with `[h, w]` gives `[H−h+1, W−w+1]`.
 *
 * @see Goodfellow, Bengio, Courville, Deep Learning (2016), §9.1, equation 9.6
 */
export function convolve2d(image: Grid, kernel: Grid): number[][] {
  const rows = image.length - kernel.length + 1;
  const columns = (image[0]?.length ?? 0) - (kernel[0]?.length ?? 0) + 1;
  if (rows < 1 || columns < 1) throw new RangeError('the kernel is larger than the image');
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => windowSum(image, kernel, row, column)),
  );
}

/** Sum of products of the kernel with the window whose first corner is at `row`, `column`. */
export function windowSum(image: Grid, kernel: Grid, row: number, column: number): number {
  let sum = 0;
  kernel.forEach((weights, u) => {
    weights.forEach((weight, v) => {
      sum += weight * (image[row + u]?.[column + v] ?? 0);
    });
  });
  return sum;
}
