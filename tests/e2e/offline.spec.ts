import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../../src/site/integrations/offline.ts';
import { barriers } from './barriers.ts';
import { openDemo, press, reaches, short } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';
import { servePlainly } from './plain-server.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 400_000 });

/** A version is stored before anything is said of it, which takes a busy machine a while. */
const untilStored = { timeout: 120_000 };

/** Opens the page about what is kept, and waits until the whole course is. */
async function visitUntilKept(page: Page, site: string, language = 'en'): Promise<void> {
  await page.goto(`${site}${language}/offline/`);
  await page.locator('#offline-panel').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-site-copy="kept"]')).toBeVisible(untilStored);
}

/** A built site that a test may change. */
async function copyOfSite() {
  const folder = await mkdtemp(join(tmpdir(), 'pichesh-offline-'));
  await cp('dist', folder, { recursive: true });
  const edit = async (file: string, change: (text: string) => string) => {
    const path = join(folder, file);
    await writeFile(path, change(await readFile(path, 'utf8')));
  };
  return { folder, edit, remove: () => rm(folder, { recursive: true }) };
}

test('after the first visit all works without network, on several threads too', async ({
  page,
}) => {
  const server = await servePlainly('dist');
  const site = server.url;
  await visitUntilKept(page, site);
  await server.close();

  for (const path of ['en/q1-b/', 'fa/q1-b/', 'fa/', 'en/glossary/', 'q/2a/fa/']) {
    await page.goto(site + path);
    await expect(page.locator('main h1').first()).toBeVisible();
  }
  // The host sends no such headers; the kept copy does.
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);

  await page.goto(`${site}fa/`);
  await page.locator('button[data-open-modal]').click();
  await page.getByRole('dialog').locator('input').fill('شطرنجی');
  const result = page.getByRole('dialog').locator('a[href="/fa/q1-b/#q1-b-look"]');
  await expect(result).toBeVisible();

  const settings = { ...short, data: 'sprites10' };
  const demo = await openDemo(page, 'en', settings, site.slice(0, -1));
  await press(demo, 'start');
  await reaches(demo, 'done');
});

