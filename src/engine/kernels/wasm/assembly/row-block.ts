import { multiplyAdd } from './lanes';

/**
 * The heart of every forward product: six rows of the output times eight columns, in twelve registers.
 * A row's input is `segments` pieces of `length` floats, `segmentStep` bytes from start to start: a
 * matrix row is one piece, a convolution's window is one piece for each of its rows.
 *
 * `rows` holds the six input and then the six output addresses, what the result is clipped to from
 * below (a register less than as a parameter), how far before the output something lies that is added
 * to it first (0 for nothing; whole blocks of eight columns only), and from its 64th byte room for the
 * block. `panel` is the eight columns of the weights, one `[8]` for each input float; `bias` eight
 * floats. Of the output only `columns` are written.
 */
export function rowBlock(
  rows: usize,
  segments: i32,
  segmentStep: i32,
  length: i32,
  panel: usize,
  bias: usize,
  outputOffset: i32,
  columns: i32,
): void {
  let a0 = load<usize>(rows);
  let a1 = load<usize>(rows, 4);
  let a2 = load<usize>(rows, 8);
  let a3 = load<usize>(rows, 12);
  let a4 = load<usize>(rows, 16);
  let a5 = load<usize>(rows, 20);

  const spare = rows + 64;
  let l0 = v128.load(bias);
  let h0 = v128.load(bias, 16);
  let l1 = l0;
  let h1 = h0;
  let l2 = l0;
  let h2 = h0;
  let l3 = l0;
  let h3 = h0;
  let l4 = l0;
  let h4 = h0;
  let l5 = l0;
  let h5 = h0;

  const skip = segmentStep - (length << 2);
  do {
    const end = a0 + (length << 2);
    do {
      const low = v128.load(panel);
      const high = v128.load(panel, 16);
      let a = v128.load32_splat(a0);
      l0 = multiplyAdd(a, low, l0);
      h0 = multiplyAdd(a, high, h0);
      a = v128.load32_splat(a1);
      l1 = multiplyAdd(a, low, l1);
      h1 = multiplyAdd(a, high, h1);
      a = v128.load32_splat(a2);
      l2 = multiplyAdd(a, low, l2);
      h2 = multiplyAdd(a, high, h2);
      a = v128.load32_splat(a3);
      l3 = multiplyAdd(a, low, l3);
      h3 = multiplyAdd(a, high, h3);
      a = v128.load32_splat(a4);
      l4 = multiplyAdd(a, low, l4);
      h4 = multiplyAdd(a, high, h4);
      a = v128.load32_splat(a5);
      l5 = multiplyAdd(a, low, l5);
      h5 = multiplyAdd(a, high, h5);
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      a4 += 4;
      a5 += 4;
      panel += 32;
    } while (a0 != end);
    a0 += skip;
    a1 += skip;
    a2 += skip;
    a3 += skip;
    a4 += skip;
    a5 += skip;
  } while (--segments);

  const least = v128.load32_splat(rows, 48);
  // No call while the sums are in registers: the optimiser would spill them within the loop.
  let c0 = spare;
  let c1 = spare + 32;
  let c2 = spare + 64;
  let c3 = spare + 96;
  let c4 = spare + 128;
  let c5 = spare + 160;
  if (columns == 8) {
    c0 = load<usize>(rows, 24) + outputOffset;
    c1 = load<usize>(rows, 28) + outputOffset;
    c2 = load<usize>(rows, 32) + outputOffset;
    c3 = load<usize>(rows, 36) + outputOffset;
    c4 = load<usize>(rows, 40) + outputOffset;
    c5 = load<usize>(rows, 44) + outputOffset;
  }
  const addend = load<usize>(rows, 52);
  if (addend) {
    l0 = f32x4.add(l0, v128.load(c0 - addend));
    h0 = f32x4.add(h0, v128.load(c0 - addend, 16));
    l1 = f32x4.add(l1, v128.load(c1 - addend));
    h1 = f32x4.add(h1, v128.load(c1 - addend, 16));
    l2 = f32x4.add(l2, v128.load(c2 - addend));
    h2 = f32x4.add(h2, v128.load(c2 - addend, 16));
    l3 = f32x4.add(l3, v128.load(c3 - addend));
    h3 = f32x4.add(h3, v128.load(c3 - addend, 16));
    l4 = f32x4.add(l4, v128.load(c4 - addend));
    h4 = f32x4.add(h4, v128.load(c4 - addend, 16));
    l5 = f32x4.add(l5, v128.load(c5 - addend));
    h5 = f32x4.add(h5, v128.load(c5 - addend, 16));
  }
  v128.store(c0, f32x4.pmax(l0, least));
  v128.store(c0, f32x4.pmax(h0, least), 16);
  v128.store(c1, f32x4.pmax(l1, least));
  v128.store(c1, f32x4.pmax(h1, least), 16);
  v128.store(c2, f32x4.pmax(l2, least));
  v128.store(c2, f32x4.pmax(h2, least), 16);
  v128.store(c3, f32x4.pmax(l3, least));
  v128.store(c3, f32x4.pmax(h3, least), 16);
  v128.store(c4, f32x4.pmax(l4, least));
  v128.store(c4, f32x4.pmax(h4, least), 16);
  v128.store(c5, f32x4.pmax(l5, least));
  v128.store(c5, f32x4.pmax(h5, least), 16);
  if (columns < 8) copyColumns(rows, outputOffset, columns);
}

