import { describe, expect, it } from 'vitest';
import type { TimeRequest } from '../../../src/engine/client.ts';
import type { NetworkTimes } from '../../../src/engine/protocol.ts';
import {
  idle,
  isBusy,
  next,
  roundsOf,
  type Message,
  type Timing,
} from '../../../src/ui/timing/timing.ts';

const request: TimeRequest = { backend: 'auto', networks: [], batchSize: 1, repeats: 2 };
const after = (...messages: Message[]) => messages.reduce<Timing>(next, idle);
const start: Message = { type: 'start', request };

function timed(...rounds: number[]): Message {
  const networks = rounds.map((count): NetworkTimes => {
    const step = Array.from({ length: count }, () => 1);
    return { step, forward: step, warmUp: { step: [1], forward: [1] }, workBytes: 1 };
  });
  return { type: 'timed', id: 1, backend: 'wasm', networks };
}

describe('a measurement', () => {
  it('loads, runs and ends with its last round', () => {
    const phases = [[start], [start, timed(0, 0)], [start, timed(1, 1)], [start, timed(2, 2)]].map(
      (messages) => after(...messages).phase,
    );
    expect(phases).toEqual(['loading', 'running', 'running', 'done']);
    expect(after(start, timed(2, 1))).toMatchObject({ phase: 'running', backend: 'wasm' });
    expect(roundsOf(after(start, timed(2, 1)))).toBe(1);
  });

  it('keeps what it has when it is stopped, and is as if never begun without anything', () => {
    expect(after(start, timed(1, 1), { type: 'stop' })).toMatchObject({ phase: 'done', request });
    expect(after(start, { type: 'stop' })).toEqual(idle);
    expect(isBusy(after(start, timed(1, 1), { type: 'stop' }))).toBe(false);
  });

  it('begins anew after a fault, and tells of an error', () => {
    const recovering: Message = {
      ...{ type: 'recovering', id: 1, code: 'backend-lost', detail: '', attempt: 1 },
    };
    expect(after(start, timed(1, 1), recovering)).toMatchObject({
      phase: 'loading',
      recovering: true,
      times: [],
    });
    expect(
      after(start, { type: 'error', id: 1, code: 'out-of-memory', detail: 'no' }).failure,
    ).toEqual({ code: 'out-of-memory', detail: 'no' });
    expect(after(start, { type: 'failed', detail: 'offline' }).failure?.code).toBe(
      'worker-crashed',
    );
    expect(after(start, { type: 'failed', detail: '' }, start).failure).toBeUndefined();
  });
});
