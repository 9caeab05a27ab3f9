import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q2-c/${query}`);
  const demo = page.locator('#demo-params-speed');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

for (const language of languages)
  test(`half the parameters and 18.4 times the multiply-adds, then a time, ${language}`, async ({
    page,
  }) => {
    test.setTimeout(400_000);
    const query = '?params-speed=networks:pair,backend:wasm,steps:8,batch:4';
    const demo = await open(page, language, query);
    const verdict = demo.locator('.speed-verdict');
    await expect(verdict).toHaveAttribute('data-verdict', 'before');
    expect(Number(await verdict.getAttribute('data-parameters')).toFixed(2)).toBe('0.50');
    expect(Number(await verdict.getAttribute('data-macs')).toFixed(1)).toBe('18.4');
    await demo.locator('button[data-action="start"]').press('Enter');
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 300_000 });
    await expect(demo).toHaveAttribute('data-backend', 'wasm');
    await expect(demo).toHaveAttribute('data-steps', '8');
    await expect(verdict).toHaveAttribute('data-verdict', /slower|alike|faster/);
    expect(Number(await verdict.getAttribute('data-time'))).toBeGreaterThan(0);
    await expect(demo.locator('.speed-starts li')).toHaveCount(2);
    await expect(demo.locator('[data-network][data-ms]')).toHaveCount(2);
    await expect(demo.locator('.point[data-recorded="false"]')).toHaveCount(2);
  });

test('a measurement that is stopped keeps what it has', async ({ page }) => {
  test.setTimeout(400_000);
  const query = '?params-speed=networks:pair,backend:wasm,steps:500,batch:1';
  const demo = await open(page, 'en', query);
  // Inside the page, at the first steps: a fast machine is through with the last before we could ask.
  await demo.evaluate((element) => {
    new MutationObserver((_, observer) => {
      if (!(Number(element.dataset['steps']) > 0)) return;
      observer.disconnect();
      element.querySelector<HTMLElement>('button[data-action="stop"]')?.click();
    }).observe(element, { attributeFilter: ['data-steps'] });
  });
  await demo.locator('button[data-action="start"]').click();
  await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 300_000 });
  const steps = Number(await demo.getAttribute('data-steps'));
  expect(steps).toBeGreaterThan(0);
  expect(steps).toBeLessThan(500);
});

test('axes, selection and keyboard: any count against any other', async ({ page }) => {
  const demo = await open(page, 'fa', '?params-speed=networks:all,y:macs');
  await expect(demo.locator('.point')).toHaveCount(7);
  const plot = demo.locator('.scatter-plot [role="slider"]');
  await plot.focus();
  await page.keyboard.press('End');
  await expect(plot).toHaveAttribute('aria-valuetext', /ResNet-20/);
  await expect(demo.locator('.readout')).toContainText('ResNet-20');
  await demo.locator('select[name="y"]').selectOption('memory');
  await expect(page).toHaveURL(/networks:all,y:memory/);
  await demo.locator('input[value="pair"]').check({ force: true });
  await expect(demo.locator('.point')).toHaveCount(2);
});

test('a lock keeps the state, and what makes no sense in a link is told', async ({ page }) => {
  const demo = await open(page, 'en', '?params-speed=batch:8,size:9&lock=params-speed');
  await expect(demo.locator('[data-about="link"]')).toContainText('size:9');
  for (const control of await demo.locator('input, select').all())
    await expect(control).toBeDisabled();
});

for (const language of languages)
  test(`it fits a phone and has no barriers, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const query of ['', '?params-speed=networks:all,x:macs,y:memory']) {
      await open(page, language, query);
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-params-speed')).toEqual([]);
    }
  });
