import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Resized, RunEnded } from '../../src/site/embed/messages.ts';
import { barriers } from './barriers.ts';
import { press, reaches } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow } from './overflow.ts';

/** Every folder of a demo: who adds one gets its page for embedding by itself. */
const demos = globSync('src/demos/*/index.astro').map((door) => basename(dirname(door)));
test('there are demos', () => {
  expect(demos.length).toBeGreaterThan(15);
});

async function open(page: Page, path: string): Promise<Locator> {
  await page.goto(path, { waitUntil: 'networkidle' });
  const demo = page.locator('section[data-demo]');
  await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
  return demo;
}

for (const id of demos) {
  for (const lang of ['en', 'fa']) {
    test(`${id} stands alone in ${lang}, for everyone, on a phone too`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const demo = await open(page, `/embed/${id}/${lang === 'en' ? '' : 'fa/'}?theme=light`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
      await expect(demo).toHaveAttribute('data-demo', id);
      await expect(page.locator('footer a').first()).toHaveAttribute(
        'href',
        new RegExp(`^/${lang}/[\\w-]+/#demo-${id}$`),
      );
      expect.soft(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => page.evaluate(horizontalOverflow)).toEqual([]);
    });
  }

  for (const lock of ['freeze', 'hide']) {
    test(`${id} keeps to the state of a link that locks it (${lock})`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const query = `?lock=${id}${lock === 'hide' ? ':hide' : ''}`;
      const demo = await open(page, `/embed/${id}/${query}`);
      await expect(demo).toHaveAttribute('data-lock', lock);
      await expect(demo.locator('[data-about="lock"]')).toBeVisible();
      await page.evaluate(tryEveryControl);
      // The address shows a new state a moment after the reader has set it.
      await page.waitForTimeout(600);
      // Reading a run of the notebook is no change of what the link shows.
      const search = new URL(page.url()).search.replace(/lab=open:[\w-]+&/, '');
      expect(search).toBe(query);
      if (lock === 'hide')
        for (const hidden of ['.field > :is(input, select):disabled', '.settings-fold'])
          await expect(demo.locator(hidden).locator('visible=true')).toHaveCount(0);
      await demo.locator('[data-action="unlock"]').click();
      await expect(demo).not.toHaveAttribute('data-lock');
    });
  }
}

/** Moves, ticks and presses whatever a reader could, save what begins a run or leads away. */
function tryEveryControl(): void {
  const section = document.querySelector('section[data-demo]');
  const all = (selector: string) => [...(section?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const tell = (element: HTMLElement, ...types: string[]) => {
    for (const type of types) element.dispatchEvent(new Event(type, { bubbles: true }));
  };
  for (const select of all('select') as HTMLSelectElement[]) {
    if (select.matches(':disabled')) continue;
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    tell(select, 'input', 'change');
  }
  for (const input of all('input:not([type=file])') as HTMLInputElement[]) {
    if (input.matches(':disabled') || input.readOnly) continue;
    if (/checkbox|radio/.test(input.type)) input.click();
    else {
      input.value = input.type === 'range' ? input.max : '2';
      tell(input, 'input', 'change', 'blur');
    }
  }
  const orders =
    /^(start|train|unlock|copy|embed|measure|classify|look|camera|pause|stop|save|export)/;
  for (const button of all('button:not(:disabled)'))
    if (!orders.test(button.dataset['action'] ?? '')) button.click();
  for (const grid of all('[role=grid], [role=gridcell], :not(button) > svg, canvas, td')) {
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter', ' ', '5'])
      grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const { x, y, width, height } = grid.getBoundingClientRect();
    const at = { clientX: x + width / 3, clientY: y + height / 3, bubbles: true, pointerId: 1 };
    for (const type of ['pointerdown', 'pointermove', 'pointerup'])
      grid.dispatchEvent(new PointerEvent(type, at));
    grid.dispatchEvent(new MouseEvent('click', at));
  }
}

test('the frame of a demo gives the lines that embed it as it is set', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/fa/q1-b/?padding=stride:2&lock=padding');
  const demo = page.locator('#demo-padding');
  await demo.scrollIntoViewIfNeeded();
  await demo.locator('[data-action="embed"]').click();
  await demo.locator('[data-action="copy-embed"]').click();
  await expect(demo.locator('.embed-snippet').getByRole('status')).not.toBeEmpty();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  const address = new URL('/embed/padding/fa/?padding=stride:2&lock=padding', page.url()).href;
  expect(html).toContain(`src="${address.replace('&', '&amp;')}"`);
  await expect(demo.locator('textarea')).toHaveValue(html);
});

test('a page that embeds a demo is told when a run has ended', async ({ page }) => {
  const site = new URL(test.info().project.use.baseURL ?? '').origin;
  const query = '?cifar10=epochs:1,batch:32,images:320,backend:wasm';
  const host = await servePage(`<!doctype html><title>host</title><link rel="icon" href="data:," />
    <iframe title="demo" width="900" height="1200" src="${site}/embed/cifar10/fa/${query}"></iframe>
    <script>
      window.told = [];
      addEventListener('message', ({ origin, data }) => told.push({ origin, data }));
    </script>`);
  try {
    await page.goto(host.url);
    await press(page.frameLocator('iframe').locator('#demo-cifar10'), 'start');
    const told = () => page.evaluate<Told[]>('told');
    const ends = async () => (await told()).filter(({ data }) => data.type === 'run-ended');
    await expect.poll(async () => (await ends()).length, { timeout: 150_000 }).toBe(1);
    const [end] = await ends();
    expect(end?.origin).toBe(site);
    expect(end?.data).toMatchObject({ source: 'pichesh', demo: 'cifar10', outcome: 'done' });
    expect(end?.data.link).toBe(`${site}/fa/q2/${query}#demo-cifar10`);
    expect(end?.data.results['conv-test-accuracy']).toBeGreaterThan(0);
    expect(end?.data.results['backend']).toBe('wasm');
    expect((await told()).some(({ data }) => data.type === 'resize')).toBe(true);
  } finally {
    host.close();
  }
});

test('a run made on a page for embedding has its link in the chapter', async ({ page }) => {
  const settings = 'epochs:1,batch:32,images:320,backend:wasm';
  const demo = await open(page, `/embed/cifar10/fa/?cifar10=${settings}`);
  await press(demo, 'start');
  await reaches(demo, 'done');
  await expect(demo.locator('a[data-run-link]')).toHaveAttribute(
    'href',
    /^\/fa\/q2\/\?cifar10=epochs:1,.*#demo-cifar10$/,
  );
});

/** A page of somebody else: another origin, and none of the site's headers. */
async function servePage(html: string): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => void server.close() };
}

interface Told {
  readonly origin: string;
  readonly data: Omit<RunEnded, 'type'> & { readonly type: (RunEnded | Resized)['type'] };
}

test('the built page of each demo asks for no other demo’s styles', () => {
  for (const id of demos) {
    const file = `dist/embed/${id}/index.html`;
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8').match(/rel="stylesheet"/g)?.length ?? 0).toBeLessThan(12);
  }
});
