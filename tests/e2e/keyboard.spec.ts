import type { Page } from '@playwright/test';
import { pages as outline } from '../../src/site/course.ts';
import { expect, test } from './fixtures.ts';

/** What the keyboard has come to. */
interface Stop {
  /** Which of the elements that one can come to; −1 for one that should not be. */
  readonly place: number;
  readonly what: string;
  readonly isShown: boolean;
  readonly isInWindow: boolean;
}

/** One language is enough: the other has the same controls in the same places, which other tests see to. */
for (const name of ['', ...outline.map((page) => `${page}/`)]) {
  const path = `/fa/${name}`;
  test(`${path} can be walked through with the Tab key alone`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const island of await page.locator('astro-island').all()) {
      await island.scrollIntoViewIfNeeded();
      await expect(island).not.toHaveAttribute('ssr');
    }
    const wanted = await page.evaluate(markStops);
    const stops = await walk(page, wanted.length);
    const reached = new Set(stops.map(({ place }) => place));
    expect(wanted.filter((_, place) => !reached.has(place))).toEqual([]);
    expect(stops.filter(({ isShown }) => !isShown).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ isInWindow }) => !isInWindow).map(({ what }) => what)).toEqual([]);
  });
}

/** Presses Tab until the keyboard leaves the page, or has had more than time for it. */
async function walk(page: Page, count: number): Promise<Stop[]> {
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const stops: Stop[] = [];
  for (let press = 0; press < 2 * count + 20; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtStop);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Marks what one should come to, and says what it is. Runs in the page. */
function markStops(): string[] {
  const focusable =
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
  const radioGroups = new Set<string>();
  const stops = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) => {
    if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    // A group of choices is one stop, at the one that is chosen.
    if (!element.checked || radioGroups.has(element.name)) return false;
    radioGroups.add(element.name);
    return true;
  });
  for (const [place, element] of stops.entries()) element.dataset['stop'] = String(place);
  return stops.map((element) => element.outerHTML.slice(0, 160));
}

/** What has the focus, and whether one sees that. Runs in the page. */
function lookAtStop(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return undefined;
  if (element === document.body) return undefined;
  const near = [element, element.nextElementSibling, element.parentElement];
  const isShown = near.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  const { top, bottom } = element.getBoundingClientRect();
  return {
    place: Number(element.dataset['stop'] ?? -1),
    what: element.outerHTML.slice(0, 160),
    isShown,
    isInWindow: bottom > 0 && top < innerHeight,
  };
}
