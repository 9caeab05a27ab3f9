import type { Browser, Page } from '@playwright/test';
import { openDemo, press, value, type Settings } from '../e2e/cifar10-demo.ts';
import { hookWorkers } from '../e2e/engine-worker.ts';
import type { SmallCifar10 } from '../e2e/small-cifar10.ts';
import { misfortunes } from './misfortunes.ts';
import { demoOf, held, installClock, rememberTensors, type Held } from './page.ts';

export interface RideOptions {
  readonly browser: Browser;
  readonly site: string;
  readonly data: SmallCifar10;
  readonly settings: Settings;
  readonly totalSteps: number;
  readonly sampleEvery: number;
  /** Names of misfortunes by the step at which they strike. */
  readonly strikes: ReadonlyMap<number, string>;
  readonly log: (line: string) => void;
}

/** What a whole training leaves in the page. */
export interface Ride {
  /** The log of each network without its times, line by line. */
  readonly logs: readonly (readonly string[])[];
  /** The curves as they are drawn. */
  readonly curves: readonly string[];
  readonly numbers: Readonly<Record<string, string>>;
  readonly samples: readonly Held[];
  readonly struck: number;
  readonly seconds: number;
}

/** Trains in a browser of its own to the end, through all that strikes. */
export async function ride(options: RideOptions): Promise<Ride> {
  const { browser, data, settings, site, totalSteps, strikes, log } = options;
  const context = await browser.newContext();
  await data.install(context);
  await hookWorkers(context, rememberTensors);
  await installClock(context);
  let page = await context.newPage();
  const startedAt = Date.now();
  await press(await openDemo(page, 'en', settings, site), 'start');

  const samples: Held[] = [];
  let struck = 0;
  for (const step of stops(options)) {
    await passes(page, step);
    const name = strikes.get(step);
    if (name !== undefined) {
      const reached = await value(demoOf(page), 'step');
      log(`step ${reached}: ${name}`);
      if (reached === totalSteps) throw new Error('The training was over before the fault');
      page = (await misfortunes[name]?.(page, settings, site)) ?? page;
      await passes(page, step);
      struck += 1;
    }
    if (step % options.sampleEvery === 0) samples.push(await whilePaused(page, held));
  }
  await passes(page, totalSteps);
  await demoOf(page).and(page.locator('[data-state="done"]')).waitFor({ timeout: patienceMs });
  const outcome = await outcomeOf(page);
  await context.close();
  return { ...outcome, samples, struck, seconds: (Date.now() - startedAt) / 1000 };
}

const patienceMs = 300_000;

/** The steps at which something is done before the end, in order. */
function stops({ strikes, sampleEvery, totalSteps }: RideOptions): number[] {
  const samples = Array.from(
    { length: Math.floor((totalSteps - 1) / sampleEvery) },
    (_, index) => (index + 1) * sampleEvery,
  );
  return [...new Set([...strikes.keys(), ...samples])].sort((a, b) => a - b);
}

/** Waits until the training stands at a step or beyond. @throws Error where it ended before */
async function passes(page: Page, step: number): Promise<void> {
  const demo = demoOf(page);
  const deadline = Date.now() + patienceMs;
  for (;;) {
    if ((await value(demo, 'step')) >= step) return;
    const state = await demo.getAttribute('data-state');
    if (state === 'error' || Date.now() > deadline) {
      throw new Error(`No way past step ${step}: ${(await demo.textContent()) ?? ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Measuring takes seconds, in which a training would run far ahead. */
async function whilePaused<T>(page: Page, measure: (page: Page) => Promise<T>): Promise<T> {
  await press(demoOf(page), 'pause');
  await demoOf(page).and(page.locator('[data-state="paused"]')).waitFor();
  const measured = await measure(page);
  await press(demoOf(page), 'resume');
  return measured;
}

async function outcomeOf(page: Page): Promise<Pick<Ride, 'logs' | 'curves' | 'numbers'>> {
  const demo = demoOf(page);
  const texts = await demo.locator('.logs pre').allTextContents();
  const curves = await demo
    .locator('.line-chart .curve path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
  const names = ['loss', 'accuracy', 'test-loss', 'test-accuracy', 'step', 'epoch'];
  const numbers: Record<string, string> = {};
  for (const name of names.flatMap((one) => [`fc-${one}`, `conv-${one}`])) {
    numbers[name] = (await demo.getAttribute(`data-${name}`)) ?? 'missing';
  }
  return { logs: texts.map((text) => text.split('\n').map(withoutTimes)), curves, numbers };
}

/** `- 2s 5ms/step -` says how fast it was, which is nobody's fault. */
const withoutTimes = (line: string) => line.replace(/ - \d+s \d+ms\/step/, '');