function copyColumns(rows: usize, outputOffset: i32, columns: i32): void {
  for (let row = 0; row < 6; row++) {
    const to = load<usize>(rows + 24 + (row << 2)) + outputOffset;
    memory.copy(to, rows + 64 + (row << 5), columns << 2);
  }
}

/**
 * The same for six rows of a plain matrix, `aStep` bytes apart, and eight columns without bias, whose
 * rows are `cStep` bytes apart: short products, such as Winograd's, have no time for a table of addresses.
 */
export function matrixBlock(
  a: usize,
  aStep: i32,
  depth: i32,
  panel: usize,
  c: usize,
  cStep: i32,
): void {
  let a0 = a;
  let a1 = a0 + aStep;
  let a2 = a1 + aStep;
  let a3 = a2 + aStep;
  let a4 = a3 + aStep;
  let a5 = a4 + aStep;
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
  const end = a0 + (depth << 2);
  do {
    const low = v128.load(panel);
    const high = v128.load(panel, 16);
    let x = v128.load32_splat(a0);
    l0 = multiplyAdd(x, low, l0);
    h0 = multiplyAdd(x, high, h0);
    x = v128.load32_splat(a1);
    l1 = multiplyAdd(x, low, l1);
    h1 = multiplyAdd(x, high, h1);
    x = v128.load32_splat(a2);
    l2 = multiplyAdd(x, low, l2);
    h2 = multiplyAdd(x, high, h2);
    x = v128.load32_splat(a3);
    l3 = multiplyAdd(x, low, l3);
    h3 = multiplyAdd(x, high, h3);
    x = v128.load32_splat(a4);
    l4 = multiplyAdd(x, low, l4);
    h4 = multiplyAdd(x, high, h4);
    x = v128.load32_splat(a5);
    l5 = multiplyAdd(x, low, l5);
    h5 = multiplyAdd(x, high, h5);
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    a4 += 4;
    a5 += 4;
    panel += 32;
  } while (a0 != end);
  v128.store(c, l0);
  v128.store(c, h0, 16);
  c += cStep;
  v128.store(c, l1);
  v128.store(c, h1, 16);
  c += cStep;
  v128.store(c, l2);
  v128.store(c, h2, 16);
  c += cStep;
  v128.store(c, l3);
  v128.store(c, h3, 16);
  c += cStep;
  v128.store(c, l4);
  v128.store(c, h4, 16);
  c += cStep;
  v128.store(c, l5);
  v128.store(c, h5, 16);
}
