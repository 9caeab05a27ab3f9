import config from '../../playwright.config.ts';
import { backendNames } from '../../src/engine/protocol.ts';
import { type BuiltPage, buildPage } from './built-page.ts';
import { expect, test } from './fixtures.ts';
import { softwareGpu } from './software-gpu.ts';

test.use({ launchOptions: softwareGpu(config) });
test.describe.configure({ timeout: 600_000 });

const steps = 10;
const tolerance = 1e-3;

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPage('backends');
});
test.afterAll(() => built.remove());

test('all backends lose the same over the first steps', async ({ page }) => {
  await built.open(page);
  await page.waitForFunction(() => 'trainOn' in globalThis);
  const losses = new Map<string, readonly number[]>();
  for (const name of backendNames) {
    const trained = await page.evaluate(([backend, count]) => globalThis.trainOn(backend, count), [
      name,
      steps,
    ] as const);
    expect(trained.backend).toBe(name);
    console.log(`${name}: ${trained.losses.map((loss) => loss.toFixed(6)).join(' ')}`);
    losses.set(name, trained.losses);
  }
  const reference = losses.get('cpu') ?? [];
  expect(reference).toHaveLength(steps);
  expect(reference.at(-1)).toBeLessThan(0.8 * (reference[0] ?? 0));
  for (const [backend, own] of losses) {
    const apart = own.map((loss, step) => Math.abs(loss - (reference[step] ?? NaN)));
    expect(Math.max(...apart), `${backend} against cpu`).toBeLessThan(tolerance);
  }
});
