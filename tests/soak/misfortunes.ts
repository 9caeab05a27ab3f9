/** What befalls a training in the soak: each happens to a page and gives the page where it goes on. */
import { expect, type Page } from '@playwright/test';
import { openDemo, press, type Settings } from '../e2e/cifar10-demo.ts';
import { failures, successorOf, worker } from '../e2e/engine-worker.ts';
import { demoOf } from './page.ts';

export type Misfortune = (page: Page, settings: Settings, site: string) => Promise<Page>;

const breaks =
  (fail: () => void, isSilent = false): Misfortune =>
  async (page) => {
    const former = worker(page);
    await former.evaluate(fail);
    // The page waits half a minute before it gives up on a silent worker; its clock is put forward.
    if (isSilent) await page.clock.runFor(60_000);
    await successorOf(former, page);
    return page;
  };

/** By a hand in the worker: a real quota is not asked about again for a while once it was wide enough. */
const fullStorage: Misfortune = async (page) => {
  const put = await worker(page).evaluateHandle(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back in its place below
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room is left', 'QuotaExceededError');
    };
    return put;
  });
  const notice = demoOf(page).locator('.notice[data-about="not-kept"]');
  await expect(notice).toBeVisible({ timeout: 120_000 });
  await put.evaluate((own) => {
    IDBObjectStore.prototype.put = own;
  });
  return page;
};

const reload: Misfortune = async (page) => {
  await page.reload();
  await demoOf(page).scrollIntoViewIfNeeded();
  await press(demoOf(page), 'continue');
  return page;
};

const closedTab: Misfortune = async (page, settings, site) => {
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await press(await openDemo(next, 'fa', settings, site), 'continue');
  return next;
};

export const misfortunes: Readonly<Record<string, Misfortune>> = {
  'an exception in the worker': breaks(failures.exception),
  'an exception in the training': breaks(failures.trainingException),
  'out of memory': breaks(failures.outOfMemory),
  'a worker that dies': breaks(failures.death, true),
  'a worker that hangs': breaks(failures.hang, true),
  'a full device': fullStorage,
  'a reload': reload,
  'a closed tab': closedTab,
};
