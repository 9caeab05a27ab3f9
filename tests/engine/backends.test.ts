import {
  getBackend,
  getKernel,
  registerKernel,
  tanh,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Backends } from '../../src/engine/backends.ts';
import type { Candidate } from '../../src/engine/backends/candidates.ts';
import type { TrialMemory } from '../../src/engine/backends/trial-memory.ts';
import type { BackendReport } from '../../src/engine/protocol.ts';
import { cpu, wasm } from './node-backends.ts';

const missing: Candidate = {
  ...wasm,
  name: 'webgpu',
  probe: () => ({ kind: 'none', detail: 'no adapter' }),
};
const software: Candidate = {
  ...wasm,
  name: 'webgl',
  probe: () => ({ kind: 'software', detail: 'SwiftShader' }),
};

async function choose(backends: Backends, choice: Parameters<Backends['choose']>[0]) {
  const heard: (readonly BackendReport[])[] = [];
  const chosen = await backends.choose(choice, (reports) => heard.push(reports));
  return { chosen, heard, last: heard.at(-1) ?? [] };
}

describe('automatic choice', () => {
  it('passes over what is missing or software and takes the fastest that is sound', async () => {
    const backends = new Backends([missing, software, wasm, cpu]);
    const { chosen, heard, last } = await choose(backends, 'auto');
    expect(chosen.name).toBe('wasm');
    expect(getBackend()).toBe('wasm');
    expect(heard).toHaveLength(5);
    expect(last.map(({ backend, verdict }) => [backend, verdict])).toEqual([
      ['webgpu', 'unavailable'],
      ['webgl', 'software-only'],
      ['wasm', 'chosen'],
      ['cpu', 'usable'],
    ]);
    expect(last[0]?.detail).toBe('no adapter');
    expect(last[2]?.stepMs).toBeGreaterThan(0);
  });

  it('takes plain JavaScript where nothing else works', async () => {
    const { chosen } = await choose(new Backends([missing, software, cpu]), 'auto');
    expect(chosen.name).toBe('cpu');
    expect(getBackend()).toBe('cpu');
  });

  it('fails where nothing works at all', async () => {
    const broken: Candidate = { ...cpu, use: () => Promise.reject(new Error('broken')) };
    await expect(choose(new Backends([missing, broken]), 'auto')).rejects.toMatchObject({
      code: 'backend-unavailable',
    });
  });

  it('tries nothing twice', async () => {
    let probes = 0;
    const counted: Candidate = {
      ...wasm,
      probe: () => {
        probes += 1;
        return { kind: 'hardware' };
      },
    };
    const backends = new Backends([counted, cpu]);
    await Promise.all([
      choose(backends, 'auto'),
      choose(backends, 'auto'),
      choose(backends, 'wasm'),
    ]);
    expect(probes).toBe(1);
  });
});

describe('threads', () => {
  /** A backend that says it has three threads; nothing tells how fast it is on each. */
  function withThreads() {
    const crew = { size: 3, threads: 3 };
    const candidate: Candidate = { ...wasm, threads: () => Promise.resolve(crew) };
    return { crew, candidate };
  }

  it('are as many as were fastest, and the report says how many', async () => {
    const { crew, candidate } = withThreads();
    const { last } = await choose(new Backends([candidate, cpu]), 'auto');
    expect([1, 2, 3]).toContain(last[0]?.threads);
    expect(last[0]?.threads).toBe(crew.threads);
  });

  it('that did not start are told of', async () => {
    const crew = { size: 1, threads: 1, why: 'they were refused' };
    const candidate: Candidate = { ...wasm, threads: () => Promise.resolve(crew) };
    const { last } = await choose(new Backends([candidate, cpu]), 'auto');
    expect(last[0]).toMatchObject({ threads: 1, detail: 'they were refused' });
  });

  it('are one where the reader wants one', async () => {
    const { crew, candidate } = withThreads();
    const backends = new Backends([candidate, cpu]);
    const { chosen, last } = await choose(backends, 'wasm-one-thread');
    expect(chosen.name).toBe('wasm');
    expect(crew.threads).toBe(1);
    expect(last[0]?.threads).toBe(1);
  });

  it('are found out for a later choice after the reader wanted one', async () => {
    const { crew, candidate } = withThreads();
    const backends = new Backends([candidate, cpu]);
    await choose(backends, 'wasm-one-thread');
    const { last } = await choose(backends, 'wasm');
    expect(last[0]?.stepMs).toBeGreaterThan(0);
    expect(last[0]?.threads).toBe(crew.threads);
  });
});

