import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Where the header ends, and the most room that is left below it for a part's heading. */
const below = { header: 40, title: 200 } as const;

/** How far the top of the page's target is from the top of the window, once nothing moves any more. */
async function landing(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  let last = NaN;
  await expect
    .poll(async () => {
      const top = await page.evaluate(
        () => document.querySelector(':target')?.getBoundingClientRect().top ?? NaN,
      );
      const isStill = top === last;
      last = top;
      return isStill;
    })
    .toBe(true);
  return last;
}

function expectInSight(top: number): void {
  expect(top).toBeGreaterThanOrEqual(below.header);
  expect(top).toBeLessThanOrEqual(below.title);
}

const links = [
  'en/q1-b/#demo-padding',
  'fa/q2/#demo-cifar10',
  'en/q2-a/#demo-stuck',
  'en/q1-a/#q1-a-exercises',
  'fa/q3-c/#demo-transfer',
  'fa/corrections/#c1-e-8',
] as const;

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    for (const link of links) {
      test(`/${link} opens at the part it names`, async ({ page }) => {
        await page.goto(`/${link}`);
        expectInSight(await landing(page));
      });
    }

    test('a reload keeps the place', async ({ page }) => {
      await page.goto('/en/q2/');
      const part = page.locator('#q2-train');
      await part.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      const before = await part.boundingBox();
      await page.reload();
      await page.waitForLoadState('networkidle');
      await expect
        .poll(async () => Math.abs(((await part.boundingBox())?.y ?? NaN) - (before?.y ?? NaN)))
        .toBeLessThan(100);
    });
  });
}

test('the contents lead to each part, far ones too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/fa/q2/');
  const contents = page.locator('starlight-toc a');
  for (const place of [-1, 1, -2]) {
    await contents.nth(place).click();
    expectInSight(await landing(page));
  }
});
