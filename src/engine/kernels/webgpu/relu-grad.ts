import { util } from '@tensorflow/tfjs-core';
import { columnShader, partsOf, sumInParts } from './columns.ts';
import { dispatch, reads, writes } from './dispatch.ts';
import { elementwise } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

type Call = KernelCall<'dy' | 'y', unknown>;

/**
 * `ReluGrad`: `dy` where the output `y` of a ReLU is above zero, 0 elsewhere; in stock kernels three
 * passes. `ReluBiasGrad`: the same and its sums over all axes but the last.
 */
export function registerReluGrad(): void {
  registerOwnKernel('ReluGrad', ({ inputs, backend }: Call) => {
    const dz = makeFloats(backend, inputs.y.shape);
    const size = util.sizeFromShape(inputs.y.shape);
    const type = size % 4 === 0 ? 'vec4f' : 'f32';
    elementwise(backend, {
      shader: {
        name: 'reluGrad',
        code: () => `fn element(i: i32) { dz[i] = select(${type}(), dy[i], y[i] > ${type}()); }`,
      },
      bindings: { dz: writes(dz, type), dy: reads(inputs.dy, type), y: reads(inputs.y, type) },
      count: type === 'vec4f' ? size / 4 : size,
    });
    return dz;
  });

  registerOwnKernel('ReluBiasGrad', ({ inputs, backend }: Call) => {
    const columns = inputs.y.shape.at(-1) ?? 1;
    const rows = util.sizeFromShape(inputs.y.shape) / columns;
    const dz = makeFloats(backend, inputs.y.shape);
    const sums = makeFloats(backend, [columns]);
    sumInParts(backend, { rows, columns, sums }, (partSums) => {
      const { workgroups } = partsOf(rows, columns);
      dispatch(backend, {
        shader: {
          name: 'reluBiasGrad',
          constants: { columns },
          code: () => columnShader(columns, reluAndSum),
        },
        bindings: {
          sums: writes(partSums),
          dz: writes(dz),
          dy: reads(inputs.dy),
          y: reads(inputs.y),
        },
        integers: { rows },
        workgroups,
      });
    });
    return [dz, sums];
  });
}

const reluAndSum = /* wgsl */ `
  var sum = 0f;
  for (var row = first; row < end; row += down) {
    let i = row * columns + column;
    let slope = select(0, dy[i], y[i] > 0);
    if (counts) { dz[i] = slope; }
    sum += slope;
  }
  let total = add_lines(sum);
  if (leads) { sums[part * columns + column] = total; }`;
