import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q2-b/${query}`);
  const demo = page.locator('#demo-seeds');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

for (const language of languages)
  test(`two recorded runs are compared, by keyboard, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await expect(demo.locator('[data-row="recorded"] .strip-dot')).toHaveCount(10);
    const error = demo.locator('[data-value="paired-error"]');
    const before = await error.textContent();
    await demo.locator('select[name="other"]').focus();
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/seeds=other:10/);
    await expect(error).not.toHaveText(before ?? '');
    await demo.locator('[data-action="reset"]').press('Enter');
    await expect(error).toHaveText(before ?? '');
  });

test('one run with itself is no comparison', async ({ page }) => {
  const demo = await open(page, 'en', '?seeds=one:4,other:4');
  await expect(demo).toContainText('one and the same run');
});

test('own runs train one after the other, stay after a reload, and are forgotten', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const query = '?seeds=runs:2,images:200,seed:5,data:sprites10,backend:wasm';
  const demo = await open(page, 'en', query);
  await demo.locator('button[data-action="start"]').click();
  await expect(demo).toHaveAttribute('data-own-runs', '2', { timeout: 250_000 });
  await expect(demo).toHaveAttribute('data-set', 'own');
  await expect(demo.locator('select[name="one"]')).toContainText('seed 6');
  await page.reload();
  await expect(demo).toHaveAttribute('data-own-runs', '2');
  await expect(demo.locator('[data-row="own"] .strip-dot')).toHaveCount(2);
  await demo.locator('[data-action="forget"]').click();
  await expect(demo).toHaveAttribute('data-own-runs', '0');
});

test('a run whose recipe is left before its end is kept with its own', async ({ page }) => {
  test.setTimeout(300_000);
  const query = '?seeds=runs:1,images:200,seed:5,data:sprites10,backend:wasm';
  const demo = await open(page, 'en', query);
  await demo.locator('button[data-action="start"]').click();
  await demo.locator('[data-action="reset"]').click();
  await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 250_000 });
  await expect(demo).toHaveAttribute('data-own-runs', '0');
  await open(page, 'en', query);
  await expect(demo).toHaveAttribute('data-own-runs', '1');
});

test('a lock keeps the state until it is taken off', async ({ page }) => {
  const demo = await open(page, 'en', '?seeds=one:3&lock=seeds');
  await expect(demo.locator('select[name="one"]')).toBeDisabled();
  await demo.locator('[data-action="unlock"]').click();
  await expect(demo.locator('select[name="one"]')).toBeEnabled();
});

for (const language of languages)
  test(`it fits a phone, and axe finds nothing, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await open(page, language);
    await demo.locator('.fold > summary').last().click();
    await expect(demo.locator('form.settings')).toBeVisible();
    expect(await page.evaluate(horizontalOverflow)).toEqual([]);
    expect(await barriers(page, '#demo-seeds')).toEqual([]);
  });
