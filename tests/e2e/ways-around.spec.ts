import { expect, test } from './fixtures.ts';

for (const { locale, home } of [
  { locale: 'fa-IR', home: '/fa/' },
  { locale: 'en-GB', home: '/en/' },
  { locale: 'de-DE', home: '/en/' },
]) {
  test.describe(`a reader whose browser speaks ${locale}`, () => {
    test.use({ locale });

    test(`comes from / to ${home}`, async ({ page }) => {
      await page.goto('/');
      await expect(page).toHaveURL(home);
    });

    test('comes from a short link to the section, with the query', async ({ page }) => {
      await page.goto('/q/1b/?cifar10=x');
      await expect(page).toHaveURL(`${home}q1-b/?cifar10=x#q1-b`);
      await expect(page.locator('#q1-b')).toBeAttached();
    });
  });
}

test('a short link with a language leads there, with the query', async ({ page }) => {
  await page.goto('/q/1b/fa/?cifar10=x');
  await expect(page).toHaveURL('/fa/q1-b/?cifar10=x#q1-b');
});

test('switching the language keeps the section and the query', async ({ page }) => {
  await page.goto('/en/q1-b/?cifar10=x#q1-b-answer');
  await page.locator('[data-other-language]:visible').click();
  await expect(page).toHaveURL('/fa/q1-b/?cifar10=x#q1-b-answer');
  await page.locator('[data-other-language]:visible').click();
  await expect(page).toHaveURL('/en/q1-b/?cifar10=x#q1-b-answer');
});

test('switching the language takes the part along that is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/q1-b/#q1-b-answer');
  const exercises = page.locator('#q1-b-exercises');
  await exercises.evaluate((heading) => {
    heading.scrollIntoView({ behavior: 'instant' });
  });
  const current = page.locator('starlight-toc [aria-current="true"]');
  await expect(current).toHaveAttribute('href', '#q1-b-exercises');
  await page.locator('[data-other-language]:visible').click();
  await expect(page).toHaveURL('/fa/q1-b/#q1-b-exercises');
});

for (const { path, word } of [
  { path: '/en/', word: 'padding' },
  { path: '/fa/', word: 'گسترش مرز' },
]) {
  test(`search on ${path} finds «${word}» on this language's pages`, async ({ page }) => {
    await page.goto(path);
    await page.locator('button[data-open-modal]').click();
    await page.getByRole('dialog').locator('input').fill(word);
    const results = page.getByRole('dialog').locator('a.pagefind-ui__result-link');
    await expect(results.first()).toHaveAttribute('href', new RegExp(`^${path}`));
  });
}

test('the theme can be switched and is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/q1/');
  await page.locator('starlight-theme-select select:visible').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/fa/q1/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
