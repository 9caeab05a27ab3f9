import { describe, expect, it } from 'vitest';
import type { AnyEvent, BackendName, BackendReport, Event } from '../../src/engine/protocol.ts';
import { Recovery } from '../../src/engine/recovery.ts';

const started = (backend: BackendName) => ({ type: 'started', id: 1, backend }) as unknown as Event;
const stepped = (globalStep: number) =>
  ({ type: 'progress', id: 1, arms: [{ globalStep }] }) as unknown as Event;
const saved: Event = { type: 'checkpoint', id: 1, epoch: 1, step: 1, bytes: 1 };
const tried = (...backends: BackendName[]): Event => ({
  type: 'backend',
  id: 1,
  reports: backends.map((backend): BackendReport => ({ backend, verdict: 'usable' })),
});

const lost = { code: 'backend-lost', detail: '' } as const;
const fault = (code: Parameters<Recovery['after']>[0]['code']) => ({ code, detail: '' });

function recovery(...events: AnyEvent[]): Recovery {
  const one = new Recovery('auto', false);
  for (const event of events) one.hear(event);
  return one;
}

describe('recovery', () => {
  it('tries the same backend once more, then gives it up', () => {
    const one = recovery(started('webgpu'), stepped(7));
    expect(one.after(lost, false)).toMatchObject({ attempt: 1, avoid: [] });
    one.hear(started('webgpu'));
    expect(one.after(lost, false)).toMatchObject({
      attempt: 2,
      avoid: ['webgpu'],
      givenUp: 'webgpu',
    });
    one.hear(started('wasm'));
    expect(one.after(lost, false)).toMatchObject({ attempt: 3, avoid: ['webgpu', 'wasm'] });
    one.hear(started('cpu'));
    expect(one.after(lost, false)).toBeUndefined();
  });

  it.each(['out-of-memory', 'worker-crashed', 'internal'] as const)('recovers from %s', (code) => {
    expect(recovery(started('wasm')).after(fault(code), false)).toMatchObject({ code, attempt: 1 });
  });

  it('counts anew once the run has come further than before', () => {
    const one = recovery(started('wasm'), stepped(10));
    one.after(lost, false);
    one.hear(stepped(10));
    expect(one.after(lost, false)?.attempt).toBe(2);
    one.hear(stepped(11));
    expect(one.after(lost, false)).toMatchObject({ attempt: 1 });
  });

  it('is not fooled by a run that fails at the same step each time', () => {
    const one = recovery(started('webgl'));
    const attempts = Array.from({ length: 5 }, () => {
      one.hear(stepped(20));
      return one.after(lost, false)?.attempt;
    });
    expect(attempts).toEqual([1, 2, 3, undefined, undefined]);
  });

  it('goes on from a checkpoint where there is one', () => {
    expect(recovery(started('wasm')).after(lost, false)?.resume).toBe(false);
    expect(recovery(started('wasm'), saved).after(lost, false)?.resume).toBe(true);
    expect(new Recovery('auto', true).after(lost, false)?.resume).toBe(true);
  });

  it('begins anew when the checkpoint of a recovery is missing, but not when the reader asked for it', () => {
    const one = recovery(started('wasm'), saved);
    one.after(lost, false);
    expect(one.after(fault('checkpoint-missing'), false)).toMatchObject({ resume: false });
    expect(new Recovery('auto', true).after(fault('checkpoint-missing'), false)).toBeUndefined();
  });

  it('takes a number that is none for the fault of a graphics processor only', () => {
    const notFinite = fault('not-finite');
    expect(recovery(started('webgpu')).after(notFinite, false)).toMatchObject({
      givenUp: 'webgpu',
    });
    expect(recovery(started('wasm')).after(notFinite, false)).toBeUndefined();
  });

  it('lets the page choose where the backend asked for does not work', () => {
    const one = new Recovery('webgl', false);
    const unavailable = fault('backend-unavailable');
    expect(one.after(unavailable, false)).toMatchObject({ backend: 'auto', avoid: ['webgl'] });
    expect(one.after(unavailable, false)).toBeUndefined();
  });

  it('stays with the choice of the reader as long as it works', () => {
    const one = new Recovery('wasm', false);
    expect(one.after(lost, false)?.backend).toBe('wasm');
    expect(one.after(lost, false)?.backend).toBe('auto');
  });

  it('gives up the backend that was being tried when the worker fell twice', () => {
    const one = recovery(tried('webgpu'));
    one.after(lost, false);
    one.hear(tried('webgpu'));
    expect(one.after(lost, false)).toMatchObject({ avoid: ['webgl'] });
  });

  it.each(['network', 'checksum', 'not-installed', 'decode'] as const)(
    'leaves %s to the reader',
    (code) => {
      expect(recovery(started('wasm')).after(fault(code), false)).toBeUndefined();
    },
  );

  it('blames a lost connection for what fails before training begins', () => {
    const one = new Recovery('wasm', false);
    for (const code of ['backend-unavailable', 'worker-crashed', 'network'] as const) {
      const restart = one.after(fault(code), true);
      expect(restart).toMatchObject({ code: 'network', backend: 'wasm', pauseMs: Infinity });
    }
    one.hear(started('wasm'));
    expect(one.after(lost, true)).toMatchObject({ code: 'backend-lost', attempt: 1 });
  });

  it.each(['not-gzip', 'not-installed', 'unusable', 'checkpoint-missing'] as const)(
    'leaves %s to the reader even without a connection',
    (code) => {
      expect(recovery(tried('webgpu')).after(fault(code), true)).toBeUndefined();
    },
  );

  it('does not take a full memory for a lost connection', () => {
    const one = new Recovery('wasm', false);
    const restart = one.after(fault('out-of-memory'), true);
    expect(restart).toMatchObject({ code: 'out-of-memory', attempt: 1, pauseMs: 0 });
  });

  it('has more patience with plain JavaScript, and after an alarm', () => {
    const wasm = recovery(started('wasm'));
    const { silence } = wasm.patience;
    expect(recovery(started('cpu')).patience.silence).toBe(10 * silence);
    const timed = recovery({ type: 'timed', id: 1, backend: 'cpu', networks: [] });
    expect(timed.patience.silence).toBe(10 * silence);
    wasm.after(lost, false);
    wasm.hear(started('wasm'));
    expect(wasm.patience.silence).toBe(2 * silence);
  });
});
