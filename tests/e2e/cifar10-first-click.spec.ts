import type { Page, Response } from '@playwright/test';
import { openDemo, press, reaches, short } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';

/** What only TensorFlow.js and its backends say, in an address or in code. */
const learningAddress = /\.wasm|tfjs|tensorflow|backend|worker|\/assets\//i;
const learningCode = /Conv2DBackpropFilter|tfjs-backend|WebGPUBackend/;

for (const language of ['en', 'fa'] as const) {
  test(`${language}: no code, data or weights for learning before the click`, async ({ page }) => {
    const before = record(page);
    const demo = await openDemo(page, language, short);
    await page.waitForLoadState('networkidle');
    const requests = before.addresses.map((address) => new URL(address).pathname);
    console.log(`${language}: ${requests.length} requests before the click: ${requests.join(' ')}`);
    expect(requests.filter((path) => learningAddress.test(path))).toEqual([]);
    expect(await before.files(learningCode)).toEqual([]);

    const after = record(page);
    await press(demo, 'start');
    await reaches(demo, 'done');
    const kinds = after.addresses.map((address) => new URL(address).pathname);
    expect(kinds.some((path) => path.endsWith('.wasm'))).toBe(true);
    expect(kinds.some((path) => path.includes('/assets/'))).toBe(true);
    expect(await after.files(learningCode)).not.toEqual([]);
    await press(demo, 'reset');
  });
}

function record(page: Page) {
  const addresses: string[] = [];
  const responses: Response[] = [];
  page.context().on('request', (request) => addresses.push(request.url()));
  page.context().on('response', (response) => responses.push(response));
  const scripts = () => responses.filter((response) => response.url().endsWith('.js'));
  return {
    addresses,
    /** The scripts that contain a word of learning. */
    files: async (pattern: RegExp) => {
      const found = await Promise.all(
        scripts().map(async (script) => (pattern.test(await script.text()) ? [script.url()] : [])),
      );
      return found.flat();
    },
  };
}
