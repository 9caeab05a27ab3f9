import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Locator, Route } from '@playwright/test';
import { parseManifest } from '../../src/datasets/manifest.ts';
import { press, reaches, value } from './cifar10-demo.ts';
import {
  expect,
  epochSteps,
  longRun,
  notice,
  openWithHook,
  passesAndEnds,
  test,
  words,
} from './faults-demo.ts';
import type { SmallCifar10 } from './small-cifar10.ts';

test.describe.configure({ timeout: 400_000 });

/** The images of the test, which a training needs for the first time when an epoch is over. */
async function testShard(data: SmallCifar10): Promise<string> {
  const manifest = parseManifest(
    await readFile(join(data.folder, 'cifar10', 'manifest.json'), 'utf8'),
  );
  const shard = manifest.shards.find(({ split }) => split === 'test');
  if (!shard) throw new Error('no test images');
  return shard.file;
}

const missing = (route: Route) => route.fulfill({ status: 404, body: 'not found' });
const corrupt = (route: Route) => route.fulfill({ body: 'not what was packed' });

for (const { name, language, answer, message } of [
  { name: 'is missing', language: 'en', answer: missing, message: 'waiting_notInstalled' },
  { name: 'is corrupt', language: 'fa', answer: corrupt, message: 'waiting_checksum' },
] as const) {
  test(`a shard that ${name} in mid-training is asked for until it comes`, async ({
    page,
    data,
    faults,
  }) => {
    const shard = await testShard(data);
    const demo = await openWithHook(page, data, language, longRun);
    let isSpoilt = true;
    data.intercept = async (file, route) => {
      const isAnswered = isSpoilt && file === shard;
      if (isAnswered) await answer(route);
      return isAnswered;
    };
    await press(demo, 'start');
    const [sentence = ''] = words[language][message].split('{file}');
    await expect(notice(demo, 'waiting')).toContainText(sentence);
    await expect(notice(demo, 'waiting')).toContainText(shard);
    isSpoilt = false;
    await passesAndEnds(demo, epochSteps);
    await expect(notice(demo, 'waiting')).toHaveCount(0);
    faults.failedRequests.length = 0;
    faults.errors.length = 0;
  });
}

test('a shard that stays missing ends the training, which can be gone on with', async ({
  page,
  data,
  faults,
}) => {
  const shard = await testShard(data);
  const demo = await openWithHook(page, data, 'fa', longRun);
  data.intercept = async (file, route) => {
    if (file === shard) await missing(route);
    return file === shard;
  };
  await press(demo, 'start');
  await reaches(demo, 'error');
  await expect(demo).toHaveAttribute('data-error', 'not-installed');
  const alert = demo.getByRole('alert');
  await expect(alert).toContainText(words.fa.error_shardMissing.split('{file}')[0] ?? '');

  data.intercept = () => Promise.resolve(false);
  await alert.locator('button[data-action="tryAgain"]').click();
  await passesAndEnds(demo, epochSteps);
  faults.failedRequests.length = 0;
  faults.errors.length = 0;
});

test('a connection that goes after the start is waited for', async ({
  page,
  context,
  data,
  faults,
}) => {
  const shard = await testShard(data);
  const demo = await openWithHook(page, data, 'en', longRun);
  let isOffline = true;
  data.intercept = async (file, route) => {
    const isCut = isOffline && file === shard;
    if (!isCut) return false;
    await reaches(demo, 'running');
    // What is answered here never meets the network, so that it must be cut here too.
    await context.setOffline(true);
    await route.abort('internetdisconnected');
    return true;
  };
  await press(demo, 'start');
  await expect(notice(demo, 'waiting')).toContainText(words.en.waitingOffline);
  await expect.poll(() => value(demo, 'step')).toBe(epochSteps);
  isOffline = false;
  await context.setOffline(false);
  await passesAndEnds(demo, epochSteps);
  await expect(notice(demo, 'waiting')).toHaveCount(0);
  faults.failedRequests.length = 0;
  faults.errors.length = 0;
});

/** Takes the connection away when the training code is asked for; gives the way to bring it back. */
async function cutAtCode(context: BrowserContext, demo: Locator): Promise<() => Promise<void>> {
  const cut = async (route: Route) => {
    // The part of the page that tells of faults must have come by then.
    await expect(demo.locator('.progress')).toBeVisible();
    await context.setOffline(true);
    // What is answered here never meets the network, so that it must be cut here too.
    await route.abort('internetdisconnected');
  };
  await context.route('**/*.wasm', cut);
  return async () => {
    await context.unroute('**/*.wasm', cut);
    await context.setOffline(false);
  };
}

test('a connection that goes while the training code is fetched is waited for', async ({
  page,
  context,
  data,
  faults,
}) => {
  const demo = await openWithHook(page, data, 'fa', longRun);
  const reconnect = await cutAtCode(context, demo);
  await press(demo, 'start');
  await expect(notice(demo, 'recovery')).toContainText(words.fa.fault_network);
  await reconnect();
  await passesAndEnds(demo, 0);
  await expect(demo).toHaveAttribute('data-backend', 'wasm');
  faults.failedRequests.length = 0;
  faults.errors.length = 0;
});

test('a training that waits for a connection to fetch its code is ended by stop', async ({
  page,
  context,
  data,
  faults,
}) => {
  const demo = await openWithHook(page, data, 'en', longRun);
  const reconnect = await cutAtCode(context, demo);
  await press(demo, 'start');
  await expect(notice(demo, 'recovery')).toContainText(words.en.fault_network);
  await press(demo, 'stop');
  await reaches(demo, 'idle');
  await reconnect();
  // Nothing more can go wrong in a page that is closed.
  await page.close();
  faults.failedRequests.length = 0;
  faults.errors.length = 0;
});
