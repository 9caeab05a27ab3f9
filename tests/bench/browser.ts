/** The engines of the browser: a page built by Vite, cross-origin isolated, in a headless Chromium. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type LaunchOptions, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { softwareGpu } from '../e2e/software-gpu.ts';
import type { Contender, Dispatches, TensorMemory } from './contender.ts';
import type { BrowserEngine } from './page/main.ts';
import type { Call } from './page/answer-calls.ts';
import type { Setting } from './row.ts';
import { serveFolder } from './serve-folder.ts';

export interface BrowserContender extends Contender {
  /** Undefined where no TensorFlow.js is at work. */
  memory(): Promise<(TensorMemory & { readonly heapBytes: number }) | undefined>;
}

export interface BenchPage {
  /** @throws Error where the engine cannot run in this setting */
  open(setting: Setting): Promise<BrowserContender>;
  close(): Promise<void>;
  /** Name and version. */
  readonly browser: string;
}

/** A GPU that is there; the other flags let a browser without a screen use it. */
const hardwareArguments = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-angle=vulkan',
  '--disable-vulkan-surface',
  '--ignore-gpu-blocklist',
];

export function launchOptions(extra: readonly string[] = []): LaunchOptions {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('There is no Chromium here: npx playwright install chromium');
  return {
    executablePath,
    args: ['--disable-background-networking', ...extra],
    // Chromium's sandbox does not run as root.
    chromiumSandbox: process.getuid?.() !== 0,
  };
}

/** @param hardware a real GPU behind WebGPU and WebGL, where a program plays it otherwise */
export async function openBenchPage({ hardware }: { hardware: boolean }): Promise<BenchPage> {
  const folder = await mkdtemp(join(tmpdir(), 'pichesh-bench-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', assetsInlineLimit: 0 },
  });
  const server = await serveFolder(folder);
  const eager = '--enable-blink-features=ForceEagerMeasureMemory';
  const options = launchOptions([eager, ...(hardware ? hardwareArguments : [])]);
  const browser = await chromium.launch(
    hardware ? options : softwareGpu({ use: { launchOptions: options } }),
  );
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => 'bench' in globalThis && crossOriginIsolated);
  return {
    open: (setting) => openContender(page, setting),
    browser: `Chromium ${browser.version()}`,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function openContender(page: Page, setting: Setting): Promise<BrowserContender> {
  const engine = setting.engine as BrowserEngine;
  const worker = await page.evaluate((name) => bench.start(name), engine);
  const ask = (call: Call) =>
    page.evaluate(([number, asked]) => bench.call(number, asked), [worker, call] as const);
  const end = () =>
    page.evaluate((number) => {
      bench.end(number);
    }, worker);
  try {
    const { isSoftware } = (await ask({ type: 'open', setting })) as { isSoftware: boolean };
    return {
      setting,
      isSoftware,
      train: async (steps) => Number(await ask({ type: 'train', steps })),
      dispatches: async () => (await ask({ type: 'dispatches' })) as Dispatches | undefined,
      async memory() {
        const tensors = (await ask({ type: 'memory' })) as TensorMemory | undefined;
        return tensors && { ...tensors, heapBytes: await page.evaluate(() => bench.heapBytes()) };
      },
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
