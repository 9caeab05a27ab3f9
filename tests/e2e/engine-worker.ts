/** A hand inside the engine's worker, to break there what breaks on readers' machines. */
import { expect, type BrowserContext, type Page, type Worker } from '@playwright/test';

/** What the hook below remembers in the worker. */
export interface Inside {
  readonly devices: GPUDevice[];
  readonly contexts: WebGL2RenderingContext[];
}

declare global {
  var inside: Inside;
}

/**
 * Runs in the worker before any of its own code takes a GPU. It only remembers what the engine was
 * given, so that a test can take it away.
 */
function remember(): void {
  globalThis.inside = { devices: [], contexts: [] };
  if ('GPUAdapter' in globalThis) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
    const request = GPUAdapter.prototype.requestDevice;
    GPUAdapter.prototype.requestDevice = async function (descriptor) {
      const device = await request.call(this, descriptor);
      inside.devices.push(device);
      return device;
    };
  }
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const take = OffscreenCanvas.prototype.getContext as (...all: unknown[]) => unknown;
  OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...all: unknown[]) {
    const context = take.apply(this, all);
    if (context instanceof WebGL2RenderingContext) inside.contexts.push(context);
    return context;
  } as typeof OffscreenCanvas.prototype.getContext;
}

const address = /\/_astro\/worker-[\w-]+\.js$/;

/** Lets `worker` reach into the engine's workers of this context; `also` runs there first. */
export async function hookWorkers(
  context: BrowserContext,
  also: () => void = () => undefined,
): Promise<void> {
  await context.route(address, async (route) => {
    const response = await route.fetch();
    const body = `(${String(remember)})();(${String(also)})();${await response.text()}`;
    await route.fulfill({ response, body });
  });
}

/** The engine's worker that was started last. */
export function worker(page: Page): Worker {
  const engine = page.workers().findLast((one) => address.test(one.url()));
  if (!engine) throw new Error('the engine has no worker');
  return engine;
}

/** Waits for the worker that takes the place of another. */
export async function successorOf(former: Worker, page: Page): Promise<Worker> {
  await expect
    .poll(() => page.workers().some((one) => one !== former && address.test(one.url())))
    .toBe(true);
  return worker(page);
}

/** Ways for a worker to fail; each runs there. */
export const failures = {
  exception: () => {
    setTimeout(() => {
      throw new Error('provoked');
    });
  },
  trainingException: () => {
    Uint8Array.from = () => {
      throw new Error('provoked');
    };
  },
  outOfMemory: () => {
    Uint8Array.from = () => {
      throw new RangeError('Array buffer allocation failed');
    };
  },
  death: () => {
    close();
  },
  hang: () => {
    setTimeout(() => {
      for (;;);
    });
  },
} as const;
