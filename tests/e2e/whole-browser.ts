import type { LaunchOptions, PlaywrightTestConfig } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.ts';

/** A browser with all that belongs to windows, of which the one of the other tests knows nothing. */
export function wholeBrowser({ use }: PlaywrightTestConfig): LaunchOptions {
  const executablePath = findBrowser();
  return { ...use?.launchOptions, ...(executablePath && { executablePath }) };
}
