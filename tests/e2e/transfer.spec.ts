import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';
import { pictures, writeFolder } from './own-folder.ts';

const languages = ['en', 'fa'] as const;
type Language = (typeof languages)[number];

/** `npm run assets` could get the weights, and the site was built with them. */
const isInstalled = existsSync('dist/assets/resnet50/int8/manifest.json');

/** 192 images to train on and 96 to test with, small ones. */
const small = 'frames:8,size:64,backend:wasm';
/** For a training that a test ends. */
const lasting = 'size:96,backend:wasm';

async function open(
  page: Page,
  language: Language,
  chapter: 'q3-b' | 'q3-c',
  query = '',
): Promise<Locator> {
  await page.goto(`/${language}/${chapter}/${query && `?transfer=${query}`}`);
  const demo = page.locator('#demo-transfer');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const press = (demo: Locator, action: string) =>
  demo.locator(`button[data-action="${action}"]`).click();

async function reaches(demo: Locator, state: string): Promise<void> {
  await expect(demo).toHaveAttribute('data-state', new RegExp(`^(${state}|error)$`), {
    timeout: 170_000,
  });
  await expect(demo).toHaveAttribute('data-state', state);
}

test('nothing of the machine learning is fetched before the click', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, 'en', 'q3-c');
  expect(asked.filter((url) => /assets\/|\.wasm|worker|turntable/.test(url))).toEqual([]);
});

for (const language of languages) {
  test(`${language}: is set by keyboard, fits a phone and is accessible`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await open(page, language, 'q3-b');
    await expect(demo.locator('input[name="arms"]:checked')).toHaveCount(1);
    await demo.locator('input[name="arms"][value="frozen"]').focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/transfer=arms:random\.frozen$/);
    await expect(demo).toHaveAttribute('data-arms', 'random frozen');
    await demo.locator('input[value="frame"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await demo.locator('details > summary').first().press('Enter');
    expect(await page.evaluate(horizontalOverflow)).toEqual([]);
    expect(await barriers(page, '#demo-transfer')).toEqual([]);
  });

  test(`${language}: trains the random half, and gives the memory back`, async ({ page }) => {
    const demo = await open(page, language, 'q3-b', `${small},epochs:2`);
    await press(demo, 'start');
    await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-dataset', 'turntable24');
    await expect(demo).toHaveAttribute('data-arms', 'random');
    const loss = Number(await demo.getAttribute('data-random-loss'));
    expect(loss).toBeGreaterThan(0);
    expect(loss).toBeLessThan(Math.log(24));
    const verdict = demo.locator('.verdicts li');
    await expect(verdict).toContainText('±');
    // Which network it was is plainly said.
    await expect(verdict).toContainText(language === 'en' ? 'reduced' : 'کوچک‌شده');
    await expect(demo.locator('.matrix tbody tr')).toHaveCount(24);
    await expect(demo.locator('.matrix thead')).toContainText(
      language === 'en' ? 'Red apple' : 'سیب قرمز',
    );
    await demo.locator('.inside-thumbs button').first().click();
    await expect(demo.locator('.transfer-picture')).toBeVisible();
    await expect(demo.locator('.notebook-part')).toHaveAttribute('data-kept', 'true');
    expect(await barriers(page, '#demo-transfer')).toEqual([]);
    await press(demo, 'close');
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await expect.poll(() => page.workers().length).toBe(0);
  });
}

test('our record is there before any training, where there is one', async ({ page }) => {
  const demo = await open(page, 'fa', 'q3-c', 'arms:random.frozen,split:object');
  const record = demo.locator('details', { hasText: 'ثبت کرده‌ایم' });
  await record.locator('> summary').click();
  await expect(record.locator('.line-chart')).toHaveCount(2);
  await expect(record.locator('.line-chart .curve[data-stroke="dashed"]').first()).toBeVisible();
  await expect(record.locator('[data-about="record"]')).toContainText('record-transfer');
  await demo.locator('input[value="folder"]').check({ force: true });
  await expect(record).toHaveCount(0);
});

test('a link sets it, and a locked one keeps it so', async ({ page }) => {
  const demo = await open(page, 'en', 'q3-c', 'see:unit,head:linear,split:object&lock=transfer');
  await expect(demo.locator('input[value="unit"]')).toBeChecked();
  await expect(demo.locator('input[value="object"]')).toBeChecked();
  await expect(demo.locator('input[value="unit"]')).toBeDisabled();
  await expect(demo.locator('input[name="arms"]').first()).toBeDisabled();
});

test('without the weights it says so, and trains the random half', async ({ page, faults }) => {
  await page.route('**/assets/resnet50/**', (route) => route.fulfill({ status: 404, body: '' }));
  const demo = await open(page, 'fa', 'q3-c', `arms:random.frozen,${small},epochs:1`);
  await press(demo, 'start');
  await expect(demo).toHaveAttribute('data-error', 'not-installed', { timeout: 170_000 });
  await expect(demo.locator('.notice[data-kind="error"] code').first()).toHaveText(
    'npm run assets -- resnet50',
  );
  // The one question that may be answered so.
  faults.failedRequests.splice(0);
  faults.errors.splice(0);
  await press(demo, 'withoutWeights');
  await reaches(demo, 'done');
  await expect(demo).toHaveAttribute('data-arms', 'random');
  await expect(page).toHaveURL(/arms:random,/);
});

