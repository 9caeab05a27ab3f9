import { openDemo, press, reaches, short } from './cifar10-demo.ts';
import { expect, prepare, test } from './faults-demo.ts';

/** Plain JavaScript takes its time for each image. */
const few = { ...short, images: 100, backend: 'auto' };

/** Browsers that lack something; each way to lack it runs in the page and in the engine's worker. */
const lacks: readonly {
  readonly what: string;
  readonly lack: () => void;
  readonly settings?: typeof short;
  readonly backend: string | RegExp;
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
    settings: few,
    lack: () => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    },
  },
  {
    what: 'WebAssembly and a GPU',
    backend: 'cpu',
    settings: few,
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

for (const { what, lack, backend, settings = short } of lacks) {
  test(`a browser without ${what} trains all the same`, async ({ page, context, data }) => {
    await page.addInitScript(lack);
    await prepare(context, data, lack);
    const demo = await openDemo(page, 'en', settings);
    await press(demo, 'start');
    await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-backend', backend);
    expect(Number(await demo.getAttribute('data-test-loss'))).toBeGreaterThan(0);
  });
}
