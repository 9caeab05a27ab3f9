/** Convolutions that are never trained, in the form that the backend in use computes fastest. */
import {
  engine,
  type NamedTensorMap,
  tensor,
  tensor1d,
  type Tensor,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import type { LayerOf } from '../../models/spec.ts';
import { addActivated } from './add-activated.ts';
import { type FusedActivation, fusedConvolution } from './fused.ts';
import { hasKernel } from './with-gradient.ts';

export interface FrozenConvolution {
  /** `activation(x ∗ kernel + bias + addend)`; `addend` is as large as the output. */
  apply(x: Tensor, activation: FusedActivation, addend?: Tensor): Tensor;
  /** Bytes of its weights. */
  readonly bytes: number;
  dispose(): void;
}

type Geometry = Pick<LayerOf<'conv'>, 'stride' | 'padding'>;

/** `kernel` is `[k, k, inChannels, filters]` (HWIO) of the shape given. */
export function freezeConvolution(
  kernel: Float32Array,
  shape: readonly [number, number, number, number],
  bias: Float32Array,
  geometry: Geometry,
): FrozenConvolution {
  const filter = tensor(kernel, [...shape]);
  const biases = tensor1d(bias);
  const frozen = hasKernel('PackedConv2D')
    ? packed(filter as Tensor4D, biases, geometry)
    : unpacked(filter, biases, geometry);
  return {
    apply: frozen.apply,
    bytes: 4 * (frozen.weights.size + biases.size),
    dispose() {
      frozen.weights.dispose();
      biases.dispose();
    },
  };
}

interface Form {
  readonly weights: Tensor;
  readonly apply: FrozenConvolution['apply'];
}

function unpacked(filter: Tensor, bias: Tensor, { stride = 1, padding = 'valid' }: Geometry): Form {
  const layer = { kind: 'conv', filters: bias.size, kernelSize: 1, stride, padding } as const;
  return {
    weights: filter,
    apply: (x, activation, addend) => {
      if (!addend) return fusedConvolution(x, filter, bias, layer, activation);
      return tidy(() =>
        addActivated(fusedConvolution(x, filter, bias, layer, 'linear'), addend, activation),
      );
    },
  };
}

function packed(filter: Tensor4D, bias: Tensor, geometry: Geometry): Form {
  const { stride = 1, padding = 'valid' } = geometry;
  const strides = [stride, stride];
  const weights: Tensor = engine().runKernel('PackFilter', { filter }, { strides });
  filter.dispose();
  const [height, , , filters] = filter.shape;
  const canAdd = height === 1 && filters % 8 === 0;
  const run = (inputs: NamedTensorMap, activation: FusedActivation): Tensor =>
    engine().runKernel('PackedConv2D', inputs, {
      ...{ filterShape: filter.shape, strides, pad: padding, dataFormat: 'NHWC' },
      activation,
    });
  return {
    weights,
    apply: (x, activation, addend) => {
      const inputs = { x, packed: weights, bias };
      if (!addend) return run(inputs, activation);
      if (canAdd) return run({ ...inputs, addend }, activation);
      return tidy(() => addActivated(run(inputs, 'linear'), addend, activation));
    },
  };
}
