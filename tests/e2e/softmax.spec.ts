import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q2/${query}`);
  const demo = page.locator('#demo-softmax');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const choose = (demo: Locator, field: string, value: string) =>
  demo.locator(`input[name^="${field}"][value="${value}"]`).check({ force: true });

const row = (demo: Locator, index: number) => demo.locator(`[data-class="${index}"]`);

for (const language of languages)
  test(`logits, the true class and the temperature, by keyboard, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await expect(demo).toHaveAttribute('data-loss', '0.4076');
    await expect(row(demo, 1)).toHaveAttribute('data-probability', '0.6652');
    await expect(row(demo, 1)).toHaveAttribute('data-gradient', '-0.3348');
    // The third class as the true one, and its logit raised by a tenth.
    await row(demo, 3).locator('input[type="radio"]').press('Space');
    await expect(demo).toHaveAttribute('data-loss', '2.4076');
    await row(demo, 3).locator('input[type="range"]').press('ArrowRight');
    await expect(demo).toHaveAttribute('data-loss', '2.3170');
    await expect(page).toHaveURL(/logits:2_1_0\.1,true:3/);
    await demo.locator('input[name="temperature"]').press('ArrowUp');
    await expect(page).toHaveURL(/temperature:1\.5/);
    await page.reload();
    await expect(demo).toHaveAttribute('data-classes', '3');
    await expect(row(demo, 3)).toHaveAttribute('data-true', 'true');
    await demo.locator('button[data-action="reset"]').click();
    await expect(demo).toHaveAttribute('data-loss', '0.4076');
  });

test('softmax applied twice has a floor and a ceiling, and hardly pulls', async ({ page }) => {
  const demo = await open(page, 'en');
  await choose(demo, 'set', 'sure');
  await expect(demo).toHaveAttribute('data-loss', '0.0001');
  await choose(demo, 'passes', 'twice');
  await expect(demo).toHaveAttribute('data-loss', '1.4612');
  await expect(demo.locator('[data-about="floor"]')).toContainText('1.0531');
  await expect(demo.locator('[data-about="floor"]')).toContainText('1.461');
  await choose(demo, 'set', 'wrong');
  await expect(demo).toHaveAttribute('data-loss', '2.4611');
  await expect(row(demo, 1)).toHaveAttribute('data-gradient', /^-?0\.0000$/);
  await choose(demo, 'passes', 'once');
  await expect(row(demo, 1)).toHaveAttribute('data-gradient', '-1.0000');
  await choose(demo, 'set', 'unknown');
  await expect(demo).toHaveAttribute('data-loss', '2.3026');
});

test('classes come and go, two to ten', async ({ page }) => {
  const demo = await open(page, 'fa');
  const classes = demo.locator('input[name="classes"]');
  await classes.fill('۱۰');
  await classes.press('Enter');
  await expect(demo.locator('[data-class]')).toHaveCount(10);
  await classes.fill('1');
  await classes.press('Enter');
  await expect(demo.locator('[data-class]')).toHaveCount(2);
  await expect(page).toHaveURL(/logits:2_1(?:#|$)/);
});

test('numbers that have an end: overflow, underflow, and the logarithm of nothing', async ({
  page,
}) => {
  const demo = await open(page, 'en', '?softmax=shift:80');
  const numbers = demo.locator('.sm-numbers');
  await expect(numbers).toHaveAttribute('data-mishap', 'none');
  const shift = numbers.locator('input[name="shift"]');
  await shift.press('ArrowRight');
  await expect(numbers).toHaveAttribute('data-mishap', 'overflow');
  await expect(numbers).toHaveAttribute('data-careless', 'NaN');
  await expect(numbers).toHaveAttribute('data-careful', '0.4076');
  await choose(demo, 'precision', 'float64');
  await expect(numbers).toHaveAttribute('data-mishap', 'none');
  await shift.press('Home');
  await expect(numbers).toHaveAttribute('data-mishap', 'underflow');
  await expect(numbers).toHaveAttribute('data-careful', '0.4076');
  await open(page, 'en', '?softmax=logits:-8_8,temperature:0.1');
  await expect(numbers).toHaveAttribute('data-mishap', 'zero');
  await expect(numbers).toHaveAttribute('data-careless', 'Infinity');
  await expect(numbers).toHaveAttribute('data-careful', '160.0000');
});

test('a lock keeps the state until it is taken off', async ({ page }) => {
  const demo = await open(page, 'en', '?softmax=logits:0_0_0_0,true:2&lock=softmax');
  await expect(demo).toHaveAttribute('data-loss', '1.3863');
  // Reading the chart changes nothing and stays possible.
  for (const control of await demo.locator('input:not(.cursor)').all())
    await expect(control).toBeDisabled();
  await demo.locator('button[data-action="unlock"]').click();
  await choose(demo, 'set', 'example');
  await expect(demo).toHaveAttribute('data-loss', '0.4076');
});

test('what makes no sense in a link is left out and told', async ({ page }) => {
  const demo = await open(page, 'fa', '?softmax=logits:99_0,true:2');
  await expect(demo.locator('[data-about="link"]')).toContainText('logits:99_0');
  await expect(demo).toHaveAttribute('data-loss', '1.4076');
});

for (const language of languages)
  test(`it fits a phone and has no barriers, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const demo = await open(
        page,
        language,
        '?softmax=logits:10_-2_-2_-2_-2_-2_-2_-2_-2_-2,passes:twice,shift:90',
      );
      await expect(demo).toHaveAttribute('data-classes', '10');
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-softmax')).toEqual([]);
    }
  });
