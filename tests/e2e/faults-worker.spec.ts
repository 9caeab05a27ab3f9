import type { Page } from '@playwright/test';
import { press, reaches, value } from './cifar10-demo.ts';
import { failures, successorOf, worker } from './engine-worker.ts';
import {
  expect,
  longRun,
  notice,
  openWithHook,
  passesAndEnds,
  test,
  trainAndKeep,
  words,
} from './faults-demo.ts';

test.describe.configure({ timeout: 400_000 });

for (const { name, language, fail, message } of [
  {
    name: 'an exception in the worker',
    language: 'en',
    fail: failures.exception,
    message: 'workerCrashed',
  },
  {
    name: 'an exception in the training',
    language: 'fa',
    fail: failures.trainingException,
    message: 'internal',
  },
  {
    name: 'a memory that does not suffice',
    language: 'en',
    fail: failures.outOfMemory,
    message: 'outOfMemory',
  },
] as const) {
  test(`${name} is survived`, async ({ page, data }) => {
    const demo = await openWithHook(page, data, language, longRun);
    await trainAndKeep(demo);
    const step = await value(demo, 'step');
    const first = worker(page);
    await first.evaluate(fail);
    await successorOf(first, page);
    await expect(notice(demo, 'recovery')).toContainText(words[language][`fault_${message}`]);
    await passesAndEnds(demo, step);
    await expect(demo).toHaveAttribute('data-backend', 'wasm');
  });
}

/** The page waits half a minute before it gives up on a worker; here it lives through it at once. */
const waitLong = (page: Page) => page.clock.runFor(60_000);

for (const { name, language, fail } of [
  { name: 'a worker that dies', language: 'fa', fail: failures.death },
  { name: 'a worker that hangs', language: 'en', fail: failures.hang },
] as const) {
  test(`${name} is replaced`, async ({ page, data }) => {
    await page.clock.install();
    const demo = await openWithHook(page, data, language, longRun);
    await trainAndKeep(demo);
    const step = await value(demo, 'step');
    const first = worker(page);
    await first.evaluate(fail);
    await waitLong(page);
    await successorOf(first, page);
    await expect(notice(demo, 'recovery')).toContainText(words[language].fault_workerCrashed);
    await passesAndEnds(demo, step);
  });
}

test('a paused training that fails is paused again when it has been taken up', async ({
  page,
  data,
}) => {
  const demo = await openWithHook(page, data, 'en', longRun);
  await trainAndKeep(demo);
  await press(demo, 'pause');
  await reaches(demo, 'paused');
  const step = await value(demo, 'step');
  await worker(page).evaluate(failures.exception);
  await expect(notice(demo, 'recovery')).toContainText('went on with');
  await reaches(demo, 'paused');
  const pausedAt = await value(demo, 'step');
  await page.waitForTimeout(1000);
  expect(await value(demo, 'step')).toBe(pausedAt);
  await press(demo, 'resume');
  await passesAndEnds(demo, step);
});

test('weights that run away at once may begin anew with a tenth of the learning rate', async ({
  page,
  data,
}) => {
  const wild = {
    ...longRun,
    'conv.network': 'conv-tutorial',
    'conv.optimiser': 'sgd',
    'conv.rate': 10,
  };
  const demo = await openWithHook(page, data, 'fa', wild);
  await press(demo, 'start');
  await reaches(demo, 'error');
  await expect(demo).toHaveAttribute('data-error', 'not-finite');
  await expect(demo.getByRole('alert')).toContainText(words.fa.error_notFinite);
  // On a fast machine it fails before it has told of any step.
  const failedAt = (await value(demo, 'step')) || 0;
  const way = demo.getByRole('alert').locator('button[data-action="slower"]');
  await expect(way).toHaveText(words.fa.slowerAnew);
  await way.click();
  await passesAndEnds(demo, failedAt);
  expect(new URL(page.url()).search).toContain('conv.rate:1,');
});

test('weights that run away later go on from the last save with a tenth of the rate', async ({
  page,
  data,
}) => {
  const demo = await openWithHook(page, data, 'en', { ...longRun, 'conv.rate': 0.003 });
  await trainAndKeep(demo);
  // A score may be the first to ask, at the end of an epoch; then the training asks again.
  await worker(page).evaluate(() => {
    const { log } = Math;
    Object.assign(globalThis, { mend: () => Object.assign(Math, { log }) });
    Math.log = () => NaN;
  });
  await reaches(demo, 'error');
  await worker(page).evaluate('mend()');
  await expect(demo).toHaveAttribute('data-error', 'not-finite');
  const kept = await value(demo, 'kept-step');
  const way = demo.getByRole('alert').locator('button[data-action="slower"]');
  await expect(way).toHaveText(words.en.slower);
  await way.click();
  await reaches(demo, 'running');
  expect(await value(demo, 'step')).toBeGreaterThanOrEqual(kept);
  expect(new URL(page.url()).search).toContain('conv.rate:0.0003');
  await passesAndEnds(demo, kept);
});
