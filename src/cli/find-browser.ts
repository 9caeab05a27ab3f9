import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** Where desktop systems that do not list programs in PATH keep them. */
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium that the end-to-end tests drive: the one named by CHROME_PATH, else Playwright's own,
 * else the system's; undefined where there is none.
 * @throws where CHROME_PATH names no file.
 */
export function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  const candidates = named ? [named] : [chromium.executablePath(), ...systemBrowsers()];
  return candidates.find((path) => existsSync(path));
}

function systemBrowsers(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...applications,
  ];
}

/** Finds a browser, or installs one: Debian's package where we may, else Playwright's download. */
export function findOrInstallBrowser(): string | undefined {
  return findBrowser() ?? (installBrowser() ? findBrowser() : undefined);
}

function installBrowser(): boolean {
  console.log('No Chromium or Chrome here; installing one.');
  const installers = [
    ...(mayInstallDebianPackages()
      ? ['apt-get update && apt-get install --yes --no-install-recommends chromium']
      : []),
    'npx playwright install chromium',
  ];
  return installers.some((line) => spawnSync(line, { shell: true, stdio: 'inherit' }).status === 0);
}

function mayInstallDebianPackages(): boolean {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  return isDebian && process.getuid?.() === 0;
}
