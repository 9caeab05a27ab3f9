import type { Page } from '@playwright/test';
import { worksheetIn } from '../../src/site/exercises/in-address.ts';
import { expect, test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function open(page: Page, lang: string, fragment = ''): Promise<void> {
  await page.goto(`/${lang}/exercises/${fragment}`);
  await expect(
    page.locator('astro-island', { has: page.locator('#exercise-builder') }),
  ).not.toHaveAttribute('ssr');
}

for (const { lang, senseless } of [
  { lang: 'en', senseless: 'would leave out' },
  { lang: 'fa', senseless: 'کنار می‌گذارد' },
]) {
  test(`${lang}: a worksheet is composed, kept in its address and printed alone`, async ({
    page,
  }) => {
    await open(page, lang);
    await expect(page.locator('[data-action="copy-sheet"]')).toBeDisabled();
    await page.locator('[name=title]').fill('Padding');
    await page.locator('[data-action=add]').click();
    const task = page.locator('[data-task="0"]');
    const link =
      'https://elsewhere.example/en/q1-b/?padding=stride:2,zzz:1&lock=padding#demo-padding';
    await task.locator('[name=pasted]').fill(link);
    await expect(task.locator('[name=page]')).toHaveValue('q1-b');
    await expect(task.locator('[name=part]')).toHaveValue('demo-padding');
    await expect(task.locator('[data-about="senseless"]')).toContainText(senseless);
    await task.locator('[name=pasted]').fill(link.replace(',zzz:1', ''));
    await expect(task.locator('[data-about="senseless"]')).toHaveCount(0);
    await task.locator('input[value=hide]').check();
    await task.locator('[name=text]').fill('Which columns are never read?');
    const address = new URL('/q/1b/?padding=stride:2&lock=padding:hide#demo-padding', page.url())
      .href;
    await expect(page.locator('.worksheet-link a')).toHaveText(address);
    await task.locator('[data-action="copy-task"]').click();
    await expect(task.getByRole('status')).not.toBeEmpty();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await page.locator('[name=links]').selectOption('fa');
    await expect(page.locator('.worksheet-link a')).toContainText('/fa/q1-b/?padding=');

    await expect(page).toHaveURL(/#worksheet=[\w-]+$/);
    await page.locator('[data-action="copy-sheet"]').click();
    await expect(page.locator('.controls [role=status]')).not.toBeEmpty();
    const shared = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(shared);
    await expect(page.locator('.worksheet li')).toContainText('Which columns are never read?');
    await expect(page.locator('#exercise-builder-title')).toBeInViewport();
    const form = page.locator('.builder-form');
    await expect(form).toHaveCount(0);
    await page.locator('#exercise-builder > .fold > summary').click();
    await form.locator('[name=title]').fill('Padding, changed');
    await expect(page.locator('.worksheet-title')).toHaveText('Padding, changed');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.worksheet')).toBeVisible();
    for (const other of ['header', '.builder-form', '.cite-panel', '#exercises-embed'])
      await expect(page.locator(other).first()).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.goto((await page.locator('.worksheet-link a').getAttribute('href')) ?? '');
    await expect(page.locator('#demo-padding')).toHaveAttribute('data-lock', 'hide');
  });
}

test('what is removed can be had back, and tasks change places', async ({ page }) => {
  await open(page, 'en');
  const texts = page.locator('.task-form [name=text]');
  for (const text of ['one', 'two']) {
    await page.locator('[data-action=add]').click();
    await texts.last().fill(text);
  }
  await page.locator('[data-task="1"] [data-action=up]').click();
  await expect(texts.first()).toHaveValue('two');
  await expect(page.locator('[data-task="0"] [data-action=down]')).toBeFocused();
  await page.locator('[data-task="0"] [data-action=remove]').click();
  await expect(texts).toHaveCount(1);
  await page.locator('[data-action=undo]').click();
  await expect(texts).toHaveCount(2);
  await page.locator('[data-action=anew]').click();
  await expect(texts).toHaveCount(0);
  await page.locator('[data-action=undo]').click();
  await expect(texts.first()).toHaveValue('two');
});

test('what was pasted moves with its task, and so does the focus', async ({ page }) => {
  await open(page, 'en');
  const links = ['/en/q1-b/#q1-b-fig-frame', '/en/q1-b/?padding=stride:2', '/en/q1-b/#nosuch'];
  for (const [index, link] of links.entries()) {
    await page.locator('[data-action=add]').click();
    await page.locator(`[data-task="${index}"] [name=pasted]`).fill(link);
  }
  const parts = page.locator('.task-form [name=part]');
  await expect(parts.nth(0)).toHaveValue('q1-b-fig-frame');
  await expect(parts.nth(1)).toHaveValue('demo-padding');
  await expect(parts.nth(2)).toHaveValue('');
  await expect(page.locator('[data-about="paste"]')).toContainText('no part of that name');
  const up = (index: number) => page.locator(`[data-task="${index}"] [data-action=up]`);
  await up(2).click();
  await expect(up(1)).toBeFocused();
  await expect(page.locator('[data-task="1"] [name=pasted]')).toHaveValue(links[2] ?? '');
  await expect(page.locator('[data-task="2"] [name=pasted]')).toHaveValue(links[1] ?? '');
  await expect(parts.nth(2)).toHaveValue('demo-padding');
});

test('a damaged worksheet and a foreign link are called so, and one can go on', async ({
  page,
}) => {
  await open(page, 'fa', '#worksheet=AAAA');
  await expect(page.locator('[data-about="damaged"]')).toBeVisible();
  await page.locator('[data-action=add]').click();
  await expect(page.locator('[data-about="damaged"]')).toHaveCount(0);
  await page.locator('[name=pasted]').fill('https://elsewhere.example/page/');
  await expect(page.locator('[data-about="paste"]')).toBeVisible();
});

test('a click on the link of a heading leaves the worksheet in the address, and Back leaves the composer', async ({
  page,
}) => {
  await open(page, 'en');
  const text = page.locator('.builder-form [name=text]');
  const write = async (words: string) => {
    await text.fill(words);
    await expect.poll(() => textsIn(page.url())).toEqual([words]);
  };
  await page.locator('[data-action=add]').click();
  await write('one');
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.locator('.sl-anchor-link[href="#exercises-good"]').click();
  await expect.poll(entries).toBe(before + 1);
  await expect.poll(() => textsIn(page.url())).toEqual(['one']);
  await write('two');
  await page.goBack();
  await expect(text).toHaveValue('one');
  await page.goForward();
  await expect(text).toHaveValue('two');
  await page.reload();
  await expect(page.locator('.worksheet li')).toContainText('two');
});

/** What the tasks say of the worksheet that an address holds. */
async function textsIn(address: string): Promise<string[]> {
  const worksheet = await worksheetIn(new URL(address).hash);
  return typeof worksheet === 'object' ? worksheet.tasks.map(({ text }) => text) : [];
}

test('removing a task leads to the way back, which leads to where a task is added', async ({
  page,
}) => {
  await open(page, 'fa');
  const add = page.locator('[data-action=add]');
  await add.press('Enter');
  const told = page.locator('.builder-form > [role=status]');
  await expect(told).toBeEmpty();
  const undo = told.locator('[data-action=undo]');
  await page.locator('[data-task="0"] [data-action=remove]').press('Enter');
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(page.locator('[data-task="0"]')).toBeVisible();
  await expect(add).toBeFocused();
  await expect(told).toBeEmpty();
});
