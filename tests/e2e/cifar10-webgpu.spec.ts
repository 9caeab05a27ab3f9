import config from '../../playwright.config.ts';
import { cifar10Installed, long, openDemo, press, reaches, steps, value } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';
import { softwareGpu } from './software-gpu.ts';

test.use({ launchOptions: softwareGpu(config) });
test.describe.configure({ timeout: 600_000 });

test('trains on WebGPU where the reader asks for it', async ({ page }) => {
  // More steps than a fast machine takes while the test looks at the first of them.
  const demo = await openDemo(page, 'en', { ...long, batch: 8, backend: 'webgpu' });
  await press(demo, 'start');
  await reaches(demo, 'running');
  await expect(demo).toHaveAttribute('data-backend', 'webgpu');
  await expect(demo).toHaveAttribute('data-dataset', cifar10Installed ? 'cifar10' : 'sprites10');
  await steps(demo, 10);
  expect(await value(demo, 'loss')).toBeGreaterThan(0);
  await press(demo, 'reset');
  await reaches(demo, 'idle');
});
