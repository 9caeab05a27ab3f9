import type { Page } from '@playwright/test';
import { openDemo, press, reaches, steps, value } from './cifar10-demo.ts';
import {
  expect,
  keep,
  longRun,
  notice,
  openWithHook,
  passesAndEnds,
  test,
  trainAndKeep,
} from './faults-demo.ts';

test.describe.configure({ timeout: 400_000 });

/** A larger network: a training has to last until the reader is back, on a fast machine too. */
const longer = { ...longRun, 'conv.network': 'conv-tutorial' };

const learningCode = /worker|\.wasm|\/assets\//;

function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

test('a training is gone on with after a reload, with its own settings', async ({ page, data }) => {
  const demo = await openWithHook(page, data, 'en', { ...longer, 'conv.rate': 0.003 });
  await trainAndKeep(demo);
  const step = await value(demo, 'kept-step');

  const requests = requestsOf(page);
  await page.goto('/en/q2/');
  const offer = notice(demo, 'unfinished');
  await demo.scrollIntoViewIfNeeded();
  await expect(offer).toContainText(/epoch \d+ of 50, step \d+ of 80, saved \d+ seconds? ago/);
  expect(requests.filter((path) => learningCode.test(path))).toEqual([]);

  await press(demo, 'continue');
  await reaches(demo, 'running');
  expect(await value(demo, 'step')).toBeGreaterThanOrEqual(step);
  await expect(offer).toHaveCount(0);
  expect(new URL(page.url()).search).toContain('conv.rate:0.003');
  await expect(demo.locator('pre[data-side="conv"]')).toContainText('Epoch 1/50');
  await passesAndEnds(demo, step + 5);
});

test('a training is gone on with after its tab was closed, in the other language too', async ({
  page,
  context,
  data,
}) => {
  const demo = await openWithHook(page, data, 'en', longer);
  await trainAndKeep(demo);
  const step = await value(demo, 'kept-step');
  await page.close();

  const again = await context.newPage();
  const later = await openDemo(again, 'fa', {});
  await expect(notice(later, 'unfinished')).toContainText('آموزش ناتمامی');
  await press(later, 'continue');
  await reaches(later, 'running');
  await passesAndEnds(later, step);
});

test('an unfinished training can be discarded', async ({ page, data }) => {
  const demo = await openWithHook(page, data, 'fa', longer);
  await trainAndKeep(demo);
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await press(demo, 'discard');
  await expect(notice(demo, 'unfinished')).toHaveCount(0);
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await page.waitForTimeout(2000);
  await expect(notice(demo, 'unfinished')).toHaveCount(0);
});

test('two tabs train side by side, and neither takes the other’s place', async ({
  page,
  context,
  data,
}) => {
  // The largest, as the first tab has to last for the stories of the second and the third.
  const longest = { ...longRun, 'conv.network': 'conv-improved' };
  const first = await openWithHook(page, data, 'en', { ...longest, seed: 7 });
  await trainAndKeep(first);

  const otherPage = await context.newPage();
  const second = await openDemo(otherPage, 'en', { ...longest, seed: 8 });
  await otherPage.waitForTimeout(2000);
  await expect(notice(second, 'unfinished')).toHaveCount(0);
  await trainAndKeep(second);
  await steps(first, 5);
  await keep(first);
  await expect(notice(first, 'not-kept')).toHaveCount(0);
  await expect(notice(second, 'not-kept')).toHaveCount(0);

  const kept = await value(second, 'kept-step');
  await otherPage.close();
  const third = await context.newPage();
  const offered = await openDemo(third, 'en', {});
  await press(offered, 'continue');
  await reaches(offered, 'running');
  expect(new URL(third.url()).search).toContain('seed:8');
  await passesAndEnds(offered, kept);
  await passesAndEnds(first, await value(first, 'step'));
});
