/** Sums down the columns of a matrix, which is what most reductions of a training are. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { dispatch, reads, writes } from './dispatch.ts';
import { makeFloats } from './kernel.ts';

/** Threads of a workgroup. Each column has as many of them as fit. */
const threads = 256;

/** Rows of one workgroup; with more than one workgroup per column another pass adds up theirs. */
const rowsPerPart = 256;

/** Columns of one workgroup: neighbours, for they lie side by side in memory. */
function columnsAtOnce(columns: number): number {
  if (columns > 16) return 32;
  return columns > 8 ? 16 : 8;
}

/** How the rows of a matrix are handed out. */
export interface Parts {
  readonly parts: number;
  readonly workgroups: [number, number, number];
}

export function partsOf(rows: number, columns: number): Parts {
  const parts = Math.ceil(rows / rowsPerPart);
  return { parts, workgroups: [Math.ceil(columns / columnsAtOnce(columns)), parts, 1] };
}

/** All rows to the same workgroup. */
export function undivided(columns: number): [number, number, number] {
  return [Math.ceil(columns / columnsAtOnce(columns)), 1, 1];
}

/**
 * The frame of such a shader. `body` sees `column`, which is below `columns`; `first`, `end` and the
 * step `down` of its thread's rows; `part` of `rows_per_part` rows; and `add_lines(value)`, the sum over
 * the threads of the column. What it writes per row must be where `counts`, per column where `leads`.
 */
export function columnShader(columns: number, body: string, { isDivided = true } = {}): string {
  const across = columnsAtOnce(columns);
  return /* wgsl */ `
const across = ${across};
const down = ${threads / across};
const rows_per_part = ${rowsPerPart};
var<workgroup> held: array<f32, ${threads}>;
var<private> lane: i32;

fn add_lines(value: f32) -> f32 {
  workgroupBarrier();
  held[lane] = value;
  for (var half = ${threads / 2}; half >= across; half /= 2) {
    workgroupBarrier();
    if (lane < half) { held[lane] += held[lane + half]; }
  }
  workgroupBarrier();
  return held[lane % across];
}

@compute @workgroup_size(${threads})
fn main(@builtin(local_invocation_index) index: u32, @builtin(workgroup_id) group: vec3u) {
  lane = i32(index);
  let part = i32(group.y);
  // Threads beyond the last column do as the last one does, for all must come to the barriers.
  let own_column = i32(group.x) * across + lane % across;
  let column = min(own_column, columns - 1);
  let counts = own_column < columns;
  let leads = counts && lane < across;
  let first_row = ${isDivided ? 'part * rows_per_part' : '0'};
  let first = first_row + lane / across;
  let end = ${isDivided ? 'min(first_row + rows_per_part, uniforms.rows)' : 'uniforms.rows'};
  ${body}
}`;
}

const sumOfColumn = /* wgsl */ `
  var sum = 0f;
  for (var row = first; row < end; row += down) { sum += x[row * columns + column]; }
  let total = add_lines(sum);
  if (leads) { sums[part * columns + column] = total; }`;

/** The sums of the columns of a matrix, to be written to `sums`. */
interface ColumnSums {
  readonly rows: number;
  readonly columns: number;
  readonly sums: TensorInfo;
}

/** Lets `sumParts` write the sums of each part, `[parts, columns]`, and adds those up. */
export function sumInParts(
  backend: WebGPUBackend,
  { rows, columns, sums }: ColumnSums,
  sumParts: (partSums: TensorInfo) => void,
): void {
  const { parts } = partsOf(rows, columns);
  if (parts === 1) {
    sumParts(sums);
    return;
  }
  const partSums = makeFloats(backend, [parts, columns]);
  sumParts(partSums);
  sumColumns(backend, partSums, { rows: parts, columns, sums });
  backend.disposeData(partSums.dataId);
}

export function sumColumns(backend: WebGPUBackend, x: TensorInfo, wanted: ColumnSums): void {
  const { rows, columns } = wanted;
  sumInParts(backend, wanted, (sums) => {
    dispatch(backend, {
      shader: {
        name: 'sumColumns',
        constants: { columns },
        code: () => columnShader(columns, sumOfColumn),
      },
      bindings: { sums: writes(sums), x: reads(x) },
      integers: { rows },
      workgroups: partsOf(rows, columns).workgroups,
    });
  });
}
