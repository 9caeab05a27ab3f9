import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { blocksLeft, laidOut } from './laid-out.ts';

declare global {
  /** What waits until the browser has nothing else to do. */
  var idle: (() => void)[];
}

/** Runs in the page. Each look at the clock takes a millisecond: a share is a few blocks on any machine. */
function slowClock(): void {
  let now = 0;
  performance.now = () => (now += 1);
}

/** So slow that a test comes before the page is laid out by itself. */
async function slowDown(page: Page): Promise<void> {
  await page.addInitScript(slowClock);
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0;
  });
}

async function openSlowly(page: Page, path: string): Promise<void> {
  await slowDown(page);
  await page.goto(path);
  expect(await blocksLeft(page)).toBeGreaterThan(20);
}

/** How far the demo is from the top of the window. */
const topOf = (page: Page) =>
  page.locator('#demo-cifar10').evaluate((demo) => demo.getBoundingClientRect().top);

for (const path of ['en/q2', 'fa/q1-b'])
  test(`a complete page is laid out in shares, and stays where it is, /${path}/`, async ({
    page,
  }) => {
    await page.addInitScript(slowClock);
    await page.addInitScript(() => {
      globalThis.idle = [];
      globalThis.requestIdleCallback = (work) =>
        globalThis.idle.push(() => {
          work({ didTimeout: false, timeRemaining: () => 1 });
        });
    });
    await page.goto(`/${path}/`);
    const heading = page.locator('h1');
    const place = await heading.boundingBox();
    await expect.poll(() => page.evaluate(() => globalThis.idle.length)).toBeGreaterThan(0);
    expect(await blocksLeft(page)).toBeGreaterThan(10);
    const shares = await page.evaluate(() => {
      let done = 0;
      for (; globalThis.idle.length > 0; done += 1) globalThis.idle.shift()?.();
      return done;
    });
    expect(shares).toBeGreaterThan(1);
    expect(await blocksLeft(page)).toBe(0);
    expect(await heading.boundingBox()).toEqual(place);
  });

test('what a jump has brought in sight stays there when the text above it is laid out', async ({
  page,
}) => {
  await openSlowly(page, '/fa/q2/');
  await page.locator('#demo-cifar10').evaluate((demo) => {
    demo.scrollIntoView({ behavior: 'instant' });
  });
  await laidOut(page);
  expect(Math.abs(await topOf(page))).toBeLessThan(100);
});

for (const path of ['en/q1-e', 'fa/q1-b', 'fa/q2', 'en/q3-d'])
  test(`the demo that a jump aims at is in a phone's window, /${path}/`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openSlowly(page, `/${path}/`);
    const demo = page.locator('astro-island').last();
    await demo.scrollIntoViewIfNeeded();
    await laidOut(page);
    await expect(demo.locator('.lab')).toBeInViewport();
    await expect(demo).not.toHaveAttribute('ssr');
  });

for (const how of ['a key', 'a link to a part'] as const) {
  test(`${how} lays out all at once`, async ({ page }) => {
    await openSlowly(page, '/en/q2/');
    if (how === 'a key') await page.keyboard.press('Tab');
    else await page.locator('starlight-toc a').last().click();
    expect(await blocksLeft(page)).toBe(0);
  });
}

test('who comes for a part, by a reload or back gets the whole page at once', async ({ page }) => {
  await slowDown(page);
  await page.goto('/en/q2/#q2-train');
  expect(await blocksLeft(page)).toBe(0);
  await page.goto('/en/q1-b/');
  expect(await blocksLeft(page)).toBeGreaterThan(10);
  await page.reload();
  expect(await blocksLeft(page)).toBe(0);
  await page.goto('/en/q1-a/');
  await page.goBack();
  expect(await blocksLeft(page)).toBe(0);
});
