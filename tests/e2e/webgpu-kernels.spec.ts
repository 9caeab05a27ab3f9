import type { Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { type BuiltPage, buildPage } from './built-page.ts';
import { expect, test } from './fixtures.ts';
import { softwareGpu } from './software-gpu.ts';

test.use({ launchOptions: softwareGpu(config) });
test.describe.configure({ mode: 'serial', timeout: 600_000 });

/** In units of the largest value: the backends add in different orders. */
const tolerance = 1e-5;

/** One page for all tests, since the software takes long to make a program, and keeps it. */
let page: Page;
let built: BuiltPage;
test.beforeAll(async ({ browser }) => {
  built = await buildPage('webgpu');
  page = await browser.newPage();
  await built.open(page);
  await page.waitForFunction(() => 'checks' in globalThis);
});
test.afterAll(() => built.remove());

test('every kernel gives what the CPU backend gives', async () => {
  const answers = await page.evaluate(async () => (await checks).compareKernels());
  expect(answers.length).toBeGreaterThan(40);
  for (const { title, difference, sameShapes, size, leaked } of answers) {
    expect.soft({ title, sameShapes, leaked }).toEqual({ title, sameShapes: true, leaked: 0 });
    expect.soft(size, title).toBeGreaterThan(0);
    expect.soft(difference, title).toBeLessThan(tolerance);
  }
});

test('gradients of whole networks are the CPU backend’s', async () => {
  const answers = await page.evaluate(async () => (await checks).compareNetworks());
  expect(answers.length).toBeGreaterThan(0);
  for (const { title, difference, size } of answers) {
    expect(size, title).toBeGreaterThan(500);
    expect(difference, title).toBeLessThan(tolerance);
  }
});

test('optimisers take the same steps, and what is read in between is never out of date', async () => {
  const differences = await page.evaluate(async () => (await checks).compareOptimisers());
  expect(differences['adam']).toBeLessThan(tolerance);
  expect(differences['momentum']).toBeLessThan(tolerance);
});

test('a rehearsal makes every program that a training needs', async () => {
  const { before, rehearsed, trained } = await page.evaluate(async () =>
    (await checks).countPrograms(),
  );
  expect(rehearsed).toBeGreaterThan(before);
  expect(trained).toBe(rehearsed);
});

test('nothing was found fault with, and a lost device is heard of', async () => {
  expect(await page.evaluate(async () => (await checks).lost)).toEqual([]);
  const lost = await page.evaluate(async () => (await checks).loseDevice());
  expect(lost).toHaveLength(1);
  expect(lost[0]).toContain('destroyed');
});
