import { press, reaches, steps, value } from './cifar10-demo.ts';
import {
  expect,
  longRun,
  notice,
  openWithHook,
  passesAndEnds,
  test,
  words,
} from './faults-demo.ts';

test.describe.configure({ timeout: 400_000 });

/** A larger network in smaller steps: the story is a long one, and no machine may be through before its end. */
const lasting = { ...longRun, batch: 2, 'conv.network': 'conv-improved', 'conv.rate': 0.00001 };

test('a device that is full is said so, and saving goes on when there is room', async ({
  page,
  context,
  data,
}) => {
  const demo = await openWithHook(page, data, 'fa', lasting);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await press(demo, 'start');
  await reaches(demo, 'running');
  await expect(notice(demo, 'not-kept')).toContainText(words.fa.keepFault_full);
  const step = await value(demo, 'step');
  await steps(demo, 5);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(notice(demo, 'not-kept')).toHaveCount(0);
  await expect.poll(() => value(demo, 'kept-step')).toBeGreaterThan(step);
  await passesAndEnds(demo, step);
});

test('a browser that stores nothing is said so, and the training goes on', async ({
  page,
  data,
}) => {
  const refuse = () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    };
  };
  await page.addInitScript(refuse);
  const demo = await openWithHook(page, data, 'en', lasting, refuse);
  await press(demo, 'start');
  await reaches(demo, 'running');
  await expect(notice(demo, 'not-kept')).toContainText(words.en.keepFault_refused);
  await passesAndEnds(demo, await value(demo, 'step'));
});
