import { describe, expect, it } from 'vitest';
import { measurementOf, requestOf } from '../../../src/demos/clock/measurement.ts';
import { initial } from '../../../src/demos/clock/state.ts';
import type { NetworkTimes } from '../../../src/engine/protocol.ts';

function times(...ms: number[]): NetworkTimes {
  const passes = { forward: ms, step: ms.map((one) => 3 * one) };
  return { ...passes, warmUp: passes, workBytes: 1 };
}

describe('a measurement', () => {
  it('asks for three blocks of the shape and form that are set', () => {
    const request = requestOf({ ...initial, channels: 64, map: 7, batch: 4, form: 'whole' });
    expect(request).toMatchObject({ batchSize: 4, repeats: 10, backend: 'auto' });
    expect(request.networks.map(({ id, inputShape }) => [id, inputShape])).toEqual(
      ['plain', 'basic', 'bottleneck'].map((kind) => [`${kind}-whole`, [7, 7, 64]]),
    );
  });

  it('keeps with the times what they were taken of', () => {
    const timing = { backend: 'wasm', times: [times(8, 8), times(16, 16), times(2, 2)] } as const;
    expect(measurementOf(timing, initial)).toMatchObject({
      settings: initial,
      backend: 'wasm',
      rounds: 2,
      times: { plain: { forward: [8, 8] }, bottleneck: { step: [6, 6] } },
    });
  });

  it('is none before all blocks have been through one round', () => {
    const early = { backend: 'wasm', times: [times(8), times(16), times()] } as const;
    expect(measurementOf(early, initial)).toBeUndefined();
    expect(measurementOf({ backend: undefined, times: [] }, initial)).toBeUndefined();
  });
});