test('without network a wrong address says so, and a folder without its slash is found', async ({
  page,
  faults,
}) => {
  const server = await servePlainly('dist');
  await visitUntilKept(page, server.url);
  await server.close();
  await page.goto(`${server.url}en/q1-b?padding=size:7`);
  await expect(page).toHaveURL(`${server.url}en/q1-b/?padding=size:7`);
  const response = await page.goto(`${server.url}en/no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link').first()).toBeVisible();
  faults.errors.length = 0;
  faults.failedRequests.length = 0;
});

test('a newer version waits for the reader, and comes whole', async ({ page }) => {
  const site = await copyOfSite();
  const server = await servePlainly(site.folder);
  const heading = page.locator('main h1');
  await visitUntilKept(page, server.url);
  await site.edit('en/q1-b/index.html', (html) =>
    html.replaceAll('Padding and', 'NEW padding and'),
  );
  await site.edit('fa/q1-b/index.html', (html) =>
    html.replaceAll('گسترش مرز و', 'تازه: گسترش مرز و'),
  );

  // The page is there already, its hash in the list is not: nothing half new is taken.
  await page.goto(`${server.url}en/q1-b/`);
  await expect(heading).toHaveText('Padding and output size');

  await writeServiceWorker(site.folder);
  await page.goto(`${server.url}en/q1-b/`);
  const message = page.locator('#site-update');
  await expect(message).toContainText('newer version', untilStored);
  await expect(heading).toHaveText('Padding and output size');
  await page.goto(`${server.url}fa/q1-b/`);
  await expect(heading).toHaveText('گسترش مرز و ابعاد خروجی');
  await expect(message).toContainText('نسخه‌ی تازه‌تری');
  expect(await barriers(page, '#site-update')).toEqual([]);

  await message.locator('[data-action="take-update"]').click();
  await expect(heading).toHaveText('تازه: گسترش مرز و ابعاد خروجی');
  await server.close();
  await page.goto(`${server.url}en/q1-b/`);
  await expect(heading).toHaveText('NEW padding and output size');
  await site.remove();
});

test('while a site is half uploaded the old version stays, and the page says why', async ({
  page,
}) => {
  const site = await copyOfSite();
  const server = await servePlainly(site.folder);
  await visitUntilKept(page, server.url, 'fa');
  // A page that is open might look for a newer version between one change of the site and the next.
  await page.goto('about:blank');
  await site.edit('en/q1/index.html', (html) => `${html}<!-- new -->`);
  await writeServiceWorker(site.folder);
  await site.edit('en/q1/index.html', (html) => `${html}<!-- newer than its list -->`);
  await page.goto(`${server.url}fa/offline/`);
  await page.locator('#offline-panel').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-about="failed-changed"]')).toContainText(
    'en/q1/index.html',
    untilStored,
  );
  await expect(page.locator('[data-site-copy="kept"]')).toBeVisible();
  await server.close();
  await page.goto(`${server.url}en/q1/`);
  await expect(page.locator('main h1')).toBeVisible();
  await site.remove();
});

test('a reader takes the course out, and it stays out until it is wanted again', async ({
  page,
}) => {
  const server = await servePlainly('dist');
  await visitUntilKept(page, server.url);
  const caches = async () => {
    const names = await page.evaluate(() => window.caches.keys());
    return names.filter((name) => name.startsWith('pichesh-site'));
  };
  await page.locator('[data-action="remove-course"]').click();
  await expect(page.locator('[data-site-copy="unwanted"]')).toBeVisible();
  await expect.poll(caches).toEqual([]);
  await page.goto(`${server.url}en/q1/`, { waitUntil: 'networkidle' });
  await page.goto(`${server.url}en/offline/`);
  await page.locator('#offline-panel').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-site-copy="unwanted"]')).toBeVisible();
  await page.locator('[data-action="keep-course"]').click();
  await expect(page.locator('[data-site-copy="kept"]')).toBeVisible(untilStored);
  await server.close();
});

const weights = 'dist/assets/resnet50/int8/manifest.json';

test.describe('a part that is kept on request', () => {
  test.use({ serviceWorkers: 'block' });
  test.skip(!existsSync(weights), 'the weights of ResNet50 are not installed');

  test('keeps the focus on one button, waits for no promise, and what room is left is told', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.persist = () => new Promise(() => undefined);
      StorageManager.prototype.estimate = async () => {
        const cache = await caches.open('pichesh-shards');
        const isKept = (await cache.keys()).some(({ url }) => url.endsWith('.bin'));
        return { quota: 9e8, usage: isKept ? 2e8 : 1e8 };
      };
    });
    const { shards } = JSON.parse(await readFile(weights, 'utf8')) as {
      readonly shards: readonly { readonly file: string; readonly bytes: number }[];
    };
    const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
    const last = shards.at(-1);
    const lastFile = `**/resnet50/int8/${last?.file}`;
    let asked = 0;
    // It is never answered, so that the reader can stop.
    await page.route(lastFile, () => {
      asked += 1;
    });
    await page.goto('/en/offline/');
    await page.locator('#offline-panel').scrollIntoViewIfNeeded();
    const row = page.locator('[data-part="resnet50-int8"]');
    const room = page.locator('.offline-parts > p');
    await expect(room).toContainText('800 MB');
    const order = (action: string) => row.locator(`button[data-action="${action}-part"]`);
    await order('save').press('Enter');
    await expect(order('stop')).toBeFocused();
    await expect.poll(() => asked).toBe(1);
    await order('stop').press('Enter');
    await expect(order('save')).toBeFocused();
    await expect(row).toHaveAttribute('data-kept', String(bytes - (last?.bytes ?? 0)));
    await expect(room).toContainText('700 MB');
    await page.unroute(lastFile);
    await order('save').press('Enter');
    await expect(row).toHaveAttribute('data-whole', 'true');
    await expect(order('remove')).toBeFocused();
    await order('remove').press('Enter');
    await expect(row).toHaveAttribute('data-kept', '0');
    await expect(order('save')).toBeFocused();
    await expect(room).toContainText('800 MB');
  });
});
