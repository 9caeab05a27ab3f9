import type { Page } from '@playwright/test';
import { openDemo, press, reaches, value } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';

/** What a screen reader would have said, in order. */
type Hearing = Window & { readonly heard: string[] };

/** Listens to every live region of the page, those that come later too. */
function listen(): void {
  const regions = '[role=status], [role=alert], [role=log], [aria-live], output';
  const heard: string[] = [];
  Object.assign(window, { heard });
  const regionOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest(regions);
  new MutationObserver((changes) => {
    const spoken = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const added = [...addedNodes].flatMap((node) =>
        node instanceof Element ? [node, ...node.querySelectorAll(regions)] : [],
      );
      for (const node of [target, ...added]) {
        const region = regionOf(node);
        const isOff = region?.closest('[aria-live=off]');
        if (region && !isOff && region.textContent.trim()) spoken.add(region);
      }
    }
    for (const region of spoken) heard.push(region.textContent.trim());
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as Hearing).heard);

test('a training says when it begins, what each epoch came to, and how it ended', async ({
  page,
}) => {
  const epochs = 3;
  await page.addInitScript(listen);
  const demo = await openDemo(page, 'en', {
    ...{ epochs, batch: 8, images: 800, backend: 'wasm', seed: 1 },
  });
  await press(demo, 'start');
  await reaches(demo, 'done');
  await expect(demo.locator('[data-kept="true"]')).toBeVisible();
  const steps = 100 * epochs;
  expect(await value(demo, 'step')).toBe(steps);
  const words = await heard(page);
  expect(words.join('\n')).toMatch(/Training runs on/);
  expect(words.join('\n')).toMatch(/Training finished/);
  // Not one for each of the steps, nor for each number on the way: a few for an epoch, a few for the rest.
  expect(steps).toBeGreaterThan(10 * words.length);
  expect(words.length).toBeLessThanOrEqual(2 * epochs + 8);
});

for (const { path, demo: id } of [
  { path: '/en/q2/', demo: 'softmax' },
  { path: '/en/q1-c/', demo: 'stacked-kernels' },
])
  test(`a slider of ${id} is not spoken twice`, async ({ page }) => {
    await page.addInitScript(listen);
    await page.goto(path, { waitUntil: 'networkidle' });
    const demo = page.locator(`#demo-${id}`);
    await demo.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
    const slider = demo.locator('.slider input[type=range]').first();
    await slider.focus();
    await page.evaluate(() => {
      (window as unknown as Hearing).heard.length = 0;
    });
    const before = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
    await expect(demo.locator('.slider output').first()).not.toHaveText(before ?? '');
    expect(await heard(page)).toEqual([]);
  });
