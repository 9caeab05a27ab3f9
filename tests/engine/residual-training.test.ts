import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { registerGradients } from '../../src/engine/gradients.ts';
import { everyLayer } from '../../src/models/shapes.ts';
import type { Layer } from '../../src/models/spec.ts';
import { arm, eventsOf, networkOf, ofType, smallRun } from './engine-fixtures.ts';

const normalised = (filters: number, stride = 1): readonly Layer[] => [
  { kind: 'conv', filters, kernelSize: 3, stride, padding: 1, bias: false },
  { kind: 'batch-norm', momentum: 0.9 },
];
const relu: Layer = { kind: 'activation', activation: 'relu' };

/** An identity and a projection, and a block without an activation at its end. */
const network = networkOf(
  ...normalised(6),
  relu,
  {
    kind: 'residual',
    body: [...normalised(6), relu, ...normalised(6)],
    shortcut: [],
    activation: 'relu',
  },
  { kind: 'residual', body: normalised(8, 2), shortcut: normalised(8, 2) },
  { kind: 'global-pool', mode: 'average' },
  { kind: 'dense', units: 4, activation: 'softmax' },
);

beforeAll(async () => {
  registerGradients();
  await useWasm(wasmFiles);
  await setBackend('wasm');
});

describe('a residual network', () => {
  it('learns, leaves no tensor behind, and tells how many units answer where all must pass', async () => {
    const { numTensors } = memory();
    const events = await eventsOf({
      run: { ...smallRun, epochs: 12 },
      arms: [arm(network, { learningRate: 1e-2, initialisation: 'he-normal' })],
    });
    expect(memory().numTensors).toBe(numTensors);
    const losses = ofType(events, 'epoch').map(({ result }) => result.train.loss);
    expect(losses).toHaveLength(12);
    expect(losses.at(-1)).toBeLessThan(0.5 * (losses[0] ?? 0));

    const [result] = ofType(events, 'done').flatMap(({ arms }) => arms);
    const layers = everyLayer(network);
    expect(result?.activeUnits.map(({ layer, units }) => [layers[layer]?.name, units])).toEqual([
      ['conv1', 6],
      ['activation1', 6],
      ['residual1', 6],
      ['residual2', 8],
    ]);
  });
});
