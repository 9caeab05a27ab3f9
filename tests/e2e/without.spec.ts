import type { BrowserContext, Page } from '@playwright/test';
import { openDemo, press, reaches, short } from './cifar10-demo.ts';
import { hookWorkers } from './engine-worker.ts';
import { expect, test } from './fixtures.ts';

/** Browsers that lack something; each way to lack it runs in the page and in the engine's worker. */
const lacks: readonly {
  readonly what: string;
  readonly lack: () => void;
  readonly settings?: typeof short;
  readonly backend: string;
}[] = [
  {
    what: 'WebGPU in workers',
    backend: 'wasm',
    settings: { ...short, backend: 'auto' },
    lack: () => {
      const prototype = Object.getPrototypeOf(navigator) as object;
      Object.defineProperty(prototype, 'gpu', { get: () => undefined });
    },
  },
  {
    what: 'a file system for sites',
    backend: 'wasm',
    lack: () => {
      Reflect.deleteProperty(StorageManager.prototype, 'getDirectory');
    },
  },
  {
    what: 'any storage',
    backend: 'wasm',
    lack: () => {
      for (const name of ['indexedDB', 'caches', 'localStorage'])
        Object.defineProperty(globalThis, name, { get: () => undefined });
    },
  },
  {
    what: 'shared memory',
    backend: 'wasm',
    lack: () => {
      Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
    },
  },
  {
    what: 'SIMD in WebAssembly',
    backend: 'cpu',
    settings: { ...short, backend: 'auto', batch: 8, images: 32 },
    lack: () => {
      // A module that uses vectors names their type, 0x7b, or their instructions' prefix, 0xfd.
      const has = (bytes: BufferSource) => {
        const all = new Uint8Array(bytes instanceof ArrayBuffer ? bytes : bytes.buffer);
        return all.includes(0xfd) || all.includes(0x7b);
      };
      const { validate, compile, instantiate } = WebAssembly;
      const refusal = () => Promise.reject(new WebAssembly.CompileError('no SIMD here'));
      WebAssembly.validate = (bytes) => !has(bytes) && validate(bytes);
      WebAssembly.compile = (bytes) => (has(bytes) ? refusal() : compile(bytes));
      WebAssembly.instantiate = ((source: BufferSource, imports: WebAssembly.Imports) =>
        ArrayBuffer.isView(source) && has(source)
          ? refusal()
          : instantiate(source, imports)) as typeof WebAssembly.instantiate;
    },
  },
  {
    what: 'WebAssembly',
    backend: 'cpu',
    settings: { ...short, backend: 'auto', batch: 8, images: 32 },
    lack: () => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    },
  },
];

for (const { what, lack, backend, settings = short } of lacks) {
  test(`a browser without ${what} trains all the same`, async ({ page, context }) => {
    await without(context, page, lack);
    const demo = await openDemo(page, 'en', settings);
    await press(demo, 'start');
    await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-backend', backend);
    expect(Number(await demo.getAttribute('data-test-loss'))).toBeGreaterThan(0);
  });
}

async function without(context: BrowserContext, page: Page, lack: () => void): Promise<void> {
  await page.addInitScript(lack);
  await hookWorkers(context, lack);
}
