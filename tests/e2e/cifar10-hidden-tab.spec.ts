import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { freePort } from '../../src/cli/free-port.ts';
import { long, openDemo, press, reaches, steps } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 400_000 });

/** What Playwright does to keep tabs awake that nobody sees. */
const keepsAwake = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

test('training goes on in a hidden tab', async ({ baseURL }) => {
  const debuggingPort = await freePort();
  const executablePath = findBrowser();
  const launched = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--remote-debugging-port=${debuggingPort}`],
    ignoreDefaultArgs: keepsAwake,
  });
  try {
    const address = `http://localhost:${debuggingPort}`;
    // Only a browser joined in this way lets a tab be hidden; in others every tab counts as seen.
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no window');
    const page = await context.newPage();
    const demo = await openDemo(page, 'en', { ...long, data: 'sprites10' }, baseURL);
    await press(demo, 'start');
    await reaches(demo, 'running');

    const other = await context.newPage();
    await other.bringToFront();
    await expect.poll(() => visibility(page)).toBe('hidden');
    await steps(demo, 100);
    expect(await visibility(page)).toBe('hidden');
  } finally {
    await launched.close();
  }
});

function visibility(page: Page): Promise<string> {
  return page.evaluate(() => document.visibilityState);
}
