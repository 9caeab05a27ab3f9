import type { Locator } from '@playwright/test';
import { barriers } from './barriers.ts';
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

for (const language of ['en', 'fa'] as const) {
  test(`${language}: trains on sprites10 to the end and shows what was learnt`, async ({
    page,
  }) => {
    const demo = await openDemo(page, language, { ...short, data: 'sprites10' });
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await press(demo, 'start');
    await reaches(demo, 'done');

    await expect(demo).toHaveAttribute('data-backend', 'wasm');
    await expect(demo).toHaveAttribute('data-dataset', 'sprites10');
    for (const arm of ['', 'fc-', 'conv-']) {
      expect(await value(demo, `${arm}step`)).toBe(10);
      expect(await value(demo, `${arm}epoch`)).toBe(1);
      expect(await value(demo, `${arm}images-per-second`)).toBeGreaterThan(0);
      expect(await value(demo, `${arm}loss`)).toBeGreaterThan(0);
      expect(await value(demo, `${arm}test-loss`)).toBeGreaterThan(0);
      expect(await value(demo, `${arm}test-accuracy`)).toBeGreaterThan(0);
    }

    const log = demo.locator('pre[data-side="conv"]');
    await expect(log).toContainText('Epoch 1/1');
    await expect(log).toContainText(/10\/10 \[=+\] - .*loss: \d\.\d{4} - accuracy: \d\.\d{4}/);

    const counts = await matrix(demo);
    const total = counts.flat().reduce((sum, count) => sum + count, 0);
    const right = counts.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
    expect(counts.map((row) => row.length)).toEqual(Array<number>(10).fill(10));
    expect((right / total).toFixed(4)).toBe((await value(demo, 'test-accuracy')).toFixed(4));

    await expect(demo.locator('.gallery [role="img"], .gallery img').first()).toBeVisible();
    await expect(demo.locator('.filters li')).not.toHaveCount(0);

    expect(await barriers(page, '#demo-cifar10')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    // The charts hear of the new width a frame later.
    const tooWide = () =>
      page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await expect.poll(tooWide).toBe(0);
  });
}

test('trains on CIFAR-10 where it is installed, else says that it does not', async ({ page }) => {
  const demo = await openDemo(page, 'fa', short);
  await press(demo, 'start');
  await reaches(demo, 'done');
  await expect(demo).toHaveAttribute('data-dataset', cifar10Installed ? 'cifar10' : 'sprites10');
  const notice = demo.locator('.notice[data-kind="warning"]').filter({ hasText: 'sprites10' });
  await expect(notice).toHaveCount(cifar10Installed ? 0 : 1);
  expect(await value(demo, 'test-accuracy')).toBeGreaterThan(0);
});

test('curves move; pause, resume, stop and reset do what they say', async ({ page }) => {
  const demo = await openDemo(page, 'en', { ...long, data: 'sprites10' });
  await press(demo, 'start');
  await reaches(demo, 'running');
  await steps(demo, 20);
  const drawn = await curves(demo);
  await steps(demo, 20);
  await expect.poll(() => curves(demo)).not.toEqual(drawn);
  expect(await value(demo, 'loss')).toBeGreaterThan(0);

  await press(demo, 'pause');
  await reaches(demo, 'paused');
  const pausedAt = await value(demo, 'step');
  await page.waitForTimeout(1500);
  expect(await value(demo, 'step')).toBe(pausedAt);

  await press(demo, 'resume');
  await reaches(demo, 'running');
  await steps(demo, 5);

  await press(demo, 'stop');
  await reaches(demo, 'done');
  expect(await value(demo, 'test-accuracy')).toBeGreaterThan(0);

  await press(demo, 'reset');
  await reaches(demo, 'idle');
  for (const name of ['step', 'loss', 'backend', 'dataset', 'test-accuracy'])
    await expect(demo).not.toHaveAttribute(`data-${name}`);
});

test('starts and pauses by keyboard alone, and the focus stays', async ({ page }) => {
  const demo = await openDemo(page, 'fa', { ...long, data: 'sprites10' });
  const focused = demo.locator('button:focus');
  await demo.evaluate((section) => {
    section.tabIndex = -1;
    section.focus();
  });
  for (let stop = 0; stop < 100; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await demo.locator('button[data-action="start"]:focus').count()) > 0) break;
  }
  await expect(focused).toHaveAttribute('data-action', 'start');
  await page.keyboard.press('Enter');
  await reaches(demo, 'running');
  await expect(focused).toHaveAttribute('data-action', 'pause');
  await page.keyboard.press('Space');
  await reaches(demo, 'paused');
  await expect(focused).toHaveAttribute('data-action', 'resume');
});

async function matrix(demo: Locator): Promise<number[][]> {
  const rows = demo.locator('.matrix tbody tr');
  await expect(rows).toHaveCount(10);
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
  );
}

function curves(demo: Locator): Promise<string[]> {
  return demo
    .locator('.line-chart .curve path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
}
