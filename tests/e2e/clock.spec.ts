import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

/** Small enough for a busy machine. */
const small = 'channels:32,map:14,repeats:3,backend:wasm';

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q1-e/${query}`);
  const demo = page.locator('#demo-clock');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

for (const language of ['en', 'fa'])
  test(`our record first, then times taken here, by keyboard, ${language}`, async ({ page }) => {
    const demo = await open(page, language, `?clock=${small}`);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await expect(demo.locator('[data-outcome="recorded"]')).toBeVisible();
    await expect(demo).not.toHaveAttribute('data-time-ratio');
    await demo.locator('[data-action="start"]').press('Enter');
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 150_000 });
    await expect(demo).toHaveAttribute('data-backend', 'wasm');
    await expect(demo).toHaveAttribute('data-rounds', '3');
    expect(Number(await demo.getAttribute('data-time-ratio'))).toBeGreaterThan(0);
    await expect(demo.locator('[data-outcome="live"] [data-finding]')).toHaveCount(2);
    await expect(demo.locator('[data-block="plain"] [data-from="live"] > i')).toHaveCount(3);
    await expect(demo.locator('[role="status"]', { hasText: /\d|[۰-۹]/ })).toHaveCount(1);
  });

test('each measurement is kept with what it was taken of', async ({ page }) => {
  const demo = await open(page, 'en', `?clock=${small}`);
  await demo.locator('[data-action="start"]').click();
  await expect(demo).toHaveAttribute('data-measured', '1', { timeout: 150_000 });
  await demo.locator('input[name^="form"][value="whole"]').check({ force: true });
  await demo.locator('input[name^="pass"][value="step"]').check({ force: true });
  await demo.locator('[data-action="start"]').click();
  await expect(demo).toHaveAttribute('data-measured', '2', { timeout: 150_000 });
  await demo.locator('details summary', { hasText: 'Times and speeds' }).click();
  const history = demo.getByRole('region', { name: /Your measurements/ });
  await expect(history.locator('tbody tr')).toHaveCount(2);
  await expect(history.locator('tbody tr').nth(0)).toContainText('convolutions alone');
  await expect(history.locator('tbody tr').nth(1)).toContainText('with normalisation');
  await expect(page).toHaveURL(/clock=form:whole,pass:step,channels:32,map:14,repeats:3/);
});

test('a measurement can be stopped, and its settings wait for that', async ({ page }) => {
  const demo = await open(page, 'en', '?clock=channels:256,map:28,repeats:100,backend:wasm');
  await demo.locator('.clock-machine summary').click();
  // Inside the page, at the first round: a fast machine is through with the last before we could ask.
  const waits = await demo.evaluate((element: HTMLElement) => {
    const start = element.querySelector<HTMLElement>('[data-action="start"]');
    const channels = element.querySelector<HTMLInputElement>('input[name="channels"]');
    return new Promise<boolean | undefined>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!(Number(element.dataset['rounds']) > 0)) return;
        observer.disconnect();
        resolve(channels?.disabled);
        element.querySelector<HTMLElement>('[data-action="stop"]')?.click();
      }).observe(element, { attributes: true });
      start?.click();
    });
  });
  expect(waits).toBe(true);
  await expect(demo).toHaveAttribute('data-state', 'done');
  await expect(demo).toHaveAttribute('data-measured', '1');
  expect(Number(await demo.getAttribute('data-rounds'))).toBeLessThan(100);
  await expect(demo.locator('input[name="channels"]')).toBeEnabled();
});

test('what cannot be computed with is said, with a way on', async ({ page }) => {
  // Plain Chromium on a machine without a graphics processor has no WebGPU adapter.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'gpu', { value: undefined });
  });
  const demo = await open(page, 'fa', '?clock=channels:32,map:7,repeats:3,backend:webgpu');
  await demo.locator('[data-action="start"]').click();
  // The engine takes another backend by itself, or the reader is asked.
  await expect(demo).toHaveAttribute('data-state', /done|error/, { timeout: 150_000 });
  if ((await demo.getAttribute('data-state')) === 'error') {
    await expect(demo.locator('[role="alert"]')).toBeVisible();
    await demo.locator('[data-action="useAutomatic"]').click();
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 150_000 });
  }
});

test('a locked state can be timed, but not changed, and nonsense is named', async ({ page }) => {
  const demo = await open(page, 'en', '?clock=channels:30,form:whole&lock=clock');
  await expect(demo.locator('[data-about="link"]')).toContainText('channels:30');
  await expect(demo.locator('input[name^="form"]').first()).toBeDisabled();
  await expect(demo.locator('[data-action="start"]')).toBeEnabled();
  await demo.locator('[data-action="unlock"]').click();
  await expect(demo.locator('input[name^="form"]').first()).toBeEnabled();
});

for (const language of ['en', 'fa'])
  test(`fits a phone with everything open, and axe finds nothing, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await open(page, language, '?clock=form:whole,pass:step');
    for (const fold of await demo.locator('.fold > summary').all()) await fold.click();
    await expect(demo.locator('.data-table')).toHaveCount(1);
    expect(await page.evaluate(horizontalOverflow)).toEqual([]);
    expect(await barriers(page, '#demo-clock')).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what is counted and what we measured can be read', async ({ page }) => {
    await page.goto('/en/q1-e/');
    const demo = page.locator('#demo-clock');
    await expect(demo.locator('[data-block="plain"]')).toContainText('8.47 times');
    await expect(demo.locator('[data-block="basic"]')).toContainText('16.94 times');
    await expect(demo.locator('[data-outcome="recorded"]')).toBeVisible();
    await expect(demo.locator('[data-action="start"]')).toBeHidden();
  });
});
