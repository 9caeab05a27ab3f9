import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q1-e/${query}`);
  const demo = page.locator('#demo-skip-depth');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const firstGradient = async (demo: Locator, stack: 'plain' | 'skip') =>
  Number(await demo.getAttribute(`data-${stack}-first-gradient`));

for (const language of ['en', 'fa'])
  test(`our record of twenty layers, then of two, by keyboard, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await expect(demo).toHaveAttribute('data-gradients', 'recorded');
    await expect(demo.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'holds');
    expect(await firstGradient(demo, 'plain')).toBeLessThan(0.01);
    expect(await firstGradient(demo, 'skip')).toBeGreaterThan(1);
    await demo.locator('input[name="depth"]').focus();
    await page.keyboard.press('Home');
    await expect(demo).toHaveAttribute('data-depth', '2');
    await expect(page).toHaveURL(/skip-depth=depth:2/);
    // The record of other stacks is fetched now.
    await expect.poll(() => firstGradient(demo, 'plain')).toBeGreaterThan(1);
    await expect(demo.locator('[data-verdict]')).toHaveCount(0);
    await demo.locator('[data-action="reset"]').press('Enter');
    await expect(demo).toHaveAttribute('data-depth', '20');
  });

test('Adam and normalisation bring the gradient back', async ({ page }) => {
  const demo = await open(page, 'en');
  const plain = () => firstGradient(demo, 'plain');
  await demo.locator('input[name^="optimiser"][value="adam"]').check({ force: true });
  await expect(demo).toHaveAttribute('data-case', 'adam');
  await expect.poll(plain).toBeGreaterThan(0.1);
  await demo.locator('input[name^="norm"][value="on"]').check({ force: true });
  await expect(demo).toHaveAttribute('data-case', 'both');
  await expect.poll(plain).toBeGreaterThan(1);
  await expect(page).toHaveURL(/skip-depth=optimiser:adam,norm:1/);
});

test('both stacks are trained in the page, their gradients live, and join the chart', async ({
  page,
}) => {
  const query = '?skip-depth=depth:4,train:1,images:640,backend:wasm,data:sprites10';
  const demo = await open(page, 'en', query);
  await demo.locator('[data-action="start"]').click();
  await expect(demo).toHaveAttribute('data-gradients', 'live', { timeout: 150_000 });
  await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 150_000 });
  for (const stack of ['plain', 'skip'] as const) {
    expect(await firstGradient(demo, stack)).toBeGreaterThan(0);
    expect(Number(await demo.getAttribute(`data-${stack}-test-accuracy`))).toBeGreaterThan(0);
  }
  await expect(demo.locator('[data-ends="live"]')).toBeVisible();
  await expect(demo).toHaveAttribute('data-trained', '1');
  // The trained pair stays in the chart by depth when another depth is looked at.
  const live = demo.locator('.sd-by-depth .curve[data-stroke="solid"]');
  await expect(live).toHaveCount(4);
  await demo.locator('input[name="depth"]').press('ArrowRight');
  await expect(demo).toHaveAttribute('data-depth', '6');
  await expect(demo).toHaveAttribute('data-gradients', 'recorded');
  await expect(live).toHaveCount(4);
});

test('the settings wait while a training goes on', async ({ page }) => {
  // Small layers are soon trained: only so many steps last until a test has looked.
  const query = '?skip-depth=depth:2,epochs:50,batch:8,images:20000,backend:wasm,data:sprites10';
  const demo = await open(page, 'fa', query);
  // Nothing of the training is there before it is asked for; a reload finds it open.
  await expect(demo.locator('[data-action="start"]')).toHaveCount(0);
  await demo.locator('[data-action="train"]').press('Enter');
  await expect(demo.locator('[data-action="start"]')).toBeVisible();
  await expect(page).toHaveURL(/train:1/);
  await demo.locator('[data-action="start"]').click();
  await expect(demo.locator('input[name="depth"]')).toBeDisabled();
  await expect(demo).toHaveAttribute('data-state', 'running', { timeout: 150_000 });
  await demo.locator('[data-action="clear-run"]').click();
  await expect(demo.locator('input[name="depth"]')).toBeEnabled();
});

test('a locked state stays as it is, and nonsense in a link is named', async ({ page }) => {
  const demo = await open(page, 'en', '?skip-depth=depth:7,norm:1&lock=skip-depth');
  await expect(demo.locator('[data-about="link"]')).toContainText('depth:7');
  await expect(demo).toHaveAttribute('data-case', 'norm');
  await expect(demo.locator('input[name="depth"]')).toBeDisabled();
  await demo.locator('[data-action="unlock"]').click();
  await expect(demo.locator('input[name="depth"]')).toBeEnabled();
});

for (const language of ['en', 'fa'])
  test(`fits a phone with everything open, and axe finds nothing, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await open(page, language, '?skip-depth=depth:12,optimiser:adam,train:1');
    await expect(demo).toHaveAttribute('data-gradients', 'recorded');
    await expect(demo.locator('.experiment')).toBeVisible();
    for (const fold of await demo.locator('.fold > summary').all()) await fold.click();
    expect(await page.evaluate(horizontalOverflow)).toEqual([]);
    expect(await barriers(page, '#demo-skip-depth')).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the record of twenty layers is drawn and told', async ({ page }) => {
    await page.goto('/en/q1-e/');
    const demo = page.locator('#demo-skip-depth');
    await expect(demo.locator('.sd-gradients svg').first()).toBeVisible();
    await expect(demo.locator('[data-verdict="holds"]')).toBeVisible();
    await expect(demo.locator('input[name="depth"]')).toBeHidden();
  });
});
