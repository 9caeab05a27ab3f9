import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const waiting = 'html[data-near-first]';

/** How far the demo is from the top of the window. */
const topOf = (page: Page) =>
  page.locator('#demo-cifar10').evaluate((demo) => demo.getBoundingClientRect().top);

/** How many blocks of the text the browser may leave undrawn. */
const left = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.sl-markdown-content > *')].filter(
        (block) => getComputedStyle(block).contentVisibility === 'auto',
      ).length,
  );

test('the rest of a page is laid out while the reader looks at its beginning', async ({ page }) => {
  await page.goto('/en/q2/');
  await expect(page.locator(waiting)).toBeAttached();
  expect(await left(page)).toBeGreaterThan(20);
  await expect(page.locator(waiting)).toHaveCount(0);
  expect(await left(page)).toBe(0);
  await expect(page.locator('.sl-markdown-content > [style*="content-visibility"]')).toHaveCount(0);
});

test('what a jump has brought in sight stays there when the text above it is laid out', async ({
  page,
}) => {
  await page.goto('/fa/q2/');
  await expect(page.locator(waiting)).toBeAttached();
  await page.locator('#demo-cifar10').evaluate((demo) => {
    demo.scrollIntoView({ behavior: 'instant' });
  });
  await expect(page.locator(waiting)).toHaveCount(0);
  expect(Math.abs(await topOf(page))).toBeLessThan(100);
});

for (const path of ['en/q1-e', 'fa/q1-b', 'fa/q2', 'en/q3-d'])
  test(`the demo that a jump aims at is in a phone's window, /${path}/`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${path}/`);
    await expect(page.locator(waiting)).toBeAttached();
    const demo = page.locator('astro-island').last();
    await demo.scrollIntoViewIfNeeded();
    await expect(page.locator(waiting)).toHaveCount(0);
    await expect(demo.locator('.lab')).toBeInViewport();
    await expect(demo).not.toHaveAttribute('ssr');
  });

for (const how of ['a key', 'a link to a part'] as const) {
  test(`${how} lays out all at once`, async ({ page }) => {
    await page.goto('/en/q2/');
    await expect(page.locator(waiting)).toBeAttached();
    if (how === 'a key') await page.keyboard.press('Tab');
    else await page.locator('starlight-toc a').last().click();
    expect(await left(page)).toBe(0);
  });
}

test('who comes for a part, by a reload or back gets the whole page at once', async ({ page }) => {
  await page.goto('/en/q2/#q2-train');
  await expect(page.locator(waiting)).toHaveCount(0);
  await page.goto('/en/q1-b/');
  await expect(page.locator(waiting)).toBeAttached();
  await page.reload();
  await expect(page.locator(waiting)).toHaveCount(0);
  await page.goto('/en/q1-a/');
  await page.goBack();
  await expect(page.locator(waiting)).toHaveCount(0);
});
