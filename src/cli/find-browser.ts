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
 * A whole Chromium or Chrome: the one named by CHROME_PATH, else Playwright's own, else the system's;
 * undefined where there is none.
 * @throws where CHROME_PATH names no file.
 */
export function findBrowser(): string | undefined {
  const candidates = [chromium.executablePath(), ...inPath(commands), ...applications];
  return namedBrowser() ?? candidates.find((path) => existsSync(path));
}

/**
 * Chromium without all that is for windows, which opens a page with two thirds of the work: Debian's;
 * where CHROME_PATH names a browser, that one; undefined where there is none.
 * @throws where CHROME_PATH names no file.
 */
export function findHeadlessShell(): string | undefined {
  return namedBrowser() ?? inPath(['chromium-headless-shell']).find((path) => existsSync(path));
}

function namedBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  return named === '' ? undefined : named;
}

function inPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Finds a browser, or installs one: Debian's package where we may, else Playwright's download. */
export function findOrInstallBrowser(): string | undefined {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium or Chrome here; installing one.');
  if (!installDebianPackage('chromium')) run('npx playwright install chromium');
  return findBrowser();
}

/** The tests run without it too, only slower; so where it cannot be had, nothing is said. */
export function findOrInstallHeadlessShell(): string | undefined {
  if (!findHeadlessShell()) installDebianPackage('chromium-headless-shell');
  return findHeadlessShell();
}

/** Whether that could be done. */
function installDebianPackage(name: string): boolean {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  const mayInstall = isDebian && process.getuid?.() === 0;
  return (
    mayInstall && run(`apt-get update && apt-get install --yes --no-install-recommends ${name}`)
  );
}

function run(line: string): boolean {
  return spawnSync(line, { shell: true, stdio: 'inherit' }).status === 0;
}
