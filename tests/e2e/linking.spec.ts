import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

for (const { lang, copied } of [
  { lang: 'en', copied: 'Link copied' },
  { lang: 'fa', copied: 'رونوشت پیوند برداشته شد' },
]) {
  for (const id of ['q1-b-formula', 'q1-b-fig-frame', 'q1-b-eq-size', 'c1-b-4']) {
    test(`${lang}: the link beside #${id} is copied, and says so`, async ({ page }) => {
      // What a reader has set in a demo does not belong to the link of a section.
      await page.goto(`/${lang}/q1-b/?padding=stride:2`);
      const link = page.locator(`main a[href="#${id}"]`).last();
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: copied })).toHaveCount(1);
      await expect(page.locator('.copied-note')).toBeVisible();
      const address = new URL(`/${lang}/q1-b/#${id}`, page.url()).href;
      expect(await clipboard(page)).toBe(address);
      await page.keyboard.press('Escape');
      await expect(page.locator('.copied-note')).toHaveCount(0);
      await page.goto(address);
      await expect(page.locator(`#${id}`)).toBeInViewport();
    });
  }
}

test('where the clipboard is refused, it says what to do', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto('/en/q1-b/');
  const link = page.locator('a[href="#q1-b-formula"].sl-anchor-link');
  await link.click();
  await expect(page.locator('.copied-note')).toContainText('Copy the address of the page instead');
  expect(page.url()).toContain('#q1-b-formula');
});

for (const { lang, failed } of [
  { lang: 'en', failed: /does not let the page copy/ },
  { lang: 'fa', failed: /مرورگر اجازه نداد/ },
])
  test(`${lang}: where the clipboard is refused, a program says so too`, async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.goto(`/${lang}/q2/`);
    const demo = page.locator('#demo-cifar10');
    await demo.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
    // The last first: what has come into a fold has folds of its own, and would move the others on.
    const folds = await demo.locator('details.fold > summary').all();
    for (const fold of folds.toReversed()) await fold.click();
    const copy = demo.locator('.code [data-action="copy-code"]').first();
    await copy.click();
    await expect(copy).toHaveText(failed);
  });

test('an id that has moved leads to its new place, the query kept', async ({ page }) => {
  await page.goto('/fa/about/?padding=stride:2#about-answer');
  await expect(page).toHaveURL('/fa/about/?padding=stride:2#about');
  await page.evaluate(() => {
    location.hash = 'about-answer';
  });
  await expect(page).toHaveURL(/#about$/);
});

for (const { lang, cite, title } of [
  { lang: 'en', cite: 'Cite this section', title: '“The idea”, in “Padding and output size”' },
  { lang: 'fa', cite: 'ارجاع به این بخش', title: '«فکر اصلی»، در «' },
]) {
  test(`${lang}: a section can be cited from its link, in three styles`, async ({ page }) => {
    await page.goto(`/${lang}/q1-b/`);
    await page.locator('.sl-anchor-link[href="#q1-b-idea"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: cite, exact: true }).press('Enter');
    const panel = page.locator('.cite-panel');
    const text = (name: string) => panel.locator(`[data-text="${name}"]`);
    await expect(panel.locator('select')).toBeFocused();
    await expect(panel.locator('select')).toHaveValue('q1-b-idea');
    const url = new URL(`/${lang}/q1-b/#q1-b-idea`, page.url()).href;
    await expect(text('link')).toHaveText(url);
    await expect(text('short')).toHaveText(new URL('/q/1b/#q1-b-idea', page.url()).href);
    await expect(text('bibtex')).toContainText('@online{pichesh-q1-b-idea');
    await expect(text('apa')).toContainText(url);
    await expect(text('plain')).toContainText(title);
    await panel.locator('[data-copy="plain"]').click();
    await expect(page.locator('.copied-note')).toBeVisible();
    expect(await clipboard(page)).toBe(await text('plain').textContent());
    await panel.locator('select').selectOption('');
    await expect(text('link')).toHaveText(new URL(`/${lang}/q1-b/`, page.url()).href);
  });
}

test('a section is cited although the code of the panel did not come when it was opened', async ({
  page,
  faults,
}) => {
  await page.route('**/cite-panel.*.js', (route) => route.abort());
  await page.goto('/en/q1-b/');
  const panel = page.locator('.cite-panel');
  await panel.locator('summary').click();
  const copy = panel.locator('[data-copy="link"]');
  await copy.click();
  await expect(panel.locator('.copied-note')).toHaveText(/does not let the page copy/);
  await page.unroute('**/cite-panel.*.js');
  await panel.locator('select').selectOption('q1-b-idea');
  const url = new URL('/en/q1-b/#q1-b-idea', page.url()).href;
  await expect(panel.locator('[data-text="link"]')).toHaveText(url);
  await expect(panel.locator('[data-text="apa"]')).toContainText(url);
  for (const failed of faults.failedRequests.splice(0)) expect(failed).toContain('cite-panel');
  faults.errors.length = 0;
});

test('without script the whole page can be cited', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/fa/q1-b/');
  await page.locator('.cite-panel summary').click();
  await expect(page.locator('[data-text="bibtex"]')).toContainText('langid  = {persian}');
  await expect(page.locator('.cite-panel select')).toBeHidden();
  await expect(page.locator('.cite-panel button').first()).toBeHidden();
  await context.close();
});