test('a folder is judged before it is learnt from', async ({ page }) => {
  const red = [200, 40, 40] as const;
  const lone = await writeFolder(await pictures('red', 6, red));
  const both = await writeFolder({
    ...(await pictures('red', 16, red)),
    ...(await pictures('blue', 16, [40, 40, 200])),
    'blue/broken.jpg': Buffer.from('no picture'),
  });
  const demo = await open(page, 'en', 'q3-b', `data:folder,${small},epochs:4,batch:8`);
  await expect(demo.locator('[data-about="folder-first"]')).toBeVisible();
  await press(demo, 'start');
  await expect(demo).toHaveAttribute('data-state', 'idle');
  const input = demo.locator('input[name="folder"]');
  await input.setInputFiles(lone.path);
  await expect(demo.locator('[data-about="one-class"]')).toBeVisible();
  await press(demo, 'start');
  await expect(demo).toHaveAttribute('data-state', 'idle');
  await input.setInputFiles(both.path);
  await expect(demo.locator('.folder-report')).toHaveAttribute('data-classes', '2');
  await press(demo, 'start');
  await reaches(demo, 'done');
  await expect(demo).toHaveAttribute('data-dataset', 'folder');
  await expect(demo.locator('.matrix tbody tr')).toHaveCount(2);
  await Promise.all([lone.remove(), both.remove()]);
});

for (const language of languages)
  test(`${language}: a training on a folder goes on after a reload, with the same folder`, async ({
    page,
  }) => {
    // Many images, and larger ones: a fast machine must not be through before the reload, nor after it.
    const mine = await writeFolder({
      ...(await pictures('red', 160, [200, 40, 40])),
      ...(await pictures('blue', 160, [40, 40, 200])),
    });
    const other = await writeFolder({
      ...(await pictures('red', 8, [200, 40, 40])),
      ...(await pictures('blue', 8, [40, 40, 200])),
    });
    const demo = await open(page, language, 'q3-b', `data:folder,${lasting},epochs:50,batch:8`);
    const input = demo.locator('input[name="folder"]');
    await input.setInputFiles(mine.path);
    await expect(demo.locator('.folder-report')).toHaveAttribute('data-classes', '2');
    await press(demo, 'start');
    await expect(demo).toHaveAttribute('data-kept-step', /\d+/, { timeout: 170_000 });

    // Without the address’s state the demo begins with fruit of its own.
    await page.goto(`/${language}/q3-b/`);
    await demo.scrollIntoViewIfNeeded();
    const offer = demo.locator('.notice[data-about="unfinished"]');
    await expect(offer).toContainText(language === 'en' ? 'the same folder' : 'همان پوشه');
    await press(demo, 'ask-for-folder');
    await expect(input).toBeFocused();
    await input.setInputFiles(other.path);
    await expect(demo.locator('.folder-report')).toHaveAttribute('data-classes', '2');
    await expect(demo.locator('button[data-action="continue"]')).toHaveCount(0);
    await input.setInputFiles(mine.path);
    await press(demo, 'continue');
    await reaches(demo, 'running');
    await expect(demo).toHaveAttribute('data-dataset', 'folder');
    expect(new URL(page.url()).search).toContain('data:folder');
    await press(demo, 'stop');
    await expect(demo.locator('.matrix tbody tr')).toHaveCount(2);
    await Promise.all([mine.remove(), other.remove()]);
  });

test.describe('with the weights', () => {
  test.skip(!isInstalled, 'the weights of ResNet50 are not installed');

  test('a head learns on frozen features, which are known the second time', async ({ page }) => {
    const demo = await open(page, 'en', 'q3-c', `${small},epochs:6`);
    await press(demo, 'start');
    await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-prepared', '288');
    expect(Number(await demo.getAttribute('data-known'))).toBe(0);
    expect(Number(await demo.getAttribute('data-frozen-test-accuracy'))).toBeGreaterThan(0.6);
    await page.reload();
    await press(demo, 'start');
    await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-known', '288');
  });

  test('the last stage is trained on the maps that reach it', async ({ page }) => {
    test.slow();
    const demo = await open(page, 'fa', 'q3-c', `arms:tuned,${small},epochs:1`);
    await press(demo, 'start');
    await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-prepared', '288');
    await expect(demo).toHaveAttribute('data-tuned-step', '6');
    expect(Number(await demo.getAttribute('data-tuned-test-loss'))).toBeGreaterThan(0);
    await expect(demo.locator('.verdicts li')).toContainText('تنظیم دقیق');
  });

  test('a damaged part is asked for again, and named where it stays so', async ({
    page,
    faults,
  }) => {
    await page.route('**/int8-03.*', (route) =>
      route.fulfill({ body: 'not these bytes', contentType: 'application/octet-stream' }),
    );
    const demo = await open(page, 'en', 'q3-c', `${small},epochs:1`);
    await press(demo, 'start');
    await expect(demo).toHaveAttribute('data-error', 'checksum', { timeout: 170_000 });
    await expect(demo.locator('.notice[data-kind="error"]')).toContainText('int8-03');
    await page.unroute('**/int8-03.*');
    await press(demo, 'tryAgain');
    await reaches(demo, 'done');
    expect(faults.errors).toEqual([]);
  });
});
