import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { pages as outline } from '../../src/site/course.ts';
import { expect, test } from './fixtures.ts';

/** Most JavaScript of a page before the reader's first click, everything in sight of it included. */
const mostBytes = 60_000;
/** What only learning needs, in an address or in code. */
const learning = /\.wasm|tfjs|tensorflow|\/worker-|\/assets\/(?:cifar10|sprites10)/i;
const learningCode = /Conv2DBackpropFilter|tfjs-backend|WebGPUBackend/;

/** The whole faces; the course is written in the letters of the small ones. */
const wholeFaces = /vazirmatn-(?:arabic|latin)-wght|KaTeX_(?:Main-Regular|Math-Italic|Size[123])/;

/** Layout shift, as browsers count it. The faces of formulas may come late; nothing else moves. */
const mostShift = 0.03;

declare global {
  interface Window {
    shifts: { readonly value: number; readonly what: string }[];
  }
}

const paths = ['en', 'fa'].flatMap((language) =>
  ['', ...outline.map((page) => `${page}/`)].map((page) => `/${language}/${page}`),
);

for (const path of paths) {
  test(`${path} costs little to read and stays where it is, from top to bottom`, async ({
    page,
  }) => {
    await page.addInitScript(watchShifts);
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
    expect(addresses.filter((address) => wholeFaces.test(address))).toEqual([]);
    expect(bodies.filter((body) => learningCode.test(body.toString()))).toEqual([]);
    const shifts = await page.evaluate(() => window.shifts);
    const shift = shifts.reduce((sum, { value }) => sum + value, 0);
    expect(shift, JSON.stringify(shifts)).toBeLessThanOrEqual(mostShift);
  });
}

/** Notes what moves without a click. Runs in the page, before all else. */
function watchShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.hadRecentInput) continue;
      const nodes = entry.sources.map(({ node }) => node);
      const what = nodes.map((node) => (node instanceof Element ? node.outerHTML : node?.nodeName));
      window.shifts.push({ value: entry.value, what: what.join(' | ').slice(0, 300) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** As browsers have it, and TypeScript does not yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Scrolls as a reader does, so that every demo comes into sight and gets its code. */
async function readThrough(page: Page): Promise<void> {
  for (const demo of await page.locator('astro-island').all()) {
    await demo.scrollIntoViewIfNeeded();
    await expect(demo).not.toHaveAttribute('ssr');
  }
  await page.waitForLoadState('networkidle');
}