describe('the memory of a trial', () => {
  function memoryOf(reports?: readonly BackendReport[]) {
    const kept: (readonly BackendReport[])[] = [];
    const memory: TrialMemory = {
      recall: () => Promise.resolve(kept.at(-1) ?? reports),
      keep: (made) => Promise.resolve(void kept.push(made)),
    };
    return { memory, kept };
  }

  it('spares the next visit the timing', async () => {
    const { memory, kept } = memoryOf();
    await choose(new Backends([missing, wasm, cpu], memory), 'auto');
    expect(kept).toHaveLength(1);
    const { chosen, heard, last } = await choose(
      new Backends([missing, wasm, cpu], memory),
      'auto',
    );
    expect(chosen.name).toBe('wasm');
    expect(heard).toHaveLength(1);
    expect(last).toEqual(kept[0]?.map((report) => ({ ...report, isRemembered: true })));
    expect(kept).toHaveLength(1);
  });

  it('is not trusted where the backend no longer works', async () => {
    const { memory, kept } = memoryOf([
      { backend: 'webgpu', verdict: 'chosen', stepMs: 1 },
      { backend: 'wasm', verdict: 'usable', stepMs: 9 },
    ]);
    const { chosen, last } = await choose(new Backends([missing, wasm, cpu], memory), 'auto');
    expect(chosen.name).toBe('wasm');
    expect(last.some(({ isRemembered }) => isRemembered)).toBe(false);
    expect(kept).toHaveLength(1);
  });

  it('is passed over where its backend has failed in this run, and learns nothing from that', async () => {
    const { memory, kept } = memoryOf([{ backend: 'wasm', verdict: 'chosen', stepMs: 1 }]);
    const backends = new Backends([wasm, cpu], memory);
    const chosen = await backends.choose('auto', () => undefined, ['wasm']);
    expect(chosen.name).toBe('cpu');
    expect(kept).toHaveLength(0);
  });

  it.each([
    ['a backend broke off', { ...wasm, use: () => Promise.reject(new Error('broken')) }],
    [
      'threads did not start',
      { ...wasm, threads: () => Promise.resolve({ size: 1, threads: 1, why: 'they are late' }) },
    ],
  ] satisfies [string, Candidate][])('is not made where %s', async (_, candidate) => {
    const { memory, kept } = memoryOf();
    await choose(new Backends([candidate, cpu], memory), 'auto');
    expect(kept).toHaveLength(0);
  });
});

describe('choice by name', () => {
  it('takes software too', async () => {
    // It calls itself WebGL but computes with WASM, which is what the self-test looks at.
    const posing: Candidate = { ...software, name: 'wasm' };
    const { chosen, last } = await choose(new Backends([posing, cpu]), 'wasm');
    expect(chosen.name).toBe('wasm');
    expect(last).toEqual([{ backend: 'wasm', verdict: 'chosen', detail: 'SwiftShader' }]);
  });

  it('says why it cannot', async () => {
    const heard: (readonly BackendReport[])[] = [];
    const choosing = new Backends([missing, cpu]).choose('webgpu', (reports) =>
      heard.push(reports),
    );
    await expect(choosing).rejects.toMatchObject({
      code: 'backend-unavailable',
      message: 'webgpu: no adapter',
    });
    expect(heard).toEqual([[{ backend: 'webgpu', verdict: 'unavailable', detail: 'no adapter' }]]);
  });
});

describe('a backend that computes wrongly', () => {
  const right = () => getKernel('Tanh', 'wasm');
  let kept: ReturnType<typeof right> | undefined;
  afterEach(() => {
    if (!kept) return;
    unregisterKernel('Tanh', 'wasm');
    registerKernel(kept);
  });

  it('fails the self-test and is not used, not even by name', async () => {
    await wasm.use(() => undefined);
    kept = right();
    unregisterKernel('Tanh', 'wasm');
    const { kernelFunc } = getKernel('Neg', 'wasm');
    registerKernel({ ...kept, kernelFunc });
    expect(tanh(2).dataSync()[0]).toBe(-2);

    const { chosen, last } = await choose(new Backends([wasm, cpu]), 'auto');
    expect(chosen.name).toBe('cpu');
    expect(last[0]?.verdict).toBe('failed-self-test');
    await expect(choose(new Backends([wasm, cpu]), 'wasm')).rejects.toMatchObject({
      code: 'backend-unavailable',
    });
  });
});

describe('a GPU that goes away', () => {
  it('ends what was chosen with its own error', async () => {
    let lose: ((detail: string) => void) | undefined;
    const frail: Candidate = {
      ...wasm,
      use: async (onLost) => {
        lose = onLost;
        await wasm.use(onLost);
      },
    };
    const { chosen } = await choose(new Backends([frail, cpu]), 'wasm');
    lose?.('destroyed: by the test');
    await expect(chosen.lost).rejects.toMatchObject({ code: 'backend-lost' });
  });
});
