import { multiplyAdd } from './lanes';

/** Room for one block. */
export const blockBytes = 192;

/**
 * The heart of every filter gradient: six inputs times eight output gradients, summed over the pixels
 * of one image (or the rows of a matrix). The six inputs of a pixel lie side by side at `x`, a pixel
 * is `pixelStep` bytes after its neighbour, and `rowSkip` more bytes lead to the next row of pixels.
 * `panel` holds eight gradients per pixel.
 *
 * Of the 6 × 8 sums, rows `firstRow` up to `endRow` and `columns` columns are added to `sums`, whose rows
 * are `sumStep` bytes apart; `spare` is room for the block. A last block that overlaps its neighbour skips the rows already done.
 */
export function outerBlock(
  x: usize,
  height: i32,
  width: i32,
  pixelStep: i32,
  rowSkip: i32,
  panel: usize,
  sums: usize,
  sumStep: i32,
  firstRow: i32,
  endRow: i32,
  columns: i32,
  spare: usize,
): void {
  let l0 = f32x4.splat(0);
  let h0 = l0;
  let l1 = l0;
  let h1 = l0;
  let l2 = l0;
  let h2 = l0;
  let l3 = l0;
  let h3 = l0;
  let l4 = l0;
  let h4 = l0;
  let l5 = l0;
  let h5 = l0;

  do {
    let pixels = width;
    do {
      const low = v128.load(panel);
      const high = v128.load(panel, 16);
      let a = v128.load32_splat(x);
      l0 = multiplyAdd(a, low, l0);
      h0 = multiplyAdd(a, high, h0);
      a = v128.load32_splat(x, 4);
      l1 = multiplyAdd(a, low, l1);
      h1 = multiplyAdd(a, high, h1);
      a = v128.load32_splat(x, 8);
      l2 = multiplyAdd(a, low, l2);
      h2 = multiplyAdd(a, high, h2);
      a = v128.load32_splat(x, 12);
      l3 = multiplyAdd(a, low, l3);
      h3 = multiplyAdd(a, high, h3);
      a = v128.load32_splat(x, 16);
      l4 = multiplyAdd(a, low, l4);
      h4 = multiplyAdd(a, high, h4);
      a = v128.load32_splat(x, 20);
      l5 = multiplyAdd(a, low, l5);
      h5 = multiplyAdd(a, high, h5);
      x += pixelStep;
      panel += 32;
    } while (--pixels);
    x += rowSkip;
  } while (--height);

  // No call while the sums are in registers: the optimiser would spill them within the loop.
  if (columns == 8 && firstRow == 0 && endRow == 6) {
    v128.store(sums, f32x4.add(v128.load(sums), l0));
    v128.store(sums, f32x4.add(v128.load(sums, 16), h0), 16);
    sums += sumStep;
    v128.store(sums, f32x4.add(v128.load(sums), l1));
    v128.store(sums, f32x4.add(v128.load(sums, 16), h1), 16);
    sums += sumStep;
    v128.store(sums, f32x4.add(v128.load(sums), l2));
    v128.store(sums, f32x4.add(v128.load(sums, 16), h2), 16);
    sums += sumStep;
    v128.store(sums, f32x4.add(v128.load(sums), l3));
    v128.store(sums, f32x4.add(v128.load(sums, 16), h3), 16);
    sums += sumStep;
    v128.store(sums, f32x4.add(v128.load(sums), l4));
    v128.store(sums, f32x4.add(v128.load(sums, 16), h4), 16);
    sums += sumStep;
    v128.store(sums, f32x4.add(v128.load(sums), l5));
    v128.store(sums, f32x4.add(v128.load(sums, 16), h5), 16);
    return;
  }
  v128.store(spare, l0);
  v128.store(spare, h0, 16);
  v128.store(spare, l1, 32);
  v128.store(spare, h1, 48);
  v128.store(spare, l2, 64);
  v128.store(spare, h2, 80);
  v128.store(spare, l3, 96);
  v128.store(spare, h3, 112);
  v128.store(spare, l4, 128);
  v128.store(spare, h4, 144);
  v128.store(spare, l5, 160);
  v128.store(spare, h5, 176);
  addPart(spare, sums, sumStep, firstRow, endRow, columns);
}

function addPart(
  block: usize,
  sums: usize,
  sumStep: i32,
  firstRow: i32,
  endRow: i32,
  columns: i32,
): void {
  for (let row = firstRow; row < endRow; row++) {
    const from = block + (row << 5);
    const to = sums + row * sumStep;
    for (let column = 0; column < columns << 2; column += 4) {
      f32.store(to + column, f32.load(to + column) + f32.load(from + column));
    }
  }
}
