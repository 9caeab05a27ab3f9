import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runScript } from '../../src/cli/run-npm.ts';
import { unzip } from '../cli/pack/unzip.ts';
import { openDemo, press, reaches, short } from './cifar10-demo.ts';
import { expect, test } from './fixtures.ts';
import { servePlainly, type PlainServer } from './plain-server.ts';

const archive = 'pichesh.zip';
const below = '/some/sub/path/';

let folder: string;
let server: PlainServer;

test.describe.configure({ timeout: 600_000, mode: 'serial' });

test.beforeAll(async () => {
  if (!existsSync(archive)) expect(await runScript('pack')).toBe(0);
  folder = await mkdtemp(join(tmpdir(), 'pichesh-pack-'));
  for (const [name, bytes] of unzip(await readFile(archive))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  server = await servePlainly(join(folder, 'pichesh'), below);
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

for (const language of ['en', 'fa'] as const) {
  const other = language === 'en' ? 'fa' : 'en';
  test(`${language}: every link leads somewhere below the folder`, async ({ page, request }) => {
    for (const path of [`${language}/`, `${language}/q1-b/`, `${language}/glossary/`]) {
      await page.goto(server.url + path);
      const links = await page
        .locator('a[href], link[rel="stylesheet"], link[rel="manifest"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      const own = [...new Set(links.map((link) => link.replace(/[?#].*/, '')))].filter((link) =>
        link.startsWith('http://localhost'),
      );
      expect(own.filter((link) => !link.startsWith(server.url))).toEqual([]);
      for (const link of own) expect((await request.get(link)).status(), link).toBe(200);
    }
  });

  test(`${language}: search, the other language and short links stay below the folder`, async ({
    page,
  }) => {
    const word = language === 'en' ? 'chessboard' : 'شطرنجي';
    await page.goto(`${server.url}${language}/`);
    await page.locator('button[data-open-modal]').click();
    await page.getByRole('dialog').locator('input').fill(word);
    const section = `${below}${language}/q1-b/#q1-b-look`;
    await page.getByRole('dialog').locator(`a[href="${section}"]`).click();
    await expect(page).toHaveURL(new URL(section, server.url).href);
    await page.locator('[data-other-language]:visible').click();
    await expect(page).toHaveURL(`${server.url}${other}/q1-b/#q1-b-look`);
    await page.goto(`${server.url}q/1b/${language}/`);
    await expect(page).toHaveURL(`${server.url}${language}/q1-b/#q1-b`);
  });

  test(`${language}: a demo trains`, async ({ page }) => {
    const settings = { ...short, data: 'sprites10' };
    const demo = await openDemo(page, language, settings, server.url.slice(0, -1));
    await press(demo, 'start');
    await reaches(demo, 'done');
  });

  test(`${language}: opened from the disk it can be read, and says what does not work`, async ({
    page,
    faults,
  }) => {
    await page.goto(pathToFileURL(join(folder, 'pichesh', language, 'index.html')).href);
    await expect(page.locator('#opened-as-file')).toContainText('python3 -m http.server');
    await page.locator('main a[href*="q1/"]').first().click();
    await expect(page).toHaveURL(/^file:.*\/q1\/index\.html/);
    await expect(page.locator('main h1')).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain(
      'Vazirmatn',
    );
    // Browsers start no module from the disk; the notice says so.
    faults.errors.length = 0;
    faults.failedRequests.length = 0;
    faults.foreignRequests.length = 0;
  });
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('the course is kept below the folder, too', async ({ page }) => {
    const own = await servePlainly(join(folder, 'pichesh'), below);
    await page.goto(`${own.url}en/offline/`);
    await page.locator('#offline-panel').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-site-copy="kept"]')).toBeVisible({ timeout: 120_000 });
    await own.close();
    await page.goto(`${own.url}fa/q1-b/`);
    await expect(page.locator('main h1')).toHaveText('گسترش مرز و ابعاد خروجی');
  });
});
