/** From the click to the first step of training, in the built site, with nothing in any cache. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { median } from 'd3-array';
import { launchOptions } from './browser.ts';
import { megabytes } from './memory.ts';
import { serveFolder } from './serve-folder.ts';

const site = join(import.meta.dirname, '..', '..', 'dist');
const visits = 5;

interface Visit {
  readonly ms: number;
  readonly dataset: string;
  readonly backend: string;
  /** Bytes that came after the click, by path. */
  readonly files: ReadonlyMap<string, number>;
  /** Lengths of the main thread's tasks over 50 ms since the click, in milliseconds. */
  readonly longTasks: readonly number[];
}

export async function reportFirstStep(): Promise<void> {
  if (!existsSync(join(site, 'en', 'q2', 'index.html'))) {
    console.log('\nFrom click to first step: not measured; `npm run build` comes first');
    return;
  }
  const server = await serveFolder(site);
  const browser = await chromium.launch(launchOptions());
  const all: Visit[] = [];
  for (let i = 0; i < visits; i++) all.push(await visit(browser, server.url));
  await browser.close();
  await server.close();
  const [first] = all;
  if (first) await report(all, first);
}

async function report(all: readonly Visit[], { backend, dataset, files }: Visit): Promise<void> {
  const ms = median(all, (one) => one.ms) ?? NaN;
  const longest = Math.max(0, ...all.flatMap(({ longTasks }) => longTasks));
  const programs = [...files].filter(([path]) => /\.(js|wasm)$/.test(path));
  const bytesOf = (some: Iterable<readonly [string, number]>) =>
    megabytes([...some].reduce((sum, [, size]) => sum + size, 0));
  console.log(`
From click to first step (the site in dist/, served from this machine, nothing cached, no GPU; ${backend}, ${dataset})
  ${Math.round(ms)} ms, the median of ${visits} visits
  ${files.size} files after the click, ${bytesOf(files)}: ${programs.length} programs, ${bytesOf(programs)} (in Brotli ${megabytes(await compressed(programs))}), the rest images
  longest task of the page's main thread over 50 ms: ${longest > 0 ? `${Math.round(longest)} ms` : 'none'}`);
}

/** What the programs weigh where the host compresses; this server does not. */
async function compressed(programs: readonly (readonly [string, number])[]): Promise<number> {
  const sizes = programs.map(async ([path]) => {
    const bytes = await promisify(brotliCompress)(await readFile(join(site, path)));
    return bytes.length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** In a context of its own, as a reader who comes for the first time. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}en/q2/`, { waitUntil: 'networkidle' });
  const demo = page.locator('#demo-cifar10');
  await demo.scrollIntoViewIfNeeded();
  await page.locator('astro-island:not([ssr]) #demo-cifar10').waitFor();
  await page.waitForLoadState('networkidle');
  const files = watchFiles(page);
  const timed = await page.evaluate(clickAndWait);
  page.removeAllListeners('requestfinished');
  const arrived = new Map(await Promise.all(files));
  const [backend, dataset] = [
    await demo.getAttribute('data-backend'),
    await demo.getAttribute('data-dataset'),
  ];
  await context.close();
  return { ...timed, files: arrived, backend: backend ?? '', dataset: dataset ?? '' };
}

/** Every file that arrives from now on, those of workers too, with the bytes it took on the wire. */
function watchFiles(page: Page): Promise<[path: string, bytes: number]>[] {
  const files: Promise<[string, number]>[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    const size = request
      .sizes()
      .then((sizes) => sizes.responseHeadersSize + sizes.responseBodySize);
    files.push(size.then((bytes) => [path, bytes]));
  });
  return files;
}

/** Runs in the page: the time is the page's own. */
async function clickAndWait(): Promise<Pick<Visit, 'ms' | 'longTasks'>> {
  const demo = document.querySelector<HTMLElement>('#demo-cifar10');
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  const startedAt = performance.now();
  const stepped = new Promise<void>((resolve, reject) => {
    new MutationObserver(() => {
      if (demo?.dataset['state'] === 'error') reject(new Error(demo.innerText));
      if (Number(demo?.dataset['step']) >= 1) resolve();
    }).observe(document, { attributes: true, subtree: true });
  });
  demo?.querySelector<HTMLElement>('button[data-action="start"]')?.click();
  await stepped;
  return { ms: performance.now() - startedAt, longTasks };
}
