import {
  getBackend,
  getKernel,
  registerKernel,
  relu,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Backends } from '../../src/engine/backends.ts';
import type { Candidate } from '../../src/engine/backends/candidates.ts';
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
  const right = () => getKernel('Relu', 'wasm');
  let kept: ReturnType<typeof right> | undefined;
  afterEach(() => {
    if (!kept) return;
    unregisterKernel('Relu', 'wasm');
    registerKernel(kept);
  });

  it('fails the self-test and is not used, not even by name', async () => {
    await wasm.use(() => undefined);
    kept = right();
    unregisterKernel('Relu', 'wasm');
    const { kernelFunc } = getKernel('Neg', 'wasm');
    registerKernel({ ...kept, kernelFunc });
    expect(relu(2).dataSync()[0]).toBe(-2);

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
