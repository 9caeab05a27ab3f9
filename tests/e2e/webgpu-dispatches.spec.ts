import config from '../../playwright.config.ts';
import { type BuiltPage, buildPage } from './built-page.ts';
import { expect, test } from './fixtures.ts';
import { softwareGpu } from './software-gpu.ts';

test.use({ launchOptions: softwareGpu(config) });
test.describe.configure({ timeout: 600_000 });

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPage('dispatches');
});
test.afterAll(() => built.remove());

test('a step on WebGPU takes a third of the kernels that model.fit takes', async ({ page }) => {
  const count = async (engine: 'ours' | 'stock') => {
    await built.open(page);
    await page.waitForFunction(() => 'countKernels' in globalThis);
    const counted = await page.evaluate((name) => countKernels[name](), engine);
    console.log(`${engine}: ${counted.all} kernels, ${counted.work} of them work`);
    return counted;
  };
  const [ours, stock] = [await count('ours'), await count('stock')];
  expect(ours.work).toBeGreaterThan(0);
  expect(3 * ours.work).toBeLessThanOrEqual(stock.work);
  expect(3 * ours.all).toBeLessThanOrEqual(stock.all);
});
