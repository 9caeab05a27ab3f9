import { defineConfig, devices } from '@playwright/test';
import { findBrowser, findHeadlessShell } from './src/cli/find-browser.ts';

const executablePath = findHeadlessShell() ?? findBrowser();
const port = Number(process.env['E2E_PORT'] ?? 4406);

/** End-to-end tests of the built site; `npm run build` comes first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A busy machine is slow, and that is no fault: nothing here asserts a time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // Much of a test is waiting for what the page does next: two cores have work for three.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'off',
    // The kept copy would answer what a test makes fail; its own tests let it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--disable-background-networking'],
      // Chromium's sandbox does not run as root.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: {
    // Astro allows one preview of a folder at a time unless told to ignore its lock.
    command: `npm run preview -- --port ${port} --ignore-lock`,
    url: `http://localhost:${port}/en/`,
    timeout: 120_000,
  },
});
