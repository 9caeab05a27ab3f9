import type { Locator, Page } from '@playwright/test';
import { en, fa } from '../../src/demos/log-reader/strings.ts';
import { courseworkLog } from '../../src/facts/coursework-log.ts';
import { courseworkRun } from '../../src/facts/coursework-runs.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

const languages = ['en', 'fa'] as const;

/** Opens the chapter with the demo in a state, and waits until it listens. */
async function open(page: Page, language: string, query = ''): Promise<Locator> {
  await page.goto(`/${language}/q2-b/${query}`);
  const demo = page.locator('#demo-log-reader');
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

const latin = (text: string) =>
  text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[,٬]/g, '')
    .replaceAll('٫', '.')
    .replaceAll('٪', '%');

const ofRun = (demo: Locator, run: 'a' | 'b', sign: string) =>
  demo.locator(`[data-run="${run}"] [data-sign="${sign}"]`);

for (const language of languages)
  test(`the coursework’s two runs: a first step of 7.3 s, no difference, by keyboard, ${language}`, async ({
    page,
  }) => {
    const demo = await open(page, language);
    await expect(demo).toHaveAttribute('data-runs', '4');
    const step = demo.locator('[data-run="a"][data-first-step]');
    expect(Number(await step.getAttribute('data-first-step'))).toBeCloseTo(7.314, 3);
    await expect(demo.locator('.log-verdict')).toHaveAttribute('data-apart', 'false');
    expect(Number(await demo.locator('.log-verdict').getAttribute('data-z'))).toBeCloseTo(0.76, 2);
    const paired = demo.locator('.log-paired');
    expect(Number(await paired.getAttribute('data-z'))).toBeCloseTo(1.16, 2);
    await demo.locator('input[name="disagreement"]').press('Home');
    await expect(paired).toHaveAttribute('data-z', /^[4-9]\./);
    await expect(page).toHaveURL(/disagree:1/);
    await demo.locator('button[data-action="reset"]').press('Enter');
    await expect(page).not.toHaveURL(/log-reader/);
  });

test('the FC runs are one constant answer, and the link to them comes back', async ({ page }) => {
  const demo = await open(page, 'en', '?log-reader=a:2,b:4,chart:loss');
  for (const run of ['a', 'b'] as const)
    await expect(ofRun(demo, run, 'constant')).toContainText('one constant answer');
  await expect(ofRun(demo, 'a', 'training-images')).toContainText('49,985 to 50,016');
  await demo.locator('select[name="b"]').selectOption('3');
  await expect(page).toHaveURL(/log-reader=a:2,chart:loss/);
  await expect(ofRun(demo, 'b', 'constant')).toContainText('No');
});

test('a pasted log is read, kept over a reload, and not in the link', async ({ page }) => {
  const demo = await open(page, 'en', '?log-reader=log:own,a:1,b:2');
  const text = [
    'WARNING: no GPU',
    'My first CNN',
    courseworkLog(courseworkRun(1, 'conv')),
    'My second CNN',
    courseworkLog(courseworkRun(2, 'conv')),
  ].join('\n');
  await demo.locator('textarea').fill(text);
  await expect(demo).toHaveAttribute('data-runs', '2');
  await expect(demo).toHaveAttribute('data-skipped', '1');
  await expect(demo.locator('select[name="a"] option').first()).toHaveText('My first CNN');
  expect(page.url()).not.toContain('CNN');
  await page.reload();
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute('data-runs', '2');
  await expect(demo.locator('textarea')).toHaveValue(text);
  await demo.locator('.log-skipped summary').click();
  await expect(demo.locator('.log-skipped')).toContainText('WARNING: no GPU');
  await demo.locator('input[value="coursework"]').check({ force: true });
  await expect(demo).toHaveAttribute('data-runs', '4');
  await demo.locator('input[value="own"]').check({ force: true });
  await expect(demo.locator('textarea')).toHaveValue(text);
});

