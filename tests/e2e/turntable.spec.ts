import { sha256 } from '../../src/datasets/sha256.ts';
import { sampleFrames } from '../datasets/turntable/sample-frames.ts';
import { type BuiltPage, buildPage } from './built-page.ts';
import { expect, test } from './fixtures.ts';

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPage('turntable');
});
test.afterAll(() => built.remove());

test('the browser renders the frames of turntable24 to the byte as Node does', async ({ page }) => {
  await built.open(page);
  await page.waitForFunction(() => 'hashFrames' in globalThis);
  const inBrowser = await page.evaluate(() => hashFrames());
  expect(inBrowser).toBe(await sha256(await sampleFrames()));
});
