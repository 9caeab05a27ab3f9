import '@tensorflow/tfjs-backend-cpu';
import { add, engine, grads, setBackend, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { registerGradients } from '../../src/engine/gradients.ts';
import { needed } from '../../src/engine/needed.ts';
import { activate } from '../../src/engine/ops/activation.ts';
import { addActivated } from '../../src/engine/ops/add-activated.ts';
import { made } from './kernels/both-backends.ts';

type Join = typeof addActivated;

/** The same from an addition and an activation, each with its own gradient. */
const composed: Join = (a, b, activation) => activate(add(a, b), activation);

/** What `f` gives, and its gradients by all inputs. */
function resultsOf(f: (...inputs: Tensor[]) => Tensor, shape: number[], inputs: number) {
  const before = engine().memory().numTensors;
  const results = tidy(() => {
    const args = Array.from({ length: inputs }, (_, i) => made(shape, i + 1));
    const dy = made(shape, 9);
    return [f(...args), ...grads(f)(args, dy)].map((tensor) => [...tensor.dataSync()]);
  });
  expect(engine().memory().numTensors).toBe(before);
  return results;
}

beforeAll(async () => {
  registerGradients();
  await useWasm(wasmFiles);
});

describe.each(['cpu', 'wasm'] as const)('addActivated on %s', (backend) => {
  beforeAll(async () => {
    await setBackend(backend);
  });

  describe.each(['relu', 'linear'] as const)('%s', (activation) => {
    it.each([[[7]], [[3, 5]], [[2, 7, 5, 3]], [[4, 8, 8, 16]]])(
      'gives what addition and activation give, and their gradients: %j',
      (shape) => {
        const join =
          (how: Join) =>
          (...[a, b]: Tensor[]) =>
            how(needed(a), needed(b), activation);
        const results = resultsOf(join(addActivated), shape, 2);
        expect(results).toEqual(resultsOf(join(composed), shape, 2));
        expect(results.flat().some((value) => value !== 0)).toBe(true);
      },
    );

    it('adds up the gradients of an input that takes both ways', () => {
      const twice =
        (how: Join) =>
        (...[x]: Tensor[]) => {
          const inner = how(activate(needed(x), 'tanh'), needed(x), activation);
          return how(inner, inner, activation);
        };
      expect(resultsOf(twice(addActivated), [2, 4, 4, 3], 1)).toEqual(
        resultsOf(twice(composed), [2, 4, 4, 3], 1),
      );
    });
  });
});
