import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q3-b/${query}`);
  const demo = page.locator('#demo-model-form');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const choose = (demo: Locator, field: string, value: string) =>
  demo.locator(`input[name^="${field}"][value="${value}"]`).check({ force: true });

for (const language of languages)
  test(`from the coursework’s words to a model, and back, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await expect(demo).toHaveAttribute('data-outcome', 'classes');
    await expect(demo.locator('.mf-call').last()).toContainText('ValueError');
    await choose(demo, 'weights', 'none');
    await expect(demo).toHaveAttribute('data-parameters', '23636888');
    await expect(demo.locator('.mf-call')).toHaveText(
      'keras.applications.ResNet50(weights=None, classes=24)',
    );
    await choose(demo, 'top', 'without');
    await expect(demo.locator('[data-ignored="classes"]')).toBeVisible();
    await expect(demo.locator('dd').first()).toHaveText('(None, None, None, 2048)');
    await demo.locator('select[name="side"]').selectOption('100');
    await expect(demo.locator('dd').first()).toHaveText('(None, 4, 4, 2048)');
    await expect(page).toHaveURL(/model-form=weights:none,top:without,side:100/);
    await page.reload();
    await expect(demo).toHaveAttribute('data-parameters', '23587712');
    await demo.locator('button[data-action="reset"]').click();
    await expect(demo).toHaveAttribute('data-outcome', 'classes');
  });

test('every named call, every refusal, and any number of classes', async ({ page }) => {
  const demo = await open(page, 'fa');
  for (const [call, parameters] of [
    ['meant', '23636888'],
    ['headless', '23587712'],
    ['whole', '25636712'],
  ] as const) {
    await choose(demo, 'call', call);
    await expect(demo).toHaveAttribute('data-parameters', parameters);
  }
  await demo.locator('select[name="side"]').selectOption('16');
  await expect(demo).toHaveAttribute('data-outcome', 'shape');
  await choose(demo, 'weights', 'none');
  await expect(demo).toHaveAttribute('data-outcome', 'small');
  await demo.locator('select[name="side"]').selectOption('32');
  const classes = demo.locator('input[name="classes"]');
  await classes.fill('۱۰');
  await classes.press('Enter');
  await expect(demo).toHaveAttribute('data-parameters', String(23_587_712 + 2049 * 10));
});

test('a lock keeps the state, and what makes no sense in a link is told', async ({ page }) => {
  const demo = await open(page, 'en', '?model-form=weights:none,side:8&lock=model-form');
  await expect(demo.locator('[data-about="link"]')).toContainText('side:8');
  for (const control of await demo.locator('input, select').all())
    await expect(control).toBeDisabled();
  await demo.locator('button[data-action="unlock"]').click();
  await choose(demo, 'call', 'worded');
  await expect(demo).toHaveAttribute('data-outcome', 'classes');
});

for (const language of languages)
  test(`it fits a phone and has no barriers, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const query of ['', '?model-form=weights:none,top:without,side:448']) {
        const demo = await open(page, language, query);
        await expect(demo.locator('.mf-call').first()).toBeVisible();
        expect(await page.evaluate(horizontalOverflow)).toEqual([]);
        expect(await barriers(page, '#demo-model-form')).toEqual([]);
      }
    }
  });
