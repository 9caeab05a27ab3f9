import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { Control, RunDropped } from '../../src/engine/control.ts';
import type { NetworkTimes } from '../../src/engine/protocol.ts';
import { timeNetworks } from '../../src/engine/time-networks.ts';
import type { Network } from '../../src/models/spec.ts';
import { mixedNetwork, plainTraining, smallConv } from './engine-fixtures.ts';

const map: Network = {
  id: 'map',
  family: 'conv',
  inputShape: [6, 6, 4],
  layers: [{ kind: 'conv', filters: 4, kernelSize: 3, padding: 'same', bias: false }],
};
const networks = [map, mixedNetwork];

beforeAll(() => useWasm(wasmFiles));

describe.each(['cpu', 'wasm'] as const)('timing networks on %s', (backend) => {
  beforeEach(async () => {
    await setBackend(backend);
  });

  it.each([
    ['to the gradients', undefined],
    ['of training', plainTraining],
  ])(
    'gives one time more of each network after each round of steps %s, and leaves no tensor',
    async (_what, training) => {
      const { numTensors } = memory();
      const rounds: (readonly NetworkTimes[])[] = [];
      await timeNetworks({
        networks: training ? [smallConv, mixedNetwork] : networks,
        batchSize: 2,
        repeats: 3,
        training,
        control: new Control(),
        onRound: (times) => rounds.push(times),
      });
      expect(memory().numTensors).toBe(numTensors);
      const lengths = rounds.map((times) =>
        times.map(({ forward, step }) => [forward, step].map((all) => all.length)),
      );
      expect(lengths).toEqual(
        [1, 2, 3].map((count) => [
          [count, count],
          [count, count],
        ]),
      );
      const last = rounds.at(-1) ?? [];
      expect(last.map(({ warmUp }) => [warmUp.forward.length, warmUp.step.length])).toEqual([
        [2, 2],
        [2, 2],
      ]);
      const all = last.flatMap((times) =>
        [times, times.warmUp].flatMap(({ forward, step }) => [...forward, ...step]),
      );
      expect(all.every((ms) => Number.isFinite(ms) && ms >= 0)).toBe(true);
      expect(all.some((ms) => ms > 0)).toBe(true);
    },
  );

  it('weighs what a step works with: more for each image, by as much', async () => {
    const bytes: number[] = [];
    for (const batchSize of [2, 4, 6])
      await timeNetworks({
        networks: [map],
        batchSize,
        repeats: 1,
        control: new Control(),
        onRound: ([times]) => bytes.push(times?.workBytes ?? NaN),
      });
    const [two = NaN, four = NaN, six = NaN] = bytes;
    const [mapBytes, kernelBytes] = [6 * 6 * 4 * 4, 3 * 3 * 4 * 4 * 4];
    // The map, its gradient, and the gradients of kernel and image that are asked for.
    expect(two).toBeGreaterThanOrEqual(2 * 2 * mapBytes + kernelBytes);
    expect(six - four).toBe(four - two);
  });

  it('ends when it is dropped, and leaves no tensor', async () => {
    const { numTensors } = memory();
    const control = new Control();
    const timing = timeNetworks({
      networks,
      batchSize: 2,
      repeats: 1e6,
      control,
      onRound: () => {
        control.drop();
      },
    });
    await expect(timing).rejects.toThrow(RunDropped);
    expect(memory().numTensors).toBe(numTensors);
  });
});
