import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q2-a/${query}`);
  const demo = page.locator('#demo-loss-accuracy');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const outcome = async (demo: Locator, accuracy: string, loss: string) => {
  await expect(demo).toHaveAttribute('data-accuracy', accuracy);
  await expect(demo).toHaveAttribute('data-loss', loss);
};

const border = (demo: Locator, answer: number, which: 'confidence' | 'rival') =>
  demo.locator(`[data-answer="${answer}"] [data-border="${which}"]`);

for (const language of languages)
  test(`the coursework’s table and two more, then one answer by keyboard, ${language}`, async ({
    page,
  }) => {
    const demo = await open(page, language);
    for (const [id, accuracy, loss] of [
      ['low-high', '0.2', '5.547'],
      ['high-low', '0.9', '0.126'],
      ['unsure', '1', '2.207'],
      ['cheapest', '0.5', '0.347'],
      ['low-low', '0.2', '0.718'],
      ['high-high', '0.9', '1.658'],
    ] as const) {
      await demo.locator(`[data-batch="${id}"]`).press('Enter');
      await outcome(demo, accuracy, loss);
    }
    await expect(page).toHaveURL(/answers:high-high/);
    await expect(demo.locator('[data-ratio]')).toHaveAttribute('data-ratio', '2.3');
    await expect(demo.locator('.la-payers')).toHaveAttribute('data-largest-share', '0.972');

    const wrong = border(demo, 10, 'confidence');
    await wrong.focus();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
    await outcome(demo, '0.9', '0.737');
    await page.keyboard.press('End');
    await outcome(demo, '1', '0.046');
    await expect(wrong).toHaveAttribute('aria-valuenow', '1');
    await page.keyboard.press('Home');
    await outcome(demo, '0.9', '1.658');
    await demo.locator('button[data-action="reset"]').click();
    await outcome(demo, '0.2', '0.718');
  });

test('the borders of an answer are dragged', async ({ page }) => {
  const demo = await open(page, 'fa', '?loss-accuracy=answers:10x0.5/0.2');
  await outcome(demo, '1', '0.693');
  const bar = demo.locator('[data-answer="3"] .la-bar');
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error('the answer is not in sight');
  const [x, y] = [(share: number) => box.x + share * box.width, box.y + box.height / 2];
  // The rival up to the end, then the true class down to a quarter.
  await page.mouse.move(x(0.7), y);
  await page.mouse.down();
  await page.mouse.move(x(1), y, { steps: 5 });
  await page.mouse.up();
  await expect(border(demo, 3, 'rival')).toHaveAttribute('aria-valuenow', '0.5');
  await outcome(demo, '0.9', '0.693');
  await page.mouse.move(x(0.5), y);
  await page.mouse.down();
  await page.mouse.move(x(0.25), y, { steps: 5 });
  await page.mouse.up();
  await outcome(demo, '0.9', '0.762');
  await expect(page).toHaveURL(/answers:2x0\.5\/0\.2_0\.25\/0\.5_7x0\.5\/0\.2/);
});

test('the batch stops at the line, dragged or walked', async ({ page }) => {
  const demo = await open(page, 'en', '?loss-accuracy=answers:unsure');
  const plane = demo.locator('.la-plane');
  await plane.scrollIntoViewIfNeeded();
  const box = await plane.boundingBox();
  const dot = await demo.locator('.la-here').boundingBox();
  if (!box || !dot) throw new Error('the plane is not in sight');
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.12 * box.width, box.y + 0.85 * box.height, { steps: 12 });
  await expect(demo.locator('.la-wanted')).toBeVisible();
  // The page may still be on the way there.
  await expect(async () => {
    const { accuracy, loss } = await demo.evaluate(({ dataset }) => ({
      accuracy: Number(dataset['accuracy']),
      loss: Number(dataset['loss']),
    }));
    expect(accuracy).toBeLessThan(0.2);
    expect(loss).toBeCloseTo((1 - accuracy) * Math.LN2, 2);
  }).toPass({ timeout: 30_000 });
  await page.mouse.up();
  await expect(demo.locator('.la-wanted')).toHaveCount(0);

  await plane.focus();
  await page.keyboard.press('Home');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageDown');
  await outcome(demo, '0', '0.693');
  await page.keyboard.press('End');
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('PageUp');
  await expect(demo).toHaveAttribute('data-accuracy', '1');
  expect(Number(await demo.getAttribute('data-loss'))).toBeLessThan(Math.log(10));
});

test('more certainty moves the loss and not the accuracy', async ({ page }) => {
  const demo = await open(page, 'en', '?loss-accuracy=answers:unsure');
  for (let press = 0; press < 6; press += 1) await demo.locator('[data-action="sharpen"]').click();
  await expect(demo).toHaveAttribute('data-batch-name', 'own');
  await expect(demo).toHaveAttribute('data-accuracy', '1');
  expect(Number(await demo.getAttribute('data-loss'))).toBeLessThan(2.207);
  await demo.locator('[data-batch="low-high"]').click();
  for (let press = 0; press < 6; press += 1) await demo.locator('[data-action="sharpen"]').click();
  await expect(demo).toHaveAttribute('data-accuracy', '0.2');
  expect(Number(await demo.getAttribute('data-loss'))).toBeGreaterThan(5.547);
});

test('random batches: thousands above the line, none below, and the same from a link', async ({
  page,
}) => {
  const demo = await open(page, 'fa');
  for (let press = 0; press < 3; press += 1) await demo.locator('[data-action="throw"]').click();
  const verdict = demo.locator('[data-thrown]');
  await expect(verdict).toHaveAttribute('data-thrown', '3000');
  await expect(verdict).toHaveAttribute('data-below', '0');
  const said = await verdict.textContent();
  await expect(page).toHaveURL(/thrown:3000/);
  await page.reload();
  await expect(verdict).toHaveText(said ?? '');
  await expect(demo.locator('.la-cloud')).toHaveAttribute('d', /M/);
});

test('a lock keeps the state until it is taken off', async ({ page }) => {
  const demo = await open(page, 'en', '?loss-accuracy=answers:high-high&lock=loss-accuracy');
  await outcome(demo, '0.9', '1.658');
  for (const button of await demo.locator('.la-batches button, [data-action="throw"]').all())
    await expect(button).toBeDisabled();
  await expect(demo.locator('.la-plane[role="slider"]')).toHaveCount(0);
  await border(demo, 1, 'confidence').click({ force: true });
  await outcome(demo, '0.9', '1.658');
  await demo.locator('button[data-action="unlock"]').click();
  await demo.locator('[data-batch="unsure"]').click();
  await outcome(demo, '1', '2.207');
});

test('what makes no sense in a link is left out and told', async ({ page }) => {
  const demo = await open(page, 'en', '?loss-accuracy=answers:3x0.5/0.2,view:near');
  await expect(demo.locator('[data-about="link"]')).toContainText('answers:3x0.5/0.2');
  await outcome(demo, '0.2', '0.718');
});

for (const language of languages)
  test(`it fits a phone and has no barriers, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const demo = await open(page, language, '?loss-accuracy=answers:high-high,thrown:1000');
      await outcome(demo, '0.9', '1.658');
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-loss-accuracy')).toEqual([]);
    }
  });
