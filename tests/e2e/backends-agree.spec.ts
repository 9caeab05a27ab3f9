import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../playwright.config.ts';
import { backendNames } from '../../src/engine/protocol.ts';
import { expect, test } from './fixtures.ts';
import { softwareGpu } from './software-gpu.ts';

test.use({ launchOptions: softwareGpu(config) });
test.describe.configure({ timeout: 600_000 });

const steps = 10;
const tolerance = 1e-3;

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pichesh-backends-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'backends'),
    base: '/backends/',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
  });
});
test.afterAll(() => rm(folder, { recursive: true }));

test('all backends lose the same over the first steps', async ({ page }) => {
  await page.route('**/backends/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/backends/', '');
    return route.fulfill({ path: join(folder, path || 'index.html') });
  });
  await page.goto('/backends/');
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
