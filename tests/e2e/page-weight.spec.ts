import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { pages as outline } from '../../src/site/course.ts';
import { expect, test } from './fixtures.ts';

/** Most JavaScript of a page before the reader's first click, everything in sight of it included. */
const mostBytes = 60_000;
/** What only learning needs, in an address or in code. */
const learning = /\.wasm|tfjs|tensorflow|\/worker-|\/assets\/(?:cifar10|sprites10)/i;
const learningCode = /Conv2DBackpropFilter|tfjs-backend|WebGPUBackend/;

for (const path of ['/en/', ...outline.map((page) => `/en/${page}/`)]) {
  test(`${path} costs little to read, from top to bottom`, async ({ page }) => {
    const addresses: string[] = [];
    const scripts = new Map<string, Promise<Buffer>>();
    page.on('request', (request) => addresses.push(request.url()));
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        scripts.set(response.url(), response.body());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await readThrough(page);
    // What a page fetches once it has nothing better to do comes a little later, and counts as well.
    await page.waitForTimeout(1500);
    await page.waitForLoadState('networkidle');
    page.removeAllListeners('response');
    const bodies = await Promise.all(scripts.values());
    const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
    console.log(`${path}: ${bytes} bytes of JavaScript in ${scripts.size} files`);
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    expect(addresses.filter((address) => learning.test(address))).toEqual([]);
    expect(bodies.filter((body) => learningCode.test(body.toString()))).toEqual([]);
  });
}

/** Scrolls as a reader does, so that every demo comes into sight and gets its code. */
async function readThrough(page: Page): Promise<void> {
  for (const demo of await page.locator('astro-island').all()) {
    await demo.scrollIntoViewIfNeeded();
    await expect(demo).not.toHaveAttribute('ssr');
  }
  await page.waitForLoadState('networkidle');
}
