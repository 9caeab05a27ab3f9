/** What the tests of faults share: a small data set, a worker within reach, steps of the story. */
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { liveStrings } from '../../src/ui/training/live/live-strings.ts';
import {
  openDemo,
  press,
  reaches,
  steps,
  value,
  type Language,
  type Settings,
} from './cifar10-demo.ts';
import { hookWorkers } from './engine-worker.ts';
import { test as base } from './fixtures.ts';
import { SmallCifar10 } from './small-cifar10.ts';

export { expect };
export const words = liveStrings;

const [images, batch] = [640, 8];

/** Fifty epochs: more than a test waits for on the fastest machine, so that it ends them itself. */
export const longRun: Settings = { epochs: 50, batch, images, backend: 'wasm', seed: 1 };

export const epochSteps = images / batch;

/** Every test gets a site with a small CIFAR-10. */
export const test = base.extend<object, { data: SmallCifar10 }>({
  data: [
    async ({}, use) => {
      const data = await SmallCifar10.pack();
      await use(data);
      await data.remove();
    },
    { scope: 'worker' },
  ],
});

export async function openWithHook(
  page: Page,
  data: SmallCifar10,
  language: Language,
  settings: Settings,
  also?: () => void,
): Promise<Locator> {
  await prepare(page.context(), data, also);
  return openDemo(page, language, settings);
}

export async function prepare(
  context: BrowserContext,
  data: SmallCifar10,
  also?: () => void,
): Promise<void> {
  data.intercept = () => Promise.resolve(false);
  await data.install(context);
  await hookWorkers(context, also);
}

/** Trains for some steps and keeps them: a pause makes a checkpoint. */
export async function trainAndKeep(demo: Locator): Promise<void> {
  await press(demo, 'start');
  await reaches(demo, 'running');
  await steps(demo, 5);
  await keep(demo);
}

export async function keep(demo: Locator): Promise<void> {
  await press(demo, 'pause');
  await reaches(demo, 'paused');
  const step = await value(demo, 'step');
  await expect.poll(() => value(demo, 'kept-step')).toBe(step);
  await press(demo, 'resume');
  await reaches(demo, 'running');
}

/** Waits until the training has passed a step, then ends it and sees that it has a result. */
export async function passesAndEnds(demo: Locator, step: number): Promise<void> {
  await expect.poll(() => value(demo, 'step'), { timeout: 150_000 }).toBeGreaterThan(step);
  await reaches(demo, 'running');
  await press(demo, 'stop');
  await reaches(demo, 'done');
  expect(await value(demo, 'test-accuracy')).toBeGreaterThanOrEqual(0);
  expect(await value(demo, 'test-loss')).toBeGreaterThan(0);
}

/** A notice of the demo by what it is about. */
export function notice(demo: Locator, about: string): Locator {
  return demo.locator(`.notice[data-about="${about}"]`);
}
