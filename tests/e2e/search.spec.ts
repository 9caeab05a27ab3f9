import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What search lists for a query: addresses with their sections, and the excerpts in reading order. */
async function search(page: Page, query: string) {
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').fill(query);
  // The field waits for the end of the typing, then says what it found, or that it found nothing.
  await expect(dialog.locator('.pagefind-ui__message')).toContainText(query);
  const links = dialog.locator('a.pagefind-ui__result-link');
  const isFound = !/^(No results|نتیجه‌ای)/.test(
    (await dialog.locator('.pagefind-ui__message').textContent()) ?? '',
  );
  if (isFound) await expect(links.first()).toBeVisible();
  // Results come one after the other; until then there is a grey bar for each.
  await expect(dialog.locator('.pagefind-ui__loading')).toHaveCount(0);
  return {
    addresses: await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')),
    excerpts: await dialog.locator('.pagefind-ui__result-excerpt').allTextContents(),
  };
}

async function openSearch(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('button[data-open-modal]').click();
  await expect(page.getByRole('dialog').locator('input')).toBeVisible();
}

for (const { what, written, typed } of [
  { what: 'Arabic ي and ك', written: 'کرنل یکسان', typed: 'كرنل يكسان' },
  { what: 'Persian digits for Latin ones', written: '224', typed: '۲۲۴' },
  { what: 'Arabic digits for Persian ones', written: '۵۷٬۶۰۰', typed: '٥٧٦٠٠' },
  { what: 'no half-space', written: 'ضرب‌وجمع', typed: 'ضربوجمع' },
  { what: 'a space after می', written: 'می‌بینند', typed: 'می بینند' },
  { what: 'a space before ها', written: 'لایه‌ها', typed: 'لايه ها' },
  { what: 'ا for آ, and no hamza', written: 'سؤال آموزش', typed: 'سوال اموزش' },
]) {
  test(`search finds the same with ${what}`, async ({ page }) => {
    await openSearch(page, '/fa/');
    const expected = await search(page, written);
    expect(expected.addresses).not.toEqual([]);
    expect((await search(page, typed)).addresses).toEqual(expected.addresses);
  });
}

test('search finds the pages of a compound that is typed in two words', async ({ page }) => {
  await openSearch(page, '/fa/');
  const { addresses } = await search(page, 'فعال‌سازی');
  expect(addresses).not.toEqual([]);
  const apart = await search(page, 'فعال سازی');
  const pages = (all: readonly string[]) => all.filter((address) => !address.includes('#')).sort();
  expect(pages(apart.addresses)).toEqual(pages(addresses));
});

test('search finds a half of a compound, and shows the word as it is written', async ({ page }) => {
  await openSearch(page, '/fa/');
  const { addresses, excerpts } = await search(page, 'وجمع');
  expect(addresses).not.toEqual([]);
  expect(excerpts.join('\n')).toContain('ضرب‌وجمع');
});

for (const { path, word, section, digits } of [
  { path: '/en/', word: 'chessboard', section: '/en/q1-b/#q1-b-look', digits: /\d/ },
  { path: '/fa/', word: 'شطرنجی', section: '/fa/q1-b/#q1-b-look', digits: /[۰-۹]/ },
]) {
  test(`a result on ${path} leads to its section`, async ({ page }) => {
    await openSearch(page, path);
    expect((await search(page, word)).addresses).toContain(section);
    await page.getByRole('dialog').locator(`a[href="${section}"]`).click();
    await expect(page).toHaveURL(section);
    await expect(page.locator('#q1-b-look')).toBeInViewport();
  });

  test(`excerpts on ${path} are prose, in the digits of the language`, async ({ page }) => {
    await openSearch(page, path);
    const { excerpts } = await search(page, path === '/en/' ? 'kernel size' : 'اندازه‌ی کرنل');
    const all = excerpts.join('\n');
    expect(all).toMatch(path === '/en/' ? 'kernel size k' : 'اندازه‌ی کرنل k');
    expect(all).not.toMatch(/\\|\{|⌊|katex/);
    const numbers = await search(page, '57600');
    expect(numbers.excerpts.join('\n')).toMatch(digits);
    expect(numbers.addresses.some((address) => address.startsWith(`${path}q1-b/#`))).toBe(true);
  });
}

for (const { language, said, typed } of [
  { language: 'en', said: /^Search could not be fetched\./, typed: 'chessboard' },
  { language: 'fa', said: /^جست‌وجو دریافت نشد\./, typed: 'شطرنجی' },
])
  test(`where search does not come the dialog says so, and opened again it works, ${language}`, async ({
    page,
    faults,
  }) => {
    await page.route('**/ui-core.*.js', (route) => route.abort());
    await page.goto(`/${language}/`);
    // Who points at the button on the way asks several times.
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(said)).toBeVisible();
    await page.unroute('**/ui-core.*.js');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.locator('button[data-open-modal]').click();
    await expect(dialog.locator('input')).toBeVisible();
    await expect(dialog.getByText(said)).toHaveCount(0);
    expect((await search(page, typed)).addresses).not.toEqual([]);
    for (const failed of faults.failedRequests.splice(0)) expect(failed).toContain('ui-core');
    faults.errors.length = 0;
  });
