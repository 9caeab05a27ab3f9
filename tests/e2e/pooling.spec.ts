import type { Locator, Page } from '@playwright/test';
import { parts } from '../../src/demos/pooling/state.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q1-d/${query}`);
  const demo = page.locator('#demo-pooling');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const outputs = async (demo: Locator, expected: Readonly<Record<string, string>>) => {
  for (const [operation, values] of Object.entries(expected))
    await expect(demo.locator(`[data-operation="${operation}"]`)).toHaveAttribute(
      'data-output',
      values,
    );
};

const meters = async (demo: Locator, gap: string, gmp: string) => {
  await expect(demo.locator('[data-meter="gap"]')).toHaveAttribute('data-value', gap);
  await expect(demo.locator('[data-meter="gmp"]')).toHaveAttribute('data-value', gmp);
};

const choose = (demo: Locator, field: string, value: string) =>
  demo.locator(`input[name^="${field}"][value="${value}"]`).check({ force: true });

for (const language of languages)
  test(`four poolings of the figure’s map, and a cell changed by keyboard, ${language}`, async ({
    page,
  }) => {
    const demo = await open(page, language);
    await outputs(demo, { max: '6 4; 7 8', average: '3.75 2.25; 4 2.5', min: '1 1; 2 0' });
    const map = demo.locator('.pooling-map svg');
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('9');
    await outputs(demo, { max: '9 4; 7 8', average: '5.25 2.25; 4 2.5' });
    await expect(page).toHaveURL(/map:1924-5612-7201-3418,cell:0-1/);
    await demo.locator('button[data-action="next"]').press('Enter');
    await expect(map).toHaveAttribute('aria-valuenow', '3');
    await demo.locator('button[data-action="reset"]').click();
    await outputs(demo, { max: '6 4; 7 8' });
  });

test('at the first and the last window the focus stays on the button that went there', async ({
  page,
}) => {
  const demo = await open(page, 'en');
  const map = demo.locator('.pooling-map svg');
  await expect(map).toHaveAttribute('aria-valuenow', '1');
  for (const [action, last] of [
    ['next', '4'],
    ['previous', '1'],
  ] as const) {
    const button = demo.locator(`button[data-action="${action}"]`);
    await button.focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    await expect(demo.locator('.pooling-steps span')).toContainText(`${last} `);
  }
});

test('a chessboard loses its contrast to every pooling, not to the right weights', async ({
  page,
}) => {
  const demo = await open(page, 'en', '?pooling=map:chessboard');
  for (const operation of ['max', 'average', 'min', 'convolution'])
    await expect(demo.locator(`[data-operation="${operation}"]`)).toHaveAttribute(
      'data-contrast',
      '0',
    );
  await choose(demo, 'kernel', 'chessboard');
  await outputs(demo, {
    average: '0.5 0.5 0.5; 0.5 0.5 0.5; 0.5 0.5 0.5',
    convolution: '2 2 2; 2 2 2; 2 2 2',
  });
  await choose(demo, 'map', 'relu');
  const zeros = async (operation: string) =>
    Number(await demo.locator(`[data-operation="${operation}"]`).getAttribute('data-zeros'));
  await expect.poll(() => zeros('min')).toBeGreaterThan(0.8);
  expect(await zeros('max')).toBeLessThan(0.3);
});

test('a shift inside the window is swallowed, one over its border is not', async ({ page }) => {
  const demo = await open(page, 'fa', '?pooling=part:shift,map:spot');
  const change = (step: string, value: string) =>
    expect(demo.locator(`[data-step="${step}"]`)).toHaveAttribute('data-change', value);
  await change('map', '2');
  await change('max', '0');
  await demo.locator('input[name="right"]').press('ArrowUp');
  await change('max', '2');
  await change('average', '2');
});

