import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q1-e/${query}`);
  const demo = page.locator('#demo-architectures');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const columns = (demo: Locator, side: 'left' | 'right') =>
  demo.locator(`[data-network="${side}"] .arch-columns`);

for (const language of ['en', 'fa'])
  test(`the published totals, and a layer dearer than a network by keyboard, ${language}`, async ({
    page,
  }) => {
    const demo = await open(page, language);
    await expect(demo).toHaveAttribute('data-left-macs', '15470264320');
    await expect(demo).toHaveAttribute('data-left-parameters', '138357544');
    await expect(demo).toHaveAttribute('data-right-macs', '4089184256');
    await expect(demo).toHaveAttribute('data-right-parameters', '25557032');
    await columns(demo, 'left').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(demo).toHaveAttribute('data-at', 'left-conv1_2');
    await expect(demo.locator('.arch-badge')).toHaveAttribute('data-outweighs', 'resnet18');
    await expect(page).toHaveURL(/architectures=at:left-conv1_2/);
    await demo.locator('[data-action="reset"]').press('Enter');
    await expect(demo).not.toHaveAttribute('data-at');
    await expect(page).not.toHaveURL(/architectures=/);
  });

test('the same is found by pointing, and goes with the pointer', async ({ page }) => {
  const demo = await open(page, 'en');
  const box = await columns(demo, 'left').boundingBox();
  if (!box) throw new Error('the columns are not in sight');
  // Sixteen layers with weights; the second is conv1_2.
  await columns(demo, 'left').hover({ position: { x: (1.5 / 16) * box.width, y: box.height / 2 } });
  await expect(demo).toHaveAttribute('data-outweighs', 'resnet18');
  await expect(demo.locator('.arch-badge')).toContainText('1,814,073,344');
  await page.mouse.move(0, 0);
  await expect(demo).not.toHaveAttribute('data-outweighs');
});

for (const language of ['en', 'fa'])
  test(`without padding VGG16 shrinks and ResNet-50 breaks, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await demo.locator('input[name^="padding"][value="off"]').check({ force: true });
    await expect(page).toHaveURL(/architectures=padding:0/);
    await expect(demo.locator('[data-network="left"] [data-about="shrinks"]')).toContainText(
      '224 → 222 → 220 → 110',
    );
    await expect(demo.locator('[data-network="right"] [data-about="broken"]')).toBeVisible();
    await expect(demo).toHaveAttribute('data-right-broken', /.+/);
    await expect(demo).not.toHaveAttribute('data-left-broken');
    await expect(demo.locator('.arch-ratio')).toHaveCount(0);
  });

test('other networks, other sizes and other costs, all in the link', async ({ page }) => {
  const demo = await open(page, 'en');
  await demo.locator('select[name="right"]').selectOption('resnet34');
  await expect(demo).toHaveAttribute('data-right-macs', '3663761408');
  await demo.locator('select[name="left"]').selectOption('vgg19');
  await expect(demo).toHaveAttribute('data-left-macs', '19632062464');
  await demo.locator('input[name^="measure"][value="parameters"]').check({ force: true });
  await demo.locator('input[name="size-right"]').press('ArrowDown');
  await expect(page).toHaveURL(/left:vgg19,right:resnet34@192,show:parameters/);
  const { search } = new URL(page.url());
  const again = await open(page, 'fa', search);
  await expect(again).toHaveAttribute('data-right', 'resnet34');
  await expect(again.locator('select[name="left"]')).toHaveValue('vgg19');
});

test('every layer is in the tables, and leads to its column', async ({ page }) => {
  const demo = await open(page, 'en');
  await demo.locator('details summary', { hasText: 'Every layer of' }).first().click();
  await demo.locator('.arch-stage summary').first().click();
  await demo.getByRole('button', { name: /Show .*conv1_2.* above/ }).click();
  await expect(demo).toHaveAttribute('data-at', 'left-conv1_2');
});

test('a locked state stays as it is, and nonsense in a link is named', async ({ page }) => {
  const query = '?architectures=right:resnet18,at:left-conv9_9,channels:30&lock=architectures';
  const demo = await open(page, 'en', query);
  await expect(demo.locator('[data-about="link"]')).toContainText('at:left-conv9_9, channels:30');
  await expect(demo).toHaveAttribute('data-right-macs', '1814073344');
  await expect(demo.locator('select[name="left"]')).toBeDisabled();
  await demo.locator('[data-action="unlock"]').click();
  await expect(demo.locator('select[name="left"]')).toBeEnabled();
});

for (const language of ['en', 'fa'])
  test(`fits a phone with everything open, and axe finds nothing, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await open(page, language, '?architectures=right:resnet152,at:left-fc1');
    // The last first: what has come into a fold has folds of its own, and would move the others on.
    const folds = await demo.locator('.fold > summary').all();
    for (const fold of folds.toReversed()) await fold.click();
    await expect(demo.locator('.fold[open] > .fold-body:not(:empty)')).toHaveCount(folds.length);
    expect(await page.evaluate(horizontalOverflow)).toEqual([]);
    expect(await barriers(page, '#demo-architectures')).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both networks are drawn and counted', async ({ page }) => {
    await page.goto('/fa/q1-e/');
    const demo = page.locator('#demo-architectures');
    await expect(demo.locator('.arch-columns')).toHaveCount(2);
    await expect(demo.locator('.arch-readout').first()).toContainText('۱۵٬۴۷۰٬۲۶۴٬۳۲۰');
    await expect(demo.locator('select[name="left"]')).toBeHidden();
  });
});
