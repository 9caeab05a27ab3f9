import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A chapter as PDF: its pages, the headings of its outline, and where its links lead. */
async function printed(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
  const text = bytes.toString('latin1');
  const titles = [...text.matchAll(/\/Title (?:<([0-9A-F]+)>|\(((?:\\.|[^\\)])*)\))/gi)];
  return {
    pages: [...text.matchAll(/\/Type \/Page\b/g)].length,
    headings: titles.map(([, hex, plain]) => (hex ? fromHex(hex) : asText(plain ?? ''))),
    links: [...text.matchAll(/\/URI \(([^)]*)\)/g)].map(([, link]) => link),
  };
}

/** PDF keeps text that is not Latin as UTF-16 with a mark before it. */
function asText(raw: string): string {
  const plain = raw.replace(/\\([()\\])/g, '$1');
  return plain.startsWith('\u00fe\u00ff')
    ? fromHex(Buffer.from(plain, 'latin1').toString('hex'))
    : plain;
}

/** Chromium writes the words of a Persian outline as they are seen, from left to right. */
const inAnyOrder = (text: string) =>
  text
    .split(/[\s\u200c]+/)
    .sort()
    .join(' ');

const fromHex = (hex: string) => new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'));

/** What the page is like at the moment when it is printed. */
async function watchPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const answers = document.querySelectorAll<HTMLDetailsElement>('main .exercise details');
      document.body.dataset['printed'] = JSON.stringify({
        theme: document.documentElement.dataset['theme'],
        isUnfolded: answers.length > 0 && [...answers].every(({ open }) => open),
      });
    });
  });
}

for (const { path, first, last } of [
  { path: '/en/q1-b/', first: 'Padding and output size', last: 'In short' },
  { path: '/fa/q1-b/', first: 'گسترش مرز و ابعاد خروجی', last: 'جمع‌بندی' },
]) {
  test(`${path} prints as a booklet, its demo with the link to its state`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${path}?padding=height:8,width:8,stride:2`);
    const demo = page.locator('#demo-padding');
    await demo.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
    await watchPrinting(page);
    const { pages, headings, links } = await printed(page);
    expect(pages).toBeGreaterThan(3);
    expect(headings.some((heading) => heading.startsWith(first))).toBe(true);
    expect(headings.map(inAnyOrder)).toContain(inAnyOrder(last));
    expect(links.join('\n')).toMatch(
      new RegExp(`${path}\\?padding=height:8,width:8,stride:2&#demo-padding$`, 'm'),
    );
    const then = (await page.locator('body').getAttribute('data-printed')) ?? '';
    expect(JSON.parse(then)).toEqual({ theme: 'light', isUnfolded: true });

    // On the screen everything is as it was.
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('main .exercise details[open]')).toHaveCount(0);
    await expect(page.locator('.on-paper')).toHaveCount(0);
  });

  test(`${path} on paper has no menus and no buttons, and shows what the demo shows`, async ({
    page,
  }) => {
    await page.goto(path);
    const demo = page.locator('#demo-padding');
    await demo.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island', { has: demo })).not.toHaveAttribute('ssr');
    await page.emulateMedia({ media: 'print' });
    for (const screenOnly of ['header.header', 'nav.sidebar', 'main footer', '.cite-panel'])
      await expect(page.locator(screenOnly)).toBeHidden();
    await expect(demo.locator('button:visible')).toHaveCount(0);
    await expect(demo.locator('svg:visible').first()).toBeVisible();
    await expect(demo.locator('.pad-place')).toBeVisible();
  });
}
