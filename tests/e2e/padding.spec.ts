import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q1-b/${query}`);
  const demo = page.locator('#demo-padding');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

/** The demo's output, counted places, outputs that touch padding, parameters and multiply-adds. */
async function shows(demo: Locator, expected: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(expected))
    await expect(demo).toHaveAttribute(`data-${name}`, String(value));
}

for (const language of languages)
  test(`the coursework’s two layers, ${language}`, async ({ page }) => {
    const demo = await open(page, language);
    await shows(demo, { 'output-height': 16, counted: 256, touching: 112, parameters: 416 });
    await demo.locator('select[name="preset"]').selectOption('valid');
    await shows(demo, { 'output-width': 12, counted: 144, touching: 0, macs: 57_600 });
    await expect(page).toHaveURL(/\?padding=padding:valid,step:0/);
    await expect(demo.locator('.katex').nth(2)).toContainText('16+0+0−5');
  });

test('channels and bias give 400, 416, 1200 and 1216 parameters', async ({ page }) => {
  const demo = await open(page, 'en');
  const bias = (choice: string) => demo.locator(`label[data-value="${choice}"]`).click();
  await bias('without');
  await shows(demo, { parameters: 400 });
  await demo.locator('input[name="inChannels"]').fill('۳');
  await demo.locator('input[name="inChannels"]').press('Enter');
  await shows(demo, { parameters: 1200 });
  await bias('with');
  await shows(demo, { parameters: 1216 });
});

test('the keyboard walks the window, and the address follows', async ({ page }) => {
  const demo = await open(page, 'fa', '?padding=height:6,width:6,kernel:3,step:0');
  const output = demo.locator('svg[role="slider"]');
  await output.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(demo).toHaveAttribute('data-step', '7');
  await expect(output).toHaveAttribute('aria-valuenow', '8');
  await expect(page).toHaveURL(/step:7/);
  await demo.locator('button[data-action="forward"]').press('Enter');
  await expect(demo).toHaveAttribute('data-step', '8');
  await demo.locator('input[name="step"]').press('End');
  await expect(demo).toHaveAttribute('data-step', '35');
});

test('at the first and the last place the focus stays on the button that went there', async ({
  page,
}) => {
  const demo = await open(page, 'en', '?padding=height:4,width:3,kernel:3,step:10');
  for (const [action, last] of [
    ['forward', '11'],
    ['first', '0'],
  ] as const) {
    const button = demo.locator(`button[data-action="${action}"]`);
    await button.press('Enter');
    await expect(demo).toHaveAttribute('data-step', last);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    await expect(demo).toHaveAttribute('data-step', last);
  }
});

test('playing comes to the last place and stops there', async ({ page }) => {
  const demo = await open(page, 'en', '?padding=height:4,width:3,kernel:3,step:0,speed:fast');
  await demo.locator('button[data-action="play"]').click();
  await expect(demo).toHaveAttribute('data-step', '11');
  await expect(demo.locator('button[data-action="play"]')).toBeEnabled();
});

test('where motion is not wanted there is only stepping', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const demo = await open(page, 'en');
  await expect(demo.locator('button[data-action="play"]')).toBeHidden();
  await demo.locator('button[data-action="back"]').click();
  await expect(demo).toHaveAttribute('data-step', '61');
});

test('an impossible layer says why, and a stride that does not divide what is lost', async ({
  page,
}) => {
  const demo = await open(
    page,
    'en',
    '?padding=height:4,width:6,kernel:3,dilation:2,padding:valid',
  );
  await expect(demo.locator('[data-about="too-large"]')).toContainText(/Height.*5.*4/s);
  await expect(demo.locator('button[data-action="play"]')).toBeDisabled();
  await demo.locator('select[name="preset"]').selectOption('floored');
  await expect(demo.locator('[data-about="left-over"]')).toContainText(/room to move by 5/);
  await shows(demo, { 'output-height': 3, 'output-width': 3 });
});

test('a lock keeps the state until it is taken off', async ({ page }) => {
  const demo = await open(page, 'en', '?padding=kernel:7,padding:full&lock=padding');
  await shows(demo, { 'output-height': 22 });
  for (const control of await demo.locator('select, input, .pad-keys button').all())
    await expect(control).toBeDisabled();
  await demo.locator('button[data-action="unlock"]').click();
  await demo.locator('button[data-action="reset"]').click();
  await shows(demo, { 'output-height': 16 });
});

test('a misspelt lock is told, and locks where it is clear what was meant', async ({ page }) => {
  const demo = await open(page, 'en', '?lock=padding:hidden');
  const notice = demo.locator('[data-about="link"]');
  await expect(demo).toHaveAttribute('data-lock', 'freeze');
  await expect(notice).toContainText('lock=padding:hidden');
  await page.goto('about:blank');
  await open(page, 'en', '?lock=pading');
  await expect(notice).toContainText('lock=pading');
  await expect(demo).not.toHaveAttribute('data-lock');
});

for (const language of languages)
  test(`a phone shows the largest grids without sideways scrolling, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await open(
      page,
      language,
      '?padding=height:32,width:32,kernel:11,dilation:4,padding:full,reads:1',
    );
    await shows(demo, { counted: 5184 });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  });

test('a lock that hides what would change the demo hides the keys of the player too', async ({
  page,
}) => {
  await page.goto('/en/q1-b/?lock=padding:hide');
  const demo = page.locator('#demo-padding');
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute('data-lock', 'hide');
  await expect(demo.locator('.pad-keys button')).toHaveCount(4);
  for (const key of await demo.locator('.pad-keys button').all()) await expect(key).toBeHidden();
});
