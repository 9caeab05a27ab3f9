import { expect, test } from './fixtures.ts';
import type { Locator, Page } from '@playwright/test';

async function openDemo(page: Page, language: 'en' | 'fa', query = ''): Promise<Locator> {
  await page.goto(`/${language}/q1-c/${query}`);
  const demo = page.locator('#demo-stacked-kernels');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

for (const language of ['en', 'fa'] as const) {
  test(`${language}: the coursework’s case is counted, and the stack turns cheaper`, async ({
    page,
  }) => {
    const demo = await openDemo(page, language);
    await expect(demo).toHaveAttribute('data-receptive-field', '5');
    await expect(demo).toHaveAttribute('data-single-weights', '225');
    await expect(demo).toHaveAttribute('data-stack-weights', '972');
    await expect(demo).toHaveAttribute('data-stack-macs', '790236');
    const width = demo.locator('input[name="width"]');
    await width.focus();
    for (let step = 9; step > 3; step -= 1) await page.keyboard.press('ArrowLeft');
    await expect(demo).toHaveAttribute('data-stack-weights', '162');
    await expect.poll(() => new URL(page.url()).search).toBe('?stacked-kernels=width:3');
  });

  test(`${language}: kernels are drawn and imitated in the browser`, async ({ page }) => {
    const demo = await openDemo(page, language, '?stacked-kernels=image:grey,filters:3,seed:4');
    await expect(demo).toHaveAttribute('data-draws', 'browser');
    await expect(demo).toHaveAttribute('data-rank', '24');
    await expect(demo).toHaveAttribute('data-exactly', '0');
    await demo.locator('input[name="filters"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(demo).toHaveAttribute('data-rank', '25');
    await expect(demo).toHaveAttribute('data-exactly', '12');
    // On a fast machine it is over before a test can look.
    await demo.evaluate((section) => {
      new MutationObserver(() => {
        if (section.dataset['draws'] === 'computing') section.dataset['hasComputed'] = '';
      }).observe(section, { attributeFilter: ['data-draws'] });
    });
    await demo.locator('[data-action="redraw"]').click();
    await expect(demo).toHaveAttribute('data-has-computed');
    await expect(demo).toHaveAttribute('data-draws', 'browser');
    await expect(demo).toHaveAttribute('data-exactly', '12');
  });
}

test('the lit output and a traced pixel are moved by the keyboard alone', async ({ page }) => {
  const demo = await openDemo(page, 'en');
  const [output, input] = [demo.locator('.grid').nth(0), demo.locator('.grid').nth(1)];
  await output.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(output).toHaveAttribute('aria-valuetext', 'row 1, column 3');
  await input.focus();
  await page.keyboard.press('ArrowRight');
  await expect(input).toHaveAttribute('aria-valuetext', 'row 1, column 2: 2 of 81 paths');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await expect(input).toHaveAttribute('aria-valuetext', 'row 5, column 5: 1 of 81 paths');
  await expect.poll(() => new URL(page.url()).search).toBe('?stacked-kernels=row:0,column:2');
});

test('pointing at the drawing moves the same', async ({ page }) => {
  const demo = await openDemo(page, 'en');
  const box = await demo.locator('.stacked-pyramid').boundingBox();
  if (!box) throw new Error('the drawing is not on the page');
  const reading = demo.getByText(/of 81 paths lead/);
  await expect(reading).toHaveCount(0);
  // The middle of the input lies low in the drawing, left and right alike.
  await demo
    .locator('.stacked-pyramid')
    .hover({ position: { x: 0.5 * box.width, y: 0.83 * box.height } });
  await expect(reading).toHaveCount(1);
});

test('layers are added, changed and taken away, up to what can be drawn', async ({ page }) => {
  const demo = await openDemo(page, 'en');
  await demo.locator('[data-action="add-layer"]').click();
  await expect(demo).toHaveAttribute('data-receptive-field', '7');
  await demo.locator('input[name="stride1"]').press('ArrowUp');
  await expect(demo).toHaveAttribute('data-receptive-field', '11');
  await expect(demo).toHaveAttribute('data-effective-stride', '2');
  await demo.locator('[data-action="remove-layer"]').first().click();
  await expect(demo).toHaveAttribute('data-layers', '3-3');
  const dilation = demo.locator('input[name="dilation2"]');
  await dilation.fill('99');
  await dilation.press('Enter');
  await expect(demo).toHaveAttribute('data-layers', '3-3d8');
  await demo.locator('[data-action="reset"]').click();
  await expect(demo).toHaveAttribute('data-layers', '3-3');
});

test('what is being typed into a field stays while the kernels are drawn', async ({ page }) => {
  const demo = await openDemo(page, 'en');
  // At once, so that the draws are still to come.
  await demo.evaluate((section) => {
    section.querySelector<HTMLElement>('[data-action="redraw"]')?.click();
    const field = section.querySelector<HTMLInputElement>('input[name="stride1"]');
    field?.focus();
    if (field) field.value = '3';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(demo).toHaveAttribute('data-draws', 'browser');
  const stride = demo.locator('input[name="stride1"]');
  await expect(stride).toHaveValue('3');
  await expect(demo).toHaveAttribute('data-layers', '3-3');
  await stride.press('Enter');
  await expect(demo).toHaveAttribute('data-layers', '3s3-3');
});

test('what was typed and not taken does not come back', async ({ page }) => {
  const demo = await openDemo(page, 'en');
  const stride = demo.locator('input[name="stride1"]');
  await stride.fill('3');
  await stride.press('ArrowUp');
  await expect(demo).toHaveAttribute('data-layers', '3s2-3');
  await stride.press('ArrowDown');
  await expect(demo).toHaveAttribute('data-layers', '3-3');
  await expect(stride).toHaveValue('1');
});

test('a link can lock the demo; nonsense in it is named', async ({ page }) => {
  const query = '?stacked-kernels=layers:3-3-3-3-3-3-3,compare:equal,width:99&lock=stacked-kernels';
  const demo = await openDemo(page, 'en', query);
  await expect(demo.locator('[data-about="link"]')).toContainText('layers:3-3-3-3-3-3-3, width:99');
  await expect(demo.locator('input[name="width"]')).toBeDisabled();
  await expect(demo.locator('[data-action="add-layer"]')).toBeDisabled();
  await demo.locator('[data-action="unlock"]').click();
  await expect(demo.locator('input[name="width"]')).toBeEnabled();
});

test('fits a phone with the largest stack', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const demo = await openDemo(page, 'fa', '?stacked-kernels=layers:3-3d2-3d4-3d8,compare:equal');
  await expect(demo).toHaveAttribute('data-receptive-field', '31');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first state is drawn and counted', async ({ page }) => {
    await page.goto('/en/q1-c/');
    const demo = page.locator('#demo-stacked-kernels');
    await expect(demo.locator('.stacked-pyramid')).toBeVisible();
    await expect(demo.locator('.stacked-costs')).toContainText('790,236');
    await expect(demo.locator('.stacked-ranks')).toContainText('72');
    await expect(demo.locator('input[name="width"]')).toBeHidden();
  });
});