test('one number per map: presets, painting by pointer and by keyboard, moving', async ({
  page,
}) => {
  const demo = await open(page, 'en', '?pooling=part:global');
  await meters(demo, '0.204', '10');
  await demo.locator('[data-painting="even"]').click();
  await meters(demo, '0.204', '0.204');
  await demo.locator('[data-painting="blob"]').click();
  await meters(demo, '0.776', '10');
  await expect(demo.getByRole('button', { name: 'Right', exact: true })).toBeVisible();
  for (const direction of ['right', 'right', 'down', 'up'])
    await demo.locator(`[data-action="move-${direction}"]`).click();
  await meters(demo, '0.776', '10');
  for (let press = 0; press < 3; press += 1)
    await demo.locator('[data-action="move-right"]').press('Enter');
  await expect(demo.locator('[data-action="move-right"]')).toHaveAttribute('aria-disabled', 'true');
  await meters(demo, '0.776', '10');

  await choose(demo, 'brush', '0');
  const map = demo.locator('.pooling-painting svg');
  await map.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('9');
  await expect(page).toHaveURL(/paint:9/);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/paint:9/);

  await choose(demo, 'brush', '4');
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not in sight');
  await page.mouse.move(box.x + 20, box.y + box.height - 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + box.height - 20, { steps: 20 });
  await page.mouse.up();
  await expect(page).toHaveURL(/-5555555/);
});

test('the score is the same, pooled first or weighed first', async ({ page }) => {
  const demo = await open(page, 'en', '?pooling=part:global,paint:blob,own:1.5,other:0.5');
  const [first, second] = await demo.locator('.pooling-scores strong').allTextContents();
  expect(first).toBe(second);
  await expect(demo.locator('.pooling-cam')).toHaveAttribute('data-score', first ?? '');
});

test('heads: VGG16, ResNet-50 and sizes of one’s own', async ({ page }) => {
  const demo = await open(page, 'fa', '?pooling=part:head');
  const head = demo.locator('.pooling-head');
  await expect(head).toHaveAttribute('data-flatten', '123642856');
  await expect(head).toHaveAttribute('data-pooled', '513000');
  await expect(demo.locator('[data-network="vgg16"]')).toHaveAttribute('data-pooled', '15227688');
  await choose(demo, 'head', 'resnet50');
  await expect(head).toHaveAttribute('data-pooled', '2049000');
  await demo.locator('input[name="side"]').fill('۱');
  await demo.locator('input[name="side"]').press('Enter');
  await expect(head).toHaveAttribute('data-flatten', '2049000');
  await expect(page).toHaveURL(/side:1,channels:2048/);
});

test('both heads are trained in the page', async ({ page }) => {
  test.setTimeout(400_000);
  const query = '?pooling=part:head,epochs:2,images:100,backend:wasm,data:sprites10';
  const demo = await open(page, 'en', query);
  await demo.locator('button[data-action="start"]').click();
  await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 300_000 });
  await expect(demo.locator('[data-fits="live"] tbody tr')).toHaveCount(2);
  for (const arm of ['flatten', 'gap'])
    expect(Number(await demo.getAttribute(`data-${arm}-test-accuracy`))).toBeGreaterThan(0);
});

test('a lock keeps the state until it is taken off', async ({ page }) => {
  const demo = await open(page, 'en', '?pooling=map:edge,size:3,stride:1&lock=pooling');
  await outputs(demo, { max: '0 9 9 9; 0 9 9 9; 0 9 9 9; 0 9 9 9' });
  for (const control of await demo.locator('input, .pooling-steps button').all())
    await expect(control).toBeDisabled();
  await expect(demo.locator('[role="slider"]')).toHaveCount(0);
  await demo.locator('button[data-action="unlock"]').click();
  await choose(demo, 'map', 'example');
  await outputs(demo, { max: '7 6; 7 8' });
});

test('what makes no sense in a link is left out and told', async ({ page }) => {
  const demo = await open(page, 'en', '?pooling=map:12,size:9,part:global');
  await expect(demo.locator('[data-about="link"]')).toContainText('map:12, size:9');
  await meters(demo, '0.204', '10');
});

for (const language of languages)
  test(`all parts fit a phone and have no barriers, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const part of parts) {
      const demo = await open(page, language, `?pooling=part:${part},map:relu,size:4,stride:1`);
      await expect(demo).toHaveAttribute('data-part', part);
      if (part === 'head') await expect(demo.locator('.experiment')).toBeVisible();
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-pooling')).toEqual([]);
    }
  });
