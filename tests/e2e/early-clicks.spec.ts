/** A click that comes before the demonstration's program does. */
import { expect, test } from './fixtures.ts';

for (const { where, path, late } of [
  { where: 'its chapter', path: '/en/q2-a/', late: '**/_astro/View.*.js' },
  { where: 'its chapter, before any program has come', path: '/fa/q2-a/', late: '**/_astro/*.js' },
  { where: 'a page of its own', path: '/embed/loss-accuracy/', late: '**/_astro/*.js' },
]) {
  test(`a button pressed too early in ${where} does its work when it can`, async ({ page }) => {
    const { promise: held, resolve: letThrough } = Promise.withResolvers<undefined>();
    await page.route(late, async (route) => {
      await held;
      await route.continue();
    });
    // What is held back keeps the page from being loaded.
    await page.goto(path, { waitUntil: 'commit' });
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
}
