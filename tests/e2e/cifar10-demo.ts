import { existsSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export type Language = 'en' | 'fa';

/** Settings of the demo as its address spells them. */
export type Settings = Readonly<Record<string, string | number>>;

/** A training that is over soon: ten steps of either network, then the test images. */
export const short: Settings = { epochs: 1, batch: 32, images: 320, backend: 'wasm', seed: 1 };
/** A training that is still running when a test has looked at it. */
export const long: Settings = { epochs: 50, batch: 32, images: 20_000, backend: 'wasm', seed: 1 };

/** Whether the built site has the real CIFAR-10; the demo then trains on it without being told. */
export const cifar10Installed = existsSync('dist/assets/cifar10/manifest.json');

/** Opens the chapter with the demo in these settings and waits until it listens. */
export async function openDemo(
  page: Page,
  language: Language,
  settings: Settings,
  site = '',
): Promise<Locator> {
  const state = Object.entries(settings).map(([name, value]) => `${name}:${value}`);
  await page.goto(`${site}/${language}/q2/?cifar10=${state.join(',')}`);
  const demo = page.locator('#demo-cifar10');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

export function press(demo: Locator, action: string): Promise<void> {
  return demo.locator(`button[data-action="${action}"]`).click();
}

/** Waits for a state; an error of the demo ends the wait at once. */
export async function reaches(demo: Locator, state: string): Promise<void> {
  const wanted = new RegExp(state === 'error' ? '^error$' : `^(${state}|error)$`);
  await expect(demo).toHaveAttribute('data-state', wanted, { timeout: 150_000 });
  const isFault = state !== 'error' && (await demo.getAttribute('data-state')) === 'error';
  const message = isFault ? await errorOf(demo) : '';
  expect(message, 'the error the demo shows').toBe('');
}

async function errorOf(demo: Locator): Promise<string> {
  const alert = demo.getByRole('alert');
  return (await alert.count()) > 0 ? ((await alert.first().textContent()) ?? '') : '';
}

/** A number that the demo tells by one of its `data-*` attributes; NaN where it has none. */
export async function value(demo: Locator, name: string): Promise<number> {
  return Number((await demo.getAttribute(`data-${name}`)) ?? NaN);
}

/** Waits until the training has gone on by some steps. */
export async function steps(demo: Locator, count: number): Promise<void> {
  const before = (await value(demo, 'step')) || 0;
  await expect
    .poll(() => value(demo, 'step'), { timeout: 150_000 })
    .toBeGreaterThanOrEqual(before + count);
}
