import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';
import { type Files, type OwnFolder, picture, pictures, writeFolder } from './own-folder.ts';

async function openDemo(page: Page, query = '', language: 'en' | 'fa' = 'en'): Promise<Locator> {
  await page.goto(`/${language}/q3-a/${query}`);
  const demo = page.locator('#demo-resize');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const show = (demo: Locator, part: string) =>
  demo.locator(`input[name^="part"][value="${part}"]`).check({ force: true });

const addressOf = (page: Page) => new URL(page.url()).searchParams.get('resize') ?? '';
const square = (demo: Locator, fit: string) => demo.locator(`[data-fit="${fit}"][data-row]`);

for (const language of ['en', 'fa'] as const) {
  test(`${language}: a point is moved by keyboard, in all pictures at once`, async ({ page }) => {
    const demo = await openDemo(page, '', language);
    const boxed = square(demo, 'letterbox');
    const before = Number(await boxed.getAttribute('data-column'));
    await demo.locator('[data-map="letterbox"] [role="slider"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(boxed).toHaveAttribute('data-column', String(before + 1));
    await expect.poll(() => addressOf(page)).toContain('x:');
    const mapping = demo.locator('.resize-mapping');
    await expect(mapping).toHaveAttribute('data-bar', 'false');
    // (113 + 0.5) · 300 / 224
    expect(Number(await mapping.getAttribute('data-x'))).toBeCloseTo((113.5 * 300) / 224, 2);

    await page.keyboard.press('PageUp');
    await expect(mapping).toHaveAttribute('data-bar', 'true');
    await demo.locator('[data-map="input"] [role="slider"]').focus();
    await page.keyboard.press('Home');
    await expect(square(demo, 'squash')).toHaveAttribute('data-column', '0');
    expect(Number(await square(demo, 'crop').getAttribute('data-column'))).toBeLessThan(0);
  });

  test(`${language}: fits a phone in all three parts`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    for (const part of ['square', 'turntable', 'folder']) {
      const demo = await openDemo(page, `?resize=part:${part}`, language);
      if (part === 'turntable') await expect(demo.locator('.resize-frame')).toHaveCount(5);
      if (part === 'folder') await expect(demo.locator('[data-folder]')).toBeVisible();
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
    }
  });
}

test('the numbers of the reference: 224×75, bars of 74 and 75, squashed threefold', async ({
  page,
}) => {
  const demo = await openDemo(page);
  const table = demo.locator('.data-table').first();
  await expect(table.getByRole('row', { name: 'Size in the square' })).toContainText('224×75');
  await expect(table.getByRole('row', { name: 'Bars' })).toContainText('74 + 75');
  await expect(table.getByRole('row', { name: 'Made taller' })).toContainText('3.00×');
  const step = demo.locator('[data-step]');
  await expect(step).toHaveAttribute('data-step', '0.0');
  await demo.locator('input[value="black"]').check({ force: true });
  await expect(step).toHaveAttribute('data-step', '255.0');
});

test('opens in the state of its address, locked, and says what made no sense', async ({ page }) => {
  const state = 'picture:tower,side:64,fill:mean,x:0.5,y:0.5,zoom:3';
  const demo = await openDemo(page, `?resize=${state}&lock=resize`);
  await expect(demo.locator('[data-about="link"]')).toContainText('zoom:3');
  await expect(demo.locator('input[name="side"]')).toHaveValue('64');
  await expect(demo.locator('input[name="side"]')).toBeDisabled();
  await demo.locator('[data-map="squash"] [role="slider"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(square(demo, 'squash')).toHaveAttribute('data-column', '32');
  await demo.locator('[data-action="unlock"]').click();
  await page.keyboard.press('Tab');
  await expect(demo.locator('input[name="side"]')).toBeEnabled();
});

test('takes an own picture, however it is turned and however large', async ({ page }) => {
  const demo = await openDemo(page);
  const input = demo.locator('input[name="own-picture"]');
  const jpeg = (image: ReturnType<typeof picture>, orientation: number) =>
    image.jpeg().withMetadata({ orientation }).toBuffer();
  await input.setInputFiles({
    name: 'turned.jpg',
    mimeType: 'image/jpeg',
    buffer: await jpeg(picture(60, 30, [200, 0, 0]), 6),
  });
  await expect(demo.locator('.data-table').first()).toContainText('30×60');
  expect(addressOf(page)).not.toContain('own');
  await input.setInputFiles({
    name: 'thirty-megapixels.jpg',
    mimeType: 'image/jpeg',
    buffer: await jpeg(picture(6400, 4800, [0, 90, 0]), 1),
  });
  await expect(demo.locator('.data-table').first()).toContainText('800×600');
  await input.setInputFiles({
    name: 'a.heic',
    mimeType: '',
    buffer: Buffer.from('\0\0\0\x18ftypheic'),
  });
  await expect(demo.locator('[data-about="own-picture"]')).toContainText('HEIC');
  await expect(demo.locator('.data-table').first()).toContainText('800×600');
});

test('an own picture is still there after a look at the turntable', async ({ page }) => {
  const demo = await openDemo(page);
  await demo.locator('input[name="own-picture"]').setInputFiles({
    ...{ name: 'wide.png', mimeType: 'image/png' },
    buffer: await picture(60, 30, [200, 0, 0]).png().toBuffer(),
  });
  const table = demo.locator('.data-table').first();
  await expect(table).toContainText('60×30');
  await show(demo, 'turntable');
  await expect(demo.locator('.resize-frame')).toHaveCount(5);
  await show(demo, 'square');
  await expect(demo.locator('input[value="own"]')).toBeChecked();
  await expect(table).toContainText('60×30');
});

test('the turntable shows neighbours and finds the nearest training image', async ({ page }) => {
  const demo = await openDemo(page, '?resize=part:turntable,kind:pear-green,frame:7');
  const splits = () =>
    demo
      .locator('.resize-strip')
      .first()
      .locator('.resize-frame')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('data-split')));
  await expect.poll(splits).toEqual(['validation', 'train', 'test', 'train', 'validation']);
  await demo.locator('[data-action="find-nearest"]').click();
  await expect(demo.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'neighbour', {
    timeout: 150_000,
  });
  await demo.locator('input[value="object"]').check({ force: true });
  await expect.poll(splits).toEqual(new Array(5).fill('train'));
  await expect(demo.locator('[data-verdict]')).toHaveCount(0);
});

