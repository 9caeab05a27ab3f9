import type { Locator, Page } from '@playwright/test';
import { parts } from '../../src/demos/conv-vs-fc/state.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q1-a/${query}`);
  const demo = page.locator('#demo-conv-vs-fc');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const counts = async (demo: Locator, conv: string, fc: string) => {
  await expect(demo).toHaveAttribute('data-conv-weights', conv);
  await expect(demo).toHaveAttribute('data-fc-weights', fc);
};

for (const language of ['en', 'fa'])
  test(`both cases of the coursework, by keyboard, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await counts(demo, '225', '7225344');
    await demo.locator('input[name^="preset"][value="colour"]').focus();
    await page.keyboard.press('ArrowDown');
    await counts(demo, '400', '1048576');
    await expect(page).toHaveURL(/conv-vs-fc=size:16,channels:1,filters:16,padding:same/);
    const filters = demo.locator('input[name="filters"]');
    await filters.press('ArrowDown');
    await counts(demo, '200', '524288');

    const bars = demo.locator('[data-scale="log"] [role="slider"]');
    await bars.focus();
    await page.keyboard.press('End');
    await expect(bars).toHaveAttribute('aria-valuenow', '5');
    await demo.locator('[data-action="reset"]').press('Enter');
    await counts(demo, '225', '7225344');
    await expect(page).not.toHaveURL(/conv-vs-fc=/);
  });

test('a kernel that does not fit is said to be impossible, and comes back', async ({ page }) => {
  const demo = await open(page, 'en', '?conv-vs-fc=size:4,kernel:5');
  await expect(demo.locator('[data-about="impossible"]')).toBeVisible();
  await expect(demo).not.toHaveAttribute('data-conv-weights');
  await demo.locator('input[name^="padding"][value="same"]').check({ force: true });
  await counts(demo, '225', '2304');
});

test('the matrix of a convolution, its rows by keyboard, its columns shuffled', async ({
  page,
}) => {
  const demo = await open(page, 'en', '?conv-vs-fc=part:matrix,matrix:4');
  const matrix = demo.locator('.cvf-whole svg');
  await expect(matrix).toHaveAttribute('aria-valuemax', '64');
  await matrix.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(matrix).toHaveAttribute('aria-valuetext', /weight 1/);
  await page.keyboard.press('PageDown');
  await expect(matrix).toHaveAttribute('aria-valuetext', /a zero/);
  const written = () => matrix.locator('text').allTextContents();
  const before = (await written()).toSorted();
  await demo.locator('input[name^="pixels"][value="permuted"]').check({ force: true });
  await expect(page).toHaveURL(/pixels:permuted/);
  expect((await written()).toSorted()).toEqual(before);
});

test('neighbours are measured on the images of the site, which are asked for on the click', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/assets/')) asked.push(request.url());
  });
  const demo = await open(page, 'en');
  await demo.locator('input[name^="part"][value="neighbours"]').check({ force: true });
  await expect(demo.locator('.line-chart')).toBeVisible();
  expect(asked).toEqual([]);
  await demo.locator('[data-action="measure"]').press('Enter');
  await expect(demo).toHaveAttribute('data-measured', /cifar10|sprites10/, { timeout: 90_000 });
  expect(Number(await demo.getAttribute('data-neighbours'))).toBeGreaterThan(0.5);
  await demo.locator('input[name^="part"][value="permutation"]').check({ force: true });
  await demo.locator('input[name^="picture"][value="2"]').check({ force: true });
  await expect(demo.locator('.cvf-pictures')).toBeVisible();
});

test('a measurement ends when another part is looked at', async ({ page }) => {
  // Without images it does not come to its own end.
  const { promise: held, resolve: letThrough } = Promise.withResolvers<undefined>();
  await page.route('**/assets/**', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const demo = await open(page, 'en', '?conv-vs-fc=part:neighbours');
  const asked = page.waitForRequest('**/assets/**');
  await demo.locator('[data-action="measure"]').press('Enter');
  await asked;
  expect(page.workers()).toHaveLength(1);
  await demo.locator('input[name^="part"][value="matrix"]').check({ force: true });
  await expect.poll(() => page.workers().length).toBe(0);
  letThrough(undefined);
});

test('the recorded trainings let the claim stand', async ({ page }) => {
  const demo = await open(page, 'fa', '?conv-vs-fc=part:permutation');
  await expect(demo.locator('[data-outcome="recorded"] [data-verdict]')).toHaveAttribute(
    'data-verdict',
    'holds',
  );
});

test('four networks train in the page and are judged, with a word on other settings', async ({
  page,
}) => {
  const demo = await open(
    page,
    'en',
    '?conv-vs-fc=part:permutation,epochs:1,images:200,data:sprites10,seed:3',
  );
  await demo.locator('[data-action="start"]').click();
  // Looking at another part does not end it.
  await demo.locator('input[name^="part"][value="matrix"]').check({ force: true });
  await expect(demo.locator('.cvf-whole')).toBeVisible();
  await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 150_000 });
  await demo.locator('input[name^="part"][value="permutation"]').check({ force: true });
  const outcome = demo.locator('[data-outcome="live"]');
  await expect(outcome.locator('[data-verdict]')).toHaveAttribute('data-verdict', /holds|refuted/);
  await expect(outcome).toContainText('You trained differently');
});

test('a locked state stays as it is until it is unlocked', async ({ page }) => {
  const demo = await open(page, 'en', '?conv-vs-fc=filters:8&lock=conv-vs-fc');
  await counts(demo, '600', '19267584');
  await expect(demo.locator('input[name="filters"]')).toBeDisabled();
  await demo.locator('[data-action="unlock"]').click();
  await expect(demo.locator('input[name="filters"]')).toBeEnabled();
});

for (const language of ['en', 'fa'])
  for (const part of parts)
    test(`${part} fits a phone, and axe finds nothing, ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const demo = await open(page, language, `?conv-vs-fc=part:${part},matrix:6,padding:same`);
      await expect(demo.locator('.cvf-part').first()).toBeVisible();
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-conv-vs-fc')).toEqual([]);
    });
