import type { BrowserContext, Page } from '@playwright/test';
import { openDemo, press, reaches, short, steps } from './cifar10-demo.ts';
import { hookWorkers } from './engine-worker.ts';
import { expect, test } from './fixtures.ts';

/** Browsers that lack something; each way to lack it runs in the page and in the engine's worker. */
const lacks: readonly {
  readonly what: string;
  readonly lack: () => void;
  readonly settings?: typeof short;
  readonly backend: string | RegExp;
  /** Plain JavaScript learns, but looks for minutes at the test images. */
  readonly isSlow?: boolean;
}[] = [
  {
    what: 'WebAssembly’s SIMD',
    backend: /^(wasm|webgl|webgpu|cpu)$/,
    settings: { ...short, backend: 'auto' },
    lack: () => {
      WebAssembly.validate = () => false;
    },
  },
  {
    what: 'WebAssembly',
    backend: /^(webgl|webgpu|cpu)$/,
    isSlow: true,
    settings: { ...short, backend: 'auto' },
    lack: () => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    },
  },
  {
    what: 'WebAssembly and a GPU',
    backend: 'cpu',
    isSlow: true,
    settings: { ...short, backend: 'auto' },
    lack: () => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
      Object.defineProperty(Object.getPrototypeOf(navigator), 'gpu', { get: () => undefined });
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
      const take = OffscreenCanvas.prototype.getContext as (...all: unknown[]) => unknown;
      OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...all: unknown[]) {
        return String(all[0]).includes('webgl') ? null : take.apply(this, all);
      } as typeof OffscreenCanvas.prototype.getContext;
    },
  },
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
];

for (const { what, lack, backend, settings = short, isSlow } of lacks) {
  test(`a browser without ${what} trains all the same`, async ({ page, context }) => {
    await without(context, page, lack);
    const demo = await openDemo(page, 'en', settings);
    await press(demo, 'start');
    if (isSlow) await steps(demo, 3);
    else await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-backend', backend);
    const loss = isSlow ? 'data-loss' : 'data-test-loss';
    expect(Number(await demo.getAttribute(loss))).toBeGreaterThan(0);
  });
}

async function without(context: BrowserContext, page: Page, lack: () => void): Promise<void> {
  await page.addInitScript(lack);
  await hookWorkers(context, lack);
}
