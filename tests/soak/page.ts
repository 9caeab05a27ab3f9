import type { BrowserContext, Locator, Page } from '@playwright/test';
import { worker } from '../e2e/engine-worker.ts';

/** Lets the clock of a context's pages be put forward; by itself it keeps time. */
export async function installClock(context: BrowserContext): Promise<void> {
  // Before the clock, or what measures would be the clock's.
  await context.addInitScript(() => {
    globalThis.truePerformance = performance as MeasuringPerformance;
  });
  await context.clock.install();
}

export function demoOf(page: Page): Locator {
  return page.locator('#demo-cifar10');
}

export interface Held {
  readonly tensors: number;
  readonly bytes: number;
}

interface MeasuringPerformance extends Performance {
  measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
}

declare global {
  var tensorsTold: number;
  /** The one before the page got a clock that can be put forward. */
  var truePerformance: MeasuringPerformance;
}

/** Runs in the worker: remembers how many tensors it reported last. */
export function rememberTensors(): void {
  globalThis.tensorsTold = 0;
  const post = postMessage.bind(globalThis) as (message: unknown) => void;
  globalThis.postMessage = (message: { readonly type: string; readonly tensors?: number }) => {
    tensorsTold = message.tensors ?? tensorsTold;
    post(message);
  };
}

/** What page and worker hold: tensors, and bytes of memory after a collection. */
export async function held(page: Page): Promise<Held> {
  const tensors = await worker(page).evaluate(() => tensorsTold);
  const { bytes } = await page.evaluate(() => truePerformance.measureUserAgentSpecificMemory());
  return { tensors, bytes };
}
