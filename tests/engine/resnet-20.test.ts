import {
  abs,
  memory,
  mul,
  oneHot,
  type Scalar,
  setBackend,
  sum,
  type Tensor,
  tensor1d,
  type Tensor2D,
  type Tensor4D,
  tidy,
  variableGrads,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel, type Model } from '../../src/engine/build-model.ts';
import { registerGradients } from '../../src/engine/gradients.ts';
import { needed } from '../../src/engine/needed.ts';
import { crossEntropy } from '../../src/engine/ops/cross-entropy.ts';
import { networkById } from '../../src/models/networks.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import fixture from '../models/fixtures/residual-networks.json' with { type: 'json' };
import { relativeDistance, setWeights } from './given-weights.ts';
import { made } from './kernels/both-backends.ts';

const { network } = networkById('resnet-20');
const trainable = parameterShapes(network).filter((parameter) => parameter.trainable);

const numbers = (tensor: Tensor) => [...tensor.dataSync()];

/** Distance of single precision from PyTorch's double precision, as a share of the largest value. */
const tolerance = 3e-5;

interface Results {
  readonly inference: number[];
  readonly training: number[];
  readonly loss: number[];
  readonly gradients: number[][];
}

/** What the fixture keeps of a pass, from our engine. */
function passThrough(model: Model): Results {
  const images = made([4, 32, 32, 3], 1000) as Tensor4D;
  const labels = oneHot(tensor1d([3, 0, 7, 1], 'int32'), 10) as Tensor2D;
  const results: Results = { inference: [], training: [], loss: [], gradients: [] };
  tidy(() => {
    results.inference.push(...numbers(model.forward(images, { kind: 'inference' })));
    const { value, grads } = variableGrads(() => {
      const logits = model.forward(images, { kind: 'training', step: 1 });
      results.training.push(...numbers(logits));
      return crossEntropy(logits, labels) as Scalar;
    }, [...model.trainable]);
    results.loss.push(...numbers(value));
    for (const [i, { name, shape }] of model.trainable.entries()) {
      const gradient = needed(grads[name]);
      const projection = sum(mul(gradient, made(shape, 501 + i)));
      results.gradients.push([...numbers(sum(abs(gradient))), ...numbers(projection)]);
    }
  });
  for (const used of [images, labels]) used.dispose();
  return results;
}

beforeAll(async () => {
  registerGradients();
  await useWasm(wasmFiles);
  await setBackend('wasm');
});

describe('resnet-20 with given weights', () => {
  it('gives what PyTorch gives, at inference and in training, and its gradients', () => {
    const model = buildModel(network, 'zeros', 1);
    setWeights(model, network);
    const { inference, training, loss, gradients } = passThrough(model);
    model.dispose();
    const expected = fixture.pass;
    expect(relativeDistance(inference, expected.inference.flat())).toBeLessThan(tolerance);
    expect(relativeDistance(training, expected.training.flat())).toBeLessThan(tolerance);
    expect(relativeDistance(loss, [expected.loss])).toBeLessThan(tolerance);
    expect(gradients).toHaveLength(expected.gradients.length);
    for (const [i, gradient] of gradients.entries())
      expect(
        relativeDistance(gradient, needed(expected.gradients[i])),
        trainable[i]?.name,
      ).toBeLessThan(tolerance);
  });
});

describe('a pass at inference', () => {
  it('holds no more maps than a layer and its neighbours need, however deep the network is', () => {
    const model = buildModel(network, 'he-normal', 1);
    const { numTensors } = memory();
    let most = 0;
    const onOutput = () => {
      most = Math.max(most, memory().numTensors - numTensors);
    };
    tidy(() => {
      model.forward(made([2, 32, 32, 3], 1) as Tensor4D, { kind: 'inference', onOutput });
    });
    // The images, what entered a residual layer, what its body gave, and a layer's input and output.
    expect(most).toBeLessThanOrEqual(5);
    expect(memory().numTensors).toBe(numTensors);
    model.dispose();
  });
});