test.describe('an own folder', () => {
  let folder: OwnFolder | undefined;
  test.afterEach(() => folder?.remove());

  async function choose(page: Page, files: Files, language: 'en' | 'fa' = 'en'): Promise<Locator> {
    folder = await writeFolder(files);
    const demo = await openDemo(page, '?resize=part:folder', language);
    await demo.locator('input[name="folder"]').setInputFiles(folder.path);
    await expect(demo.locator('[data-folder]')).toHaveAttribute('data-folder', 'open', {
      timeout: 120_000,
    });
    return demo;
  }

  const red = [200, 0, 0] as const;
  const green = [0, 160, 0] as const;

  test('is read; what is no good is listed with the reason', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    const jpeg = await picture(300, 200, red).jpeg().toBuffer();
    const demo = await choose(page, {
      ...(await pictures('apple', 12, red)),
      ...(await pictures('pear/wild/deep', 12, green)),
      'apple/turned.jpg': await picture(300, 100, red)
        .jpeg()
        .withMetadata({ orientation: 6 })
        .toBuffer(),
      'apple/photo.jpg': await picture(6400, 4800, red).jpeg().toBuffer(),
      'apple/still.gif': await picture(50, 50, red).gif().toBuffer(),
      'apple/see-through.png': await picture(50, 50, red).ensureAlpha(0.5).png().toBuffer(),
      'apple/notes.jpg': Buffer.from('this is no picture'),
      'apple/cut.jpg': jpeg.subarray(0, jpeg.length / 2),
      'apple/nothing.png': Buffer.alloc(0),
      'apple/phone.heic': Buffer.from('\0\0\0\x18ftypheic', 'latin1'),
      'apple/renamed.png': Buffer.from('\0\0\0\x18ftypheic', 'latin1'),
      'apple/labels.csv': Buffer.from('a,b'),
      'cover.jpg': jpeg,
      'apple/.DS_Store': Buffer.from('x'),
      'empty/readme.txt': Buffer.from('x'),
    });
    const report = demo.locator('.folder-report');
    await expect(report).toHaveAttribute('data-classes', '2');
    await expect(report).toHaveAttribute('data-images', '28');
    await expect(demo.locator('[data-about="empty-class"]')).toContainText('empty');
    await demo.locator('.left-out summary').click();
    await expect(demo.locator('.left-out-files li').first()).toBeVisible();
    const reasons = await demo
      .locator('.left-out-files li')
      .evaluateAll((items) =>
        items.map(
          (item) =>
            `${item.textContent.split(/[/:]/).at(-2) ?? ''} ${item.getAttribute('data-reason') ?? ''}`,
        ),
      );
    expect(reasons.toSorted()).toEqual([
      'cover.jpg no-class',
      'cut.jpg broken',
      'labels.csv not-image',
      'notes.jpg not-image',
      'nothing.png empty',
      'phone.heic unsupported',
      'readme.txt not-image',
      'renamed.png unsupported',
    ]);
    await expect(demo.locator('.resize-thumbs')).toHaveAttribute('data-count', '6');
    expect(sent).toEqual([]);
  });

  test('stays open while another part is looked at', async ({ page }) => {
    const demo = await choose(page, {
      ...(await pictures('apple', 12, red)),
      ...(await pictures('pear', 12, green)),
    });
    await show(demo, 'square');
    await expect(demo.locator('[data-map="letterbox"]')).toBeVisible();
    await expect(demo.locator('[data-folder]')).toBeHidden();
    await show(demo, 'folder');
    await expect(demo.locator('.folder-report')).toBeVisible();
    await expect(demo.locator('.folder-report')).toHaveAttribute('data-images', '24');
  });

  test('with parts for training and test of its own', async ({ page }) => {
    const demo = await choose(
      page,
      {
        ...(await pictures('train/سیب', 15, red)),
        ...(await pictures('train/pear', 15, green)),
        ...(await pictures('test/سیب', 5, red)),
        ...(await pictures('test/pear', 5, green)),
      },
      'fa',
    );
    const row = demo.locator('.folder-report').getByRole('row', { name: 'سیب' });
    await expect(row.locator('td')).toHaveText(['۱۵', '۰', '۵']);
  });

  for (const [name, remark, make] of [
    ['one class', 'one-class', () => pictures('apple', 12, red)],
    ['no image', 'no-images', () => Promise.resolve({ 'a/b.txt': Buffer.from('x') })],
    [
      'two images',
      'no-test',
      async () => ({ ...(await pictures('a', 1, red)), ...(await pictures('b', 1, green)) }),
    ],
  ] as const) {
    test(`with ${name}: clear words, and another can be chosen`, async ({ page }) => {
      const demo = await choose(page, await make());
      await expect(demo.locator(`[data-about="${remark}"]`)).toHaveAttribute('role', 'alert');
      const better = await writeFolder({
        ...(await pictures('a', 20, red)),
        ...(await pictures('b', 20, green)),
      });
      await demo.locator('input[name="folder"]').setInputFiles(better.path);
      await expect(demo.locator('.folder-report')).toHaveAttribute('data-images', '40');
      await expect(demo.locator('[data-kind="error"]')).toHaveCount(0);
      await better.remove();
    });
  }

  test('of thousands of files is read while the page stays free', async ({ page }) => {
    const demo = await choose(page, {
      ...(await pictures('a', 1500, red)),
      ...(await pictures('b', 1500, green)),
    });
    await expect(demo.locator('.folder-report')).toHaveAttribute('data-images', '3000');
  });
});
