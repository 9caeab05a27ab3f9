import { pages as outline } from '../../src/site/course.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { horizontalOverflow, lengthenPhrases } from './overflow.ts';

for (const { lang, dir } of [
  { lang: 'en', dir: 'ltr' },
  { lang: 'fa', dir: 'rtl' },
]) {
  for (const path of [`/${lang}/`, ...outline.map((page) => `/${lang}/${page}/`)]) {
    test(`${path} opens in its language, for everyone, on a phone too`, async ({ page }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const response = await page.goto(path, { waitUntil: 'networkidle' });
        expect(response?.status()).toBe(200);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('html')).toHaveAttribute('dir', dir);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect.soft(await barriers(page)).toEqual([]);
      }
      // What moves by itself stands still for who asked for that.
      expect(await page.evaluate(endlessAnimations)).toEqual([]);
      // A reader's own few colours: no text has the colour of what is behind it.
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      expect(await page.evaluate(textsLikePaper)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      // A window of 1280 pixels at 200 %, and at 400 % (WCAG 1.4.4, 1.4.10).
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 512 });
        await expect.poll(() => page.evaluate(horizontalOverflow)).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      // Charts measure their new width a moment after the window has it.
      await expect.poll(() => page.evaluate(horizontalOverflow)).toEqual([]);
      await page.evaluate(lengthenPhrases);
      await expect.poll(() => page.evaluate(horizontalOverflow)).toEqual([]);
    });
  }
}

test('a wrong address says so and leads back', async ({ page, faults }) => {
  const response = await page.goto('/en/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link').first()).toBeVisible();
  // The browser itself reports the answer 404.
  faults.errors.length = 0;
  faults.failedRequests.length = 0;
});

/** Texts that a forced palette writes in the paper's own colour, on the plate it puts below them. Runs in the page. */
function textsLikePaper(): string[] {
  const sample = document.body.appendChild(document.createElement('i'));
  sample.style.cssText = 'color: Canvas; forced-color-adjust: none';
  const paper = getComputedStyle(sample).color;
  sample.remove();
  const hasText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => hasText(element) && element.checkVisibility())
    .filter((element) => {
      const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
        readonly forcedColorAdjust: string;
      };
      // What is for screen readers alone has no size.
      const isSeen = element.getBoundingClientRect().width > 1;
      return color === paper && forcedColorAdjust === 'auto' && isSeen;
    })
    .map((element) => element.outerHTML.slice(0, 100));
}

/** What is animated without an end. Runs in the page. */
function endlessAnimations(): string[] {
  return document
    .getAnimations()
    .filter(({ effect, playState }) => {
      return playState === 'running' && effect?.getTiming().iterations === Infinity;
    })
    .map(({ effect }) => ((effect as KeyframeEffect).target?.outerHTML ?? '').slice(0, 120));
}
