/** A click that comes before the demonstration's program does. */
import { expect, test } from './fixtures.ts';

test('a button pressed before its program has come does its work when it has', async ({ page }) => {
  const { promise: held, resolve: letThrough } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/View.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/q2-a/');
  const demo = page.locator('#demo-loss-accuracy');
  await demo.scrollIntoViewIfNeeded();
  const island = page.locator('astro-island', { has: demo });
  const preset = demo.locator('button[data-batch]').nth(3);
  await preset.click();
  await expect(island).toHaveAttribute('ssr');
  await expect(preset).toHaveAttribute('aria-pressed', 'false');
  letThrough(undefined);
  await expect(island).not.toHaveAttribute('ssr');
  await expect(preset).toHaveAttribute('aria-pressed', 'true');
});