test('the lines that were skipped stay in sight while one more is typed', async ({ page }) => {
  const demo = await open(page, 'en', '?log-reader=log:own,a:1,b:2');
  const text = demo.locator('textarea');
  await text.fill(`WARNING: no GPU\nMy CNN\n${courseworkLog(courseworkRun(1, 'conv'))}\n`);
  await expect(demo).toHaveAttribute('data-skipped', '1');
  const skipped = demo.locator('.log-skipped');
  await skipped.locator('summary').click();
  await expect(skipped.locator('.data-table')).toBeVisible();
  await text.press('ControlOrMeta+End');
  await text.press('x');
  await expect(demo).toHaveAttribute('data-skipped', '2');
  await expect(demo).toHaveAttribute('data-state', 'ready');
  await expect(skipped).toHaveAttribute('open');
  await expect(skipped.locator('tbody tr')).toHaveCount(2);
});

for (const language of languages)
  test(`two runs that are further apart than any disagreement are said to be so, ${language}`, async ({
    page,
  }) => {
    const demo = await open(page, language, '?log-reader=b:2');
    const paired = demo.locator('.log-paired');
    const { pairedAlways } = language === 'fa' ? fa : en;
    await expect(paired).toContainText(pairedAlways.split('{')[0] ?? pairedAlways);
    const said = latin(await paired.innerText());
    const shares = [...said.matchAll(/([\d.]+)%/g)].map(([, share]) => Number(share));
    expect(shares.length).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(100);
  });

for (const language of languages)
  test(`epochs of no seconds at all are in no proportion to others, ${language}`, async ({
    page,
  }) => {
    const demo = await open(page, language, '?log-reader=log:own,a:1,b:2');
    const text = ([1, 2] as const).map((run) => courseworkLog(courseworkRun(run, 'conv')));
    const timeless = text.join('\n').replace(/- \d+s \d+ms/g, '- 0s 0ms');
    await demo.locator('textarea').fill(timeless);
    await expect(demo).toHaveAttribute('data-runs', '2');
    await expect(demo.locator('[data-run] .bar-chart')).toHaveCount(2);
    // So also in the places and lengths of what is drawn; the last is what Persian calls it.
    expect(await demo.innerHTML()).not.toMatch(/NaN|Infinity|∞|ناعدد/);
  });

test('ten thousand lines are read while the page stays awake', async ({ page }) => {
  const demo = await open(page, 'fa', '?log-reader=log:own');
  const log = courseworkLog(courseworkRun(1, 'conv'));
  const text = Array.from({ length: 750 }, (_, run) => `run ${run}\n${log}`).join('\n');
  expect(text.split('\n').length).toBeGreaterThan(10_000);
  await page.evaluate(() => {
    const turns = { count: 0 };
    Object.assign(window, { turns });
    setInterval(() => (turns.count += 1), 0);
  });
  // As a reader does it: what `fill` does instead takes minutes for so many lines.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await demo.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(demo).toHaveAttribute('data-runs', '750');
  expect(
    await page.evaluate(() => (window as unknown as { turns: { count: number } }).turns.count),
  ).toBeGreaterThan(0);
});

test('what is no log at all is said to be none, and a lock keeps the state', async ({ page }) => {
  const demo = await open(page, 'en', '?log-reader=log:own');
  await demo.locator('textarea').fill('nothing of the kind\n7/7 people came');
  await expect(demo).toHaveAttribute('data-runs', '0');
  await expect(demo.locator('.log-read')).toContainText('No run found');
  const locked = await open(page, 'en', '?log-reader=log:recorded,a:1,b:2,zzz&lock=log-reader');
  await expect(locked.locator('[data-about="link"]')).toContainText('zzz');
  for (const control of await locked.locator('input:not(.cursor), select').all())
    await expect(control).toBeDisabled();
  await expect(locked.locator('.log-verdict')).toHaveAttribute('data-apart', 'true');
});

for (const language of languages)
  test(`it fits a phone and has no barriers, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const query of ['', '?log-reader=log:recorded,a:1,b:2,chart:loss']) {
      await open(page, language, query);
      expect(await page.evaluate(horizontalOverflow)).toEqual([]);
      expect(await barriers(page, '#demo-log-reader')).toEqual([]);
    }
  });
