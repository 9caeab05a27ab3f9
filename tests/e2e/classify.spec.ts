import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';
import { picture } from './own-folder.ts';

/** `npm run assets` could get the weights, and the site was built with them. */
const isInstalled = existsSync('dist/assets/resnet50/int8/manifest.json');

async function openDemo(page: Page, language: 'en' | 'fa', query = ''): Promise<Locator> {
  await page.goto(`/${language}/q3-c/${query}`);
  const demo = page.locator('#demo-classify');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

/** What a change leads to without anything else happening is done by then. */
const paintedTwice = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );

function middlePixel(canvas: HTMLElement | SVGElement): number[] {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
  const { width, height } = canvas;
  return [...(canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [])];
}

const start = (demo: Locator) => demo.locator('[data-action="start"]').click();

test('nothing of the network is fetched before the click', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openDemo(page, 'en');
  expect(asked.filter((url) => /assets\/|\.wasm|class-names|worker/.test(url))).toEqual([]);
});

for (const language of ['en', 'fa'] as const) {
  test(`${language}: is read, set by keyboard and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    const demo = await openDemo(page, language);
    await demo.locator('input[value="teapot"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).search).toBe('?classify=picture:violin');
    expect(await page.evaluate(horizontalOverflow)).toEqual([]);
  });
}

test('a link sets it, and a locked one keeps it so', async ({ page }) => {
  const demo = await openDemo(page, 'en', '?classify=picture:zebra,see:unit,size:96&lock=classify');
  await expect(demo.locator('input[value="zebra"]')).toBeChecked();
  await expect(demo.locator('input[value="unit"]')).toBeChecked();
  await expect(demo.locator('input[value="unit"]')).toBeDisabled();
});

test.describe('with the weights', () => {
  test.skip(!isInstalled, 'the weights of ResNet50 are not installed');

  test('en: knows a drawn teapot, until it is divided by 255', async ({ page }) => {
    const demo = await openDemo(page, 'en');
    await start(demo);
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
    await expect(demo).toHaveAttribute('data-class', '849');
    await expect(demo.locator('.classify-guesses li').first()).toContainText('teapot');
    await demo.locator('input[value="unit"]').check({ force: true });
    await expect(demo).toHaveAttribute('data-preprocessing', 'unit', { timeout: 120_000 });
    await expect(demo).toHaveAttribute('data-class', '111');
    expect(Number(await demo.getAttribute('data-probability'))).toBeLessThan(0.5);
    await expect(demo.locator('.data-table tbody tr')).toHaveCount(2);
    await demo.locator('[data-action="close"]').click();
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('fa: takes a picture of the reader’s, and says its class in Persian', async ({ page }) => {
    const demo = await openDemo(page, 'fa', '?classify=size:128');
    // A file that is none leaves everything as it was.
    const input = demo.locator('input[name="own-picture"]');
    await input.setInputFiles({
      ...{ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
    });
    await expect(demo.locator('[data-about="own-picture"]')).toBeVisible();
    await input.setInputFiles('dist/assets/pictures/ambulance.webp');
    await expect(demo.locator('[data-own]')).toBeVisible();
    await start(demo);
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
    await expect(demo).toHaveAttribute('data-class', '407');
    await expect(demo.locator('.classify-guesses li').first()).toContainText('آمبولانس');
    await expect(demo.locator('.classify-share').first()).toContainText('٪');
  });

  test('a download that is called off begins again where it was', async ({ page }) => {
    const demo = await openDemo(page, 'en', '?classify=size:96');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('resnet50/int8/int8-')) asked.push(request.url());
    });
    // The last part does not come before the download has been called off.
    const { promise: held, resolve: letThrough } = Promise.withResolvers<undefined>();
    await page.route('**/int8-07.*', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await start(demo);
    await expect(demo.locator('[role="progressbar"]')).toHaveAttribute('aria-valuenow', /^9\d$/);
    await demo.locator('[data-action="cancel"]').click();
    await expect(demo).toHaveAttribute('data-state', 'idle');
    letThrough(undefined);
    const before = asked.length;
    await start(demo);
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
    // What had come whole lies in the cache.
    expect(asked.length - before).toBeLessThan(7);
  });

  test('a download that was called off stays so when a setting is changed', async ({ page }) => {
    const demo = await openDemo(page, 'en', '?classify=size:96');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('resnet50/int8/')) asked.push(request.url());
    });
    // The last part never comes.
    const { promise: held, resolve: letThrough } = Promise.withResolvers<undefined>();
    await page.route('**/int8-07.*', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const last = page.waitForRequest('**/int8-07.*');
    await start(demo);
    await last;
    await expect(demo.locator('[role="progressbar"]')).toHaveAttribute('aria-valuenow', /^9\d$/);
    await demo.locator('[data-action="cancel"]').click();
    await expect(demo).toHaveAttribute('data-state', 'idle');
    const before = asked.length;
    await demo.locator('input[value="128"]').check({ force: true });
    await expect.poll(() => new URL(page.url()).search).toBe('?classify=size:128');
    await paintedTwice(page);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    expect(asked.slice(before)).toEqual([]);
    letThrough(undefined);
  });

  test('a picture that is chosen while the code is on its way is the one that is classified', async ({
    page,
  }) => {
    const demo = await openDemo(page, 'en', '?classify=size:128');
    const { promise: held, resolve: letThrough } = Promise.withResolvers<undefined>();
    await page.route('**/classifier.*.js', async (route) => {
      await held;
      await route.continue();
    });
    const code = page.waitForRequest('**/classifier.*.js');
    await start(demo);
    await code;
    await demo.locator('input[value="ambulance"]').check({ force: true });
    await expect.poll(() => new URL(page.url()).search).toContain('picture:ambulance');
    letThrough(undefined);
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
    await expect(demo).toHaveAttribute('data-class', '407');
  });

  test('an answer keeps its picture beside it when another is chosen and called off', async ({
    page,
  }) => {
    const demo = await openDemo(page, 'en', '?classify=size:96');
    await demo.locator('input[name="own-picture"]').setInputFiles({
      ...{ name: 'red.png', mimeType: 'image/png' },
      buffer: await picture(40, 30, [200, 0, 0]).png().toBuffer(),
    });
    await expect(demo.locator('[data-own]')).toBeVisible();
    await start(demo);
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
    const middle = () => demo.locator('.classify-seen canvas').evaluate(middlePixel);
    await expect.poll(middle).toEqual([200, 0, 0, 255]);
    // The network does not hear of the next picture, and does not answer.
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => {
        document.documentElement.dataset['ordered'] = '';
      };
    });
    await demo.locator('input[value="zebra"]').check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-ordered');
    await paintedTwice(page);
    expect(await middle()).toEqual([200, 0, 0, 255]);
    await demo.locator('[data-action="cancel"]').click();
    await expect(demo).toHaveAttribute('data-state', 'done');
    expect(await middle()).toEqual([200, 0, 0, 255]);
  });

  test('a damaged part is asked for again, and named where it stays so', async ({
    page,
    faults,
  }) => {
    await page.route('**/int8-03.*', (route) =>
      route.fulfill({ body: 'not these bytes', contentType: 'application/octet-stream' }),
    );
    const demo = await openDemo(page, 'fa', '?classify=size:96');
    await start(demo);
    await expect(demo).toHaveAttribute('data-error', 'checksum', { timeout: 120_000 });
    await expect(demo.locator('.notice[data-kind="error"]')).toContainText('int8-03');
    await page.unroute('**/int8-03.*');
    await demo.locator('[data-action="try-again"]').click();
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
    expect(faults.errors).toEqual([]);
  });
});

test('without the weights it says so, and how they come', async ({ page, faults }) => {
  await page.route('**/assets/resnet50/**', (route) => route.fulfill({ status: 404, body: '' }));
  const demo = await openDemo(page, 'en');
  await start(demo);
  await expect(demo).toHaveAttribute('data-error', 'not-installed', { timeout: 120_000 });
  await expect(demo.locator('.notice[data-kind="error"] code').first()).toHaveText(
    'npm run assets -- resnet50',
  );
  // The one question that may be answered so.
  faults.failedRequests.splice(0);
  faults.errors.splice(0);
});
