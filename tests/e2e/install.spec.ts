import config from '../../playwright.config.ts';
import { expect, test } from './fixtures.ts';
import { wholeBrowser } from './whole-browser.ts';

test.use({ serviceWorkers: 'allow', launchOptions: wholeBrowser(config) });

for (const language of ['en', 'fa']) {
  test(`${language}: the course can be installed`, async ({ page, request }) => {
    await page.goto(`/${language}/`);
    const address = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '';
    const answer = await request.get(address);
    const manifest = (await answer.json()) as Record<string, unknown> & {
      icons: { src: string; sizes: string }[];
    };
    expect(manifest['lang']).toBe(language);
    expect(manifest['dir']).toBe(language === 'fa' ? 'rtl' : 'ltr');
    const start = new URL(String(manifest['start_url']), new URL(address, page.url()));
    expect(start.pathname).toBe(`/${language}/`);
    for (const { src, sizes } of manifest.icons) {
      const icon = await request.get(new URL(src, new URL(address, page.url())).pathname);
      expect(icon.headers()['content-type']).toBe('image/png');
      const png = await icon.body();
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    const client = await page.context().newCDPSession(page);
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    // The browser of a test is always a private one; nothing else stands against it.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  });
}
