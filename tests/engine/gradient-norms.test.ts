import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { buildModel } from '../../src/engine/build-model.ts';
import type { RunState } from '../../src/engine/checkpoints/checkpoint.ts';
import type { Arm } from '../../src/engine/protocol.ts';
import type { TrainEvent } from '../../src/engine/train.ts';
import type { Network } from '../../src/models/spec.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';
import { sizeOf } from '../../src/models/shapes.ts';
import {
  arm,
  eventsOf,
  lossesOf,
  mixedNetwork,
  ofType,
  scaledResidual,
  smallDataset,
  smallRun,
} from './engine-fixtures.ts';

beforeAll(() => useWasm(wasmFiles));

function normsOf(events: readonly TrainEvent[]): readonly number[] {
  const norms = ofType(events, 'progress').at(-1)?.arms[0]?.gradientNorms;
  if (!norms) throw new Error('No gradients were watched');
  return norms;
}

/** How far one step of plain descent moved each kernel, divided by the rate: the gradient's norm. */
async function movedBy(network: Network): Promise<number[]> {
  const learningRate = 0.5;
  const run = { ...smallRun, trainingSize: 16 };
  const states: RunState[] = [];
  const save = (state: RunState) => states.push(structuredClone(state));
  const arms = [arm(network, { optimiser: 'sgd', learningRate })];
  await eventsOf({ dataset: smallDataset(), run, arms, keeping: { everyMs: 0, save } });
  const after = states.at(-1)?.arms[0]?.values ?? new Float32Array();

  const model = buildModel(network, 'glorot-uniform', run.seed);
  let from = 0;
  const norms = parameterShapes(network).flatMap(({ role, shape }, place) => {
    const before = model.variables[place]?.dataSync() ?? [];
    const moved = after.subarray(from, (from += sizeOf(shape)));
    const distance = Math.hypot(...moved.map((value, i) => value - (before[i] ?? NaN)));
    return role === 'kernel' ? [distance / learningRate] : [];
  });
  model.dispose();
  return norms;
}

describe.each(['cpu', 'wasm'] as const)('watched gradients on %s', (backend) => {
  beforeEach(async () => {
    await setBackend(backend);
  });

  it.each([mixedNetwork, scaledResidual])(
    'have the length by which weights move',
    async (network) => {
      const run = { ...smallRun, trainingSize: 16 };
      const watched: Arm = { ...arm(network, { optimiser: 'sgd' }), watchGradients: true };
      const norms = normsOf(await eventsOf({ run, arms: [watched] }));
      const expected = await movedBy(network);
      expect(norms).toHaveLength(expected.length);
      for (const [layer, norm] of norms.entries()) {
        expect(norm / (expected[layer] ?? NaN)).toBeCloseTo(1, 2);
      }
    },
  );

  it('change nothing of the training, and leave no tensor', async () => {
    const { numTensors } = memory();
    const events = await eventsOf({ arms: [{ ...arm(mixedNetwork), watchGradients: true }] });
    expect(memory().numTensors).toBe(numTensors);
    const plain = await eventsOf({ arms: [arm(mixedNetwork)] });
    expect(lossesOf(events)).toEqual(lossesOf(plain));
    expect(ofType(plain, 'progress').at(-1)?.arms[0]).not.toHaveProperty('gradientNorms');
  });
});
