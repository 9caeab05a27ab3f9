import { gzipSync } from 'node:zlib';
import type { Locator } from '@playwright/test';
import { packTar } from 'modern-tar';
import { cifar10Classes, cifar10Layout } from '../../src/datasets/cifar10.ts';
import { liveStrings } from '../../src/ui/training/live/live-strings.ts';
import {
  cifar10Installed,
  long,
  openDemo,
  press,
  reaches,
  short,
  steps,
  value,
} from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 400_000 });

const words = liveStrings;
/** Where the built site's images lie, and the key of their kind of file. */
const sheets = cifar10Installed ? '**/assets/cifar10/*.webp' : '**/assets/sprites10/*.webp';

test.describe('an archive from disk', () => {
  for (const language of ['en', 'fa'] as const) {
    test(`${language}: that is no archive gets a message and a way on`, async ({ page }) => {
      const demo = await openDemo(page, language, short);
      await pick(demo, Buffer.from('not an archive'));
      await press(demo, 'start');
      await reaches(demo, 'error');
      await expect(demo).toHaveAttribute('data-error', 'not-gzip');
      await expect(demo.getByRole('alert')).toContainText(words[language].error_notGzip);

      await demo.getByRole('alert').locator('button[data-action="useSprites"]').click();
      await reaches(demo, 'done');
      await expect(demo).toHaveAttribute('data-dataset', 'sprites10');
      await press(demo, 'reset');
    });
  }

  test('that is laid out otherwise says so', async ({ page }) => {
    const demo = await openDemo(page, 'en', short);
    await pick(demo, await archive([['cifar-10-python/data_batch_1', Buffer.alloc(1000)]]));
    await press(demo, 'start');
    await reaches(demo, 'error');
    await expect(demo).toHaveAttribute('data-error', 'wrong-layout');
    await expect(demo.getByRole('alert')).toContainText(words.en.error_wrongLayout);
  });

  test('that ends early says so', async ({ page }) => {
    const demo = await openDemo(page, 'fa', short);
    const whole = await rightLayout();
    await pick(demo, whole.subarray(0, whole.length / 2));
    await press(demo, 'start');
    await reaches(demo, 'error');
    await expect(demo).toHaveAttribute('data-error', 'truncated');
  });

  test('that is right but not the official one trains, with a word about it', async ({ page }) => {
    const demo = await openDemo(page, 'en', short);
    await pick(demo, await rightLayout());
    await press(demo, 'start');
    await reaches(demo, 'done');
    await expect(demo).toHaveAttribute('data-dataset', 'cifar10');
    const notices = demo.locator('.notice[data-kind="info"]');
    await expect(notices.filter({ hasText: words.en.unofficial })).toBeVisible();
  });

  test('that was mistaken for that of a kept training does not make it begin anew', async ({
    page,
  }) => {
    const right = await rightLayout();
    const demo = await openDemo(page, 'en', long);
    await pick(demo, right);
    await press(demo, 'start');
    await reaches(demo, 'running');
    await steps(demo, 20);
    await press(demo, 'pause');
    await reaches(demo, 'paused');
    const kept = await value(demo, 'step');
    await expect.poll(() => value(demo, 'kept-step')).toBe(kept);

    await openDemo(page, 'en', {});
    const offer = demo.locator('.notice[data-about="unfinished"]');
    await expect(offer).toContainText(words.en.unfinishedArchive);
    await pick(offer, Buffer.from('not an archive'));
    await reaches(demo, 'error');
    await expect(demo).toHaveAttribute('data-error', 'not-gzip');

    await pick(demo.getByRole('alert'), right);
    await reaches(demo, 'running');
    expect(await value(demo, 'step')).toBeGreaterThanOrEqual(kept);
    expect(await value(demo, 'kept-step')).toBeGreaterThanOrEqual(kept);
    await press(demo, 'reset');
    await reaches(demo, 'idle');
  });
});

test('images that arrive damaged get a message, and trying again works', async ({ page }) => {
  await page.context().route(sheets, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 0xff;
    await route.fulfill({ response, body });
  });
  const demo = await openDemo(page, 'fa', short);
  await press(demo, 'start');
  await reaches(demo, 'error');
  await expect(demo).toHaveAttribute('data-error', 'checksum');
  await expect(demo.getByRole('alert')).toContainText(/تصویر.*\.webp/);

  await page.context().unroute(sheets);
  await demo.getByRole('alert').locator('button[data-action="tryAgain"]').click();
  await reaches(demo, 'done');
  await press(demo, 'reset');
});

test('an address that makes no sense is read as far as it does', async ({ page }) => {
  const demo = await openDemo(page, 'en', { ...short, batch: 'many', nonsense: 1 });
  await expect(demo.locator('.notice[data-kind="warning"]')).toContainText(
    'batch:many, nonsense:1',
  );
  await expect(demo).toHaveAttribute('data-state', 'idle');
});

async function pick(demo: Locator, buffer: Buffer): Promise<void> {
  const input = demo.locator('input[data-action="pick-archive"]').first();
  await input.setInputFiles({
    name: 'cifar-10-binary.tar.gz',
    mimeType: 'application/gzip',
    buffer,
  });
}

/** An archive laid out like CIFAR-10's, with one plain colour per class for images. */
function rightLayout(): Promise<Buffer> {
  const { folder, classNamesFile, trainFiles, testFile, imagesPerFile } = cifar10Layout;
  const batch = Buffer.concat(
    Array.from({ length: imagesPerFile }, (_, index) => {
      const record = Buffer.alloc(1 + 32 * 32 * 3, 20 * (index % 10));
      record[0] = index % 10;
      return record;
    }),
  );
  const batches = [...trainFiles, testFile].map((name) => [`${folder}/${name}`, batch] as const);
  return archive([
    [`${folder}/${classNamesFile}`, Buffer.from(cifar10Classes.join('\n'))],
    ...batches,
  ]);
}

async function archive(files: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  const entries = files.map(([name, body]) => ({ header: { name, size: body.length }, body }));
  return gzipSync(await packTar(entries), { level: 1 });
}
