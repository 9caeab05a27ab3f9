import type { Locator, Page } from '@playwright/test';
import { parts } from '../../src/demos/stuck/state.ts';
import { cureIds, suspectIds } from '../../src/models/experiments/stuck.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q2-a/${query}`);
  const demo = page.locator('#demo-stuck');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const choose = (demo: Locator, name: string, value: string) =>
  demo.locator(`input[name^="${name}"][value="${value}"]`).check({ force: true });

for (const language of languages)
  test(`the first suspect dies, step by step, by keyboard, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await expect(demo).toHaveAttribute('data-shows', 'recorded');
    await expect(demo).toHaveAttribute('data-verdict', 'consistent');
    await expect(demo).toHaveAttribute('data-active', '0 0');
    await expect(demo).toHaveAttribute('data-first-gradient', '0');
    const step = demo.locator('input[name="at"]');
    await step.press('Home');
    await expect(demo).toHaveAttribute('data-diagnosed-step', '1');
    await expect(page).toHaveURL(/stuck=at:1$/);
    const alive = (await demo.getAttribute('data-active'))?.split(' ').map(Number) ?? [];
    expect(Math.min(...alive)).toBeGreaterThan(5);
    await step.press('End');
    await expect(demo).toHaveAttribute('data-active', '0 0');
    await demo.locator('[data-action="reset"]').press('Enter');
    await expect(page).not.toHaveURL(/stuck=/);
  });

test('suspects and cures are one click away, and judged', async ({ page }) => {
  const demo = await open(page, 'en');
  await choose(demo, 'suspect', 'raw');
  await expect(demo).toHaveAttribute('data-verdict', 'inconsistent');
  await expect(page).toHaveURL(/stuck=units:32,scaling:raw/);
  const checks = demo.locator('.stuck-verdict li');
  await expect(checks.nth(0)).toHaveAttribute('data-ok', 'true');
  await expect(checks.nth(1)).toHaveAttribute('data-ok', 'false');
  await choose(demo, 'suspect', 'zeros');
  await expect(demo).toHaveAttribute('data-verdict', 'consistent');
  await choose(demo, 'suspect', 'narrow');
  await demo.locator('[data-action="cure-standard"]').press('Enter');
  await expect(demo).toHaveAttribute('data-verdict', 'inconsistent');
  await expect(demo).toHaveAttribute('data-active', '10 10');
  await expect(demo.locator('[data-action="cure-standard"]')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await demo.locator('[data-action="cure-elu"]').click();
  await expect(demo).not.toHaveAttribute('data-verdict');
  await expect(demo.locator('.stuck-verdict')).toContainText('Train the network');
});

test('all fingerprints stand in one table', async ({ page }) => {
  const demo = await open(page, 'fa');
  await demo.locator('.stuck-bench > .fold > summary').last().click();
  // Those of the coursework's two runs, of every suspect and of every cure.
  const rows = 2 + suspectIds.length + cureIds.length;
  await expect(demo.locator('.stuck-bench > .fold').last().locator('tbody tr')).toHaveCount(rows);
});

test('a network trains in the page, is diagnosed on the way and judged at the end', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const settings = 'init:zeros,images:640,backend:wasm,data:sprites10';
  const demo = await open(page, 'en', `?stuck=${settings}`);
  await demo.locator('button[data-action="start"]').click();
  await expect(demo).toHaveAttribute('data-shows', 'live', { timeout: 120_000 });
  await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  await expect(demo).toHaveAttribute('data-diagnosed-step', '20');
  await expect(demo).toHaveAttribute('data-active', '0 0');
  await expect(demo).toHaveAttribute('data-logit-spread', '0');
  await expect(demo).toHaveAttribute('data-verdict', 'consistent');
  await expect(demo.locator('.stuck-verdict')).toContainText('20 steps');
  // The slider goes over the live diagnoses now; another suspect brings its record back.
  await demo.locator('input[name="at"]').press('Home');
  await expect(demo).toHaveAttribute('data-diagnosed-step', '1');
  await choose(demo, 'suspect', 'wide');
  await expect(demo).toHaveAttribute('data-shows', 'recorded');
});

test('biases are trained again for another rate, without a request', async ({ page }) => {
  const demo = await open(page, 'en', '?stuck=part:biases');
  const biases = demo.locator('.stuck-biases');
  await expect(biases).toHaveAttribute('data-biases', 'recorded');
  const loss = biases.locator('tbody tr').nth(1).locator('[data-value="loss"]');
  await expect(loss).toHaveText('2.3029');
  const rate = demo.locator('input[name="bias-rate"]');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await rate.fill('0.01');
  await rate.press('Enter');
  await expect(page).toHaveURL(/bias-rate:0.01/);
  await expect(biases).toHaveAttribute('data-biases', 'done', { timeout: 90_000 });
  await expect(loss).toHaveText('2.3040');
  expect(asked.filter((address) => !address.endsWith('favicon.svg'))).toEqual([]);
});

test('a lock keeps the state until it is taken off', async ({ page }) => {
  const demo = await open(page, 'en', '?stuck=units:32,init:zeros&lock=stuck');
  await expect(demo).toHaveAttribute('data-verdict', 'consistent');
  await expect(demo.locator('[data-action="cure-standard"]')).toBeDisabled();
  await expect(demo.locator('input[name^="suspect"][value="raw"]')).toBeDisabled();
  await demo.locator('[data-action="unlock"]').click();
  await expect(demo.locator('[data-action="cure-standard"]')).toBeEnabled();
});

test('what makes no sense in a link is left out and told', async ({ page }) => {
  const demo = await open(page, 'en', '?stuck=depth:99,units:32');
  await expect(demo.locator('[data-about="link"]')).toContainText('depth:99');
  await expect(demo).toHaveAttribute('data-verdict', 'inconsistent');
});

for (const language of languages)
  for (const part of parts)
    test(`${part} fits a phone, and axe finds nothing, ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const demo = await open(
        page,
        language,
        `?stuck=part:${part},depth:20,units:64,optimiser:sgd,rate:0.01`,
      );
      if (part === 'bench')
        for (const summary of await demo.locator('.stuck-bench > .fold > summary').all())
          await summary.click();
      await expect(demo.locator('.data-table').first()).toBeVisible();
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-stuck')).toEqual([]);
    });
