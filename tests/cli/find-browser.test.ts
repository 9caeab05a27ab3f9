import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, findHeadlessShell } from '../../src/cli/find-browser.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pichesh-browser-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('findBrowser', () => {
  test('takes the one that CHROME_PATH names', () => {
    const path = join(folder, 'my-chrome');
    writeFileSync(path, '');
    vi.stubEnv('CHROME_PATH', path);
    expect(findBrowser()).toBe(path);
  });

  test('says so when CHROME_PATH names no file, instead of taking another', () => {
    vi.stubEnv('CHROME_PATH', join(folder, 'gone'));
    expect(findBrowser).toThrow(/CHROME_PATH names no file: .*gone/);
  });

  test('finds one by its name in the folders of PATH', async () => {
    const { chromium } = await import('@playwright/test');
    vi.spyOn(chromium, 'executablePath').mockReturnValue(join(folder, 'not-downloaded'));
    writeFileSync(join(folder, 'chromium'), '');
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PATH', folder);
    expect(findBrowser()).toBe(join(folder, 'chromium'));
  });
});

describe('findHeadlessShell', () => {
  test('finds it in the folders of PATH, and takes no whole browser for one', () => {
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PATH', folder);
    writeFileSync(join(folder, 'chromium'), '');
    expect(findHeadlessShell()).toBeUndefined();
    writeFileSync(join(folder, 'chromium-headless-shell'), '');
    expect(findHeadlessShell()).toBe(join(folder, 'chromium-headless-shell'));
  });

  test('is whatever CHROME_PATH names', () => {
    const path = join(folder, 'my-chrome');
    writeFileSync(path, '');
    vi.stubEnv('CHROME_PATH', path);
    expect(findHeadlessShell()).toBe(path);
  });
});
