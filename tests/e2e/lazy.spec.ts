/** A part of a page whose code does not come: said in the reader's language, with a way to have it. */
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Faults } from './fixtures.ts';

/** Opens the fold of a demo whose code the page has not fetched yet. */
async function openTotals(page: Page, language: string): Promise<Locator> {
  await page.goto(`/${language}/q1-e/`);
  const demo = page.locator('#demo-architectures');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  await page.route('**/TotalsTable.*.js', (route) => route.abort());
  const fold = demo.locator('details.fold').last();
  await fold.locator('> summary').click();
  return fold;
}

/** The page asked in vain, which is what the test wanted. */
function forgive(faults: Faults): void {
  for (const failed of faults.failedRequests.splice(0)) expect(failed).toContain('TotalsTable');
  faults.errors.splice(0);
}

const said = {
  en: [/could not be fetched/, /load the page again/],
  fa: [/دریافت نشد/, /صفحه را دوباره بار کنید/],
} as const;

for (const language of ['en', 'fa'] as const)
  test(`is asked for again on a click, ${language}`, async ({ page, faults }) => {
    const fold = await openTotals(page, language);
    const alert = fold.getByRole('alert');
    await expect(alert).toHaveText(said[language][0]);
    await fold.locator('[data-action="fetch-again"]').click();
    await expect(alert).toHaveText(said[language][1]);
    await page.unroute('**/TotalsTable.*.js');
    await fold.locator('[data-action="fetch-again"]').press('Enter');
    await expect(fold.locator('table')).toBeVisible();
    await expect(alert).toHaveCount(0);
    forgive(faults);
  });

test('comes by itself when the connection is back', async ({ page, context, faults }) => {
  const fold = await openTotals(page, 'en');
  await expect(fold.getByRole('alert')).toBeVisible();
  await page.unroute('**/TotalsTable.*.js');
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(fold.locator('table')).toBeVisible();
  forgive(faults);
});
