/**
 * The gradients of the operations that the networks here are made of. TensorFlow.js has its own in a
 * module that Node cannot load beside the core, and that registers a hundred of them.
 */
import {
  _FusedMatMul,
  Add,
  AvgPool,
  AvgPoolGrad,
  BatchMatMul,
  BatchToSpaceND,
  broadcast_util,
  Cast,
  clone,
  Conv2D,
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  engine,
  FusedConv2D,
  matMul,
  MaxPool,
  MaxPoolGrad,
  type NamedAttrMap,
  registerGradient,
  reshape,
  Reshape,
  SpaceToBatchND,
  sum,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { reluGradient } from './ops/activation.ts';
import { hasKernel } from './ops/with-gradient.ts';
import { needed } from './needed.ts';

interface Gradient {
  readonly of: string;
  /** Names of the inputs that the gradient looks at, and whether it looks at the output. */
  readonly inputs: readonly string[];
  readonly output?: boolean;
  /** One function per input of the operation: only those that are needed are called. */
  readonly by: (
    dy: Tensor,
    saved: readonly Tensor[],
    attrs: NamedAttrMap,
  ) => Record<string, () => Tensor>;
}

const gradients: readonly Gradient[] = [
  {
    of: Conv2D,
    inputs: ['x', 'filter'],
    by: (dy, [x, filter], { strides, pad, dataFormat }) => {
      const attrs = { strides, pad, dataFormat };
      return {
        x: () => run(Conv2DBackpropInput, { dy, filter }, { ...attrs, inputShape: shapeOf(x) }),
        filter: () =>
          run(Conv2DBackpropFilter, { x, dy }, { ...attrs, filterShape: shapeOf(filter) }),
      };
    },
  },
  {
    of: BatchMatMul,
    inputs: ['a', 'b'],
    by: (dy, [a, b]) => ({
      a: () => matMul(dy, needed(b), false, true),
      b: () => matMul(needed(a), dy, true, false),
    }),
  },
  {
    of: FusedConv2D,
    inputs: ['x', 'filter'],
    output: true,
    by: (dy, [x, filter, y], { strides, pad, dataFormat, activation }) => {
      const attrs = { strides, pad, dataFormat };
      const { dz, bias } = throughActivation(dy, needed(y), activation);
      return {
        x: () => run(Conv2DBackpropInput, { dy: dz, filter }, { ...attrs, inputShape: shapeOf(x) }),
        filter: () =>
          run(Conv2DBackpropFilter, { x, dy: dz }, { ...attrs, filterShape: shapeOf(filter) }),
        bias,
      };
    },
  },
  {
    of: _FusedMatMul,
    inputs: ['a', 'b'],
    output: true,
    by: (dy, [a, b, y], { activation }) => {
      const { dz, bias } = throughActivation(dy, needed(y), activation);
      return {
        a: () => matMul(dz, needed(b), false, true),
        b: () => matMul(needed(a), dz, true, false),
        bias,
      };
    },
  },
  {
    of: Add,
    inputs: ['a', 'b'],
    by: (dy, [a, b]) => ({ a: () => sumTo(shapeOf(a), dy), b: () => sumTo(shapeOf(b), dy) }),
  },
  {
    of: MaxPool,
    inputs: ['x'],
    output: true,
    by: (dy, [input, output], { filterSize, strides, pad }) => ({
      x: () => run(MaxPoolGrad, { dy, input, output }, { filterSize, strides, pad }),
    }),
  },
  {
    of: AvgPool,
    inputs: ['x'],
    by: (dy, [input], { filterSize, strides, pad }) => ({
      x: () => run(AvgPoolGrad, { dy, input }, { filterSize, strides, pad }),
    }),
  },
  {
    // Average pooling ends in a cast to the type that its input has anyway.
    of: Cast,
    inputs: [],
    by: (dy) => ({ x: () => clone(dy) }),
  },
  {
    of: Reshape,
    inputs: ['x'],
    by: (dy, [x]) => ({ x: () => reshape(dy, shapeOf(x)) }),
  },
  {
    of: SpaceToBatchND,
    inputs: [],
    by: (dy, _saved, { blockShape, paddings }) => ({
      x: () => run(BatchToSpaceND, { x: dy }, { blockShape, crops: paddings }),
    }),
  },
  {
    of: BatchToSpaceND,
    inputs: [],
    by: (dy, _saved, { blockShape, crops }) => ({
      x: () => run(SpaceToBatchND, { x: dy }, { blockShape, paddings: crops }),
    }),
  },
];

/** From the gradient of a layer's output: that of what its activation was given, and of its bias. */
function throughActivation(
  dy: Tensor,
  y: Tensor,
  activation: unknown,
): { readonly dz: Tensor; readonly bias: () => Tensor } {
  if (activation === 'relu' && hasKernel('ReluBiasGrad')) {
    const [dz, bias] = engine().runKernel<[Tensor, Tensor]>('ReluBiasGrad', { dy, y });
    return { dz, bias: () => bias };
  }
  const dz = activation === 'relu' ? reluGradient(dy, y) : dy;
  const axes = Array.from({ length: dz.rank - 1 }, (_, axis) => axis);
  return { dz, bias: () => sum(dz, axes) };
}

function shapeOf(tensor: Tensor | undefined): number[] {
  return needed(tensor).shape;
}

function run(
  kernelName: string,
  inputs: Record<string, Tensor | undefined>,
  attrs: Record<string, unknown>,
): Tensor {
  return engine().runKernel(kernelName, inputs as Record<string, Tensor>, attrs as NamedAttrMap);
}

/** Adds up the axes along which an input of this shape was broadcast. */
function sumTo(shape: number[], dy: Tensor): Tensor {
  const axes = broadcast_util.getReductionAxes(shape, dy.shape);
  const total = axes.length > 0 ? sum(dy, axes) : dy;
  return reshape(total, shape);
}

/** Makes the networks' operations differentiable; calling it again changes nothing. */
export function registerGradients(): void {
  for (const { of, inputs, output = false, by } of gradients) {
    registerGradient({
      kernelName: of,
      inputsToSave: [...inputs],
      outputsToSave: [output],
      gradFunc: (dy, saved, attrs) => by(dy as Tensor, saved, attrs),
    });
  }
}
