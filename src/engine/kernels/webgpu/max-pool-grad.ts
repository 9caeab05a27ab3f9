import { backend_util, MaxPoolGrad, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { convConstants, type Shape4 } from './convolution.ts';
import { type Binding, reads, writes } from './dispatch.ts';
import { elementwise } from './elementwise.ts';
import { type KernelCall, makeFloats, registerOwnKernel } from './kernel.ts';

interface PoolAttrs {
  readonly filterSize: number | [number, number];
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/**
 * The gradient of max pooling: of equal maxima the first in the window takes it all, as on the other
 * backends. In one pass, where the stock kernel first writes down which place each maximum came from.
 */
export function registerMaxPoolGrad(): void {
  registerOwnKernel(MaxPoolGrad, ({ inputs, backend, attrs }: Call): TensorInfo => {
    const { filterSize, strides, pad, dimRoundingMode } = attrs;
    const shape = inputs.input.shape as Shape4;
    const info = backend_util.computePool2DInfo(
      shape,
      filterSize,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const dx = makeFloats(backend, shape);
    const size = util.sizeFromShape(shape);
    const isWhole = info.inChannels % 4 === 0;
    const type = isWhole ? 'vec4f' : 'f32';
    elementwise(backend, {
      shader: { name: 'maxPoolGrad', constants: convConstants(info), code: () => code(type) },
      bindings: {
        dx: writes(dx, type),
        dy: reads(inputs.dy, type),
        x: reads(inputs.input, type),
      },
      count: isWhole ? size / 4 : size,
    });
    return dx;
  });
}

type Call = KernelCall<'dy' | 'input', PoolAttrs>;

/** One thread per value of the input, or per four channels of it. It goes over the windows it is in. */
function code(type: Binding['type']): string {
  const truth = type === 'vec4f' ? 'vec4<bool>' : 'bool';
  return /* wgsl */ `
const channels = ${type === 'vec4f' ? 'in_channels / 4' : 'in_channels'};

fn element(i: i32) {
  let channel = i % channels;
  let at = i / channels;
  let column = at % in_width;
  let row = at / in_width % in_height;
  let image = at / (in_width * in_height);
  let mine = x[i];
  var sum = ${type}();
  let last_row = min((row + pad_top) / stride_y, out_height - 1);
  let last_column = min((column + pad_left) / stride_x, out_width - 1);
  for (var out_row = first_window(row + pad_top, kernel_height, stride_y); out_row <= last_row; out_row++) {
    for (
      var out_column = first_window(column + pad_left, kernel_width, stride_x);
      out_column <= last_column;
      out_column++
    ) {
      let top = out_row * stride_y - pad_top;
      let left = out_column * stride_x - pad_left;
      var wins = ${truth}(true);
      for (var y = max(top, 0); y < min(top + kernel_height, in_height); y++) {
        for (var other = max(left, 0); other < min(left + kernel_width, in_width); other++) {
          let theirs = x[((image * in_height + y) * in_width + other) * channels + channel];
          if (y < row || (y == row && other < column)) {
            wins = wins & (theirs < mine);
          } else {
            wins = wins & (theirs <= mine);
          }
        }
      }
      let place = ((image * out_height + out_row) * out_width + out_column) * channels + channel;
      sum += select(${type}(), dy[place], wins);
    }
  }
  dx[i] = sum;
}

fn first_window(padded: i32, kernel: i32, stride: i32) -> i32 {
  return max(padded - kernel + stride, 0) / stride;
}`;
}
