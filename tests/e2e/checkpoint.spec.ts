import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildPage, type BuiltPage } from './built-page.ts';
import type { Found, Told, Training } from './checkpoints/page.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 400_000 });

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPage('checkpoints');
  const sheet = join('assets', 'sprites10');
  await cp(join('dist', sheet), join(built.folder, sheet), { recursive: true });
});
test.afterAll(() => built.remove());

async function open(page: Page): Promise<void> {
  await built.open(page);
  await page.waitForFunction(() => 'checkpointLab' in globalThis);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
}

const train = (page: Page, training: Training): Promise<Told> =>
  page.evaluate((wanted) => globalThis.checkpointLab.train(wanted), training);
const runIds = (page: Page) => page.evaluate(() => globalThis.checkpointLab.runIds());

test('a training that was broken off goes on with the numbers of one that was not', async ({
  page,
}) => {
  await open(page);
  const whole = await train(page, { runId: 'whole', backend: 'wasm' });
  for (const epoch of [1, 2]) {
    const runId = `broken-${epoch}`;
    const broken = await train(page, { runId, backend: 'wasm', breakOffIn: epoch });
    expect(broken.results).toEqual([]);
    await page.reload();
    await open(page);
    expect(await runIds(page)).toEqual([runId]);
    // Fewer threads, too, must not change a number.
    const continued = await train(page, { runId, backend: 'wasm-one-thread', resume: true });
    expect(continued.resumedFrom).toMatchObject({ epoch });
    expect({ ...continued, resumedFrom: undefined }).toEqual(whole);
    await expect.poll(() => runIds(page)).toEqual([]);
  }
});

test('a worker that is ended while it writes leaves the former checkpoint or the new one', async ({
  page,
}) => {
  await open(page);
  for (let wait = 0; wait < 60; wait += 6) {
    const found: Found = await page.evaluate(
      (ms) => globalThis.checkpointLab.breakOffWrite(ms),
      wait,
    );
    expect(found.summary, `after ${wait} ms`).toBeGreaterThanOrEqual(found.confirmed);
    expect(found.values, `after ${wait} ms`).toEqual([found.summary]);
  }
});

test('two tabs keep a run each, and not both the same one', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([open(page), open(other)]);
  const isLive = () => other.evaluate(() => globalThis.checkpointLab.isLive('mine'));
  await train(page, { runId: 'mine', backend: 'wasm', breakOffIn: 1 });
  await page.evaluate(() => globalThis.checkpointLab.hold('mine'));
  expect(await isLive()).toBe(true);
  await train(other, { runId: 'theirs', backend: 'wasm', breakOffIn: 1 });
  expect(await runIds(other)).toEqual(['mine', 'theirs']);
  // A worker waits some seconds for a run before it says that another has it; a fast machine has
  // trained to the end by then. So the images come when it waits no longer.
  const waiting = () => other.evaluate(async () => (await navigator.locks.query()).pending?.length);
  await context.route('**/sprites10/manifest.json', async (route) => {
    await expect.poll(waiting).toBe(0);
    await route.continue();
  });
  const { warnings, results } = await train(other, {
    runId: 'mine',
    backend: 'wasm',
    resume: true,
  });
  expect(warnings).toEqual(['in-use']);
  expect(results).toHaveLength(2);
  await page.close();
  await expect.poll(isLive).toBe(false);
  expect(await runIds(other)).toEqual(['mine', 'theirs']);
});
