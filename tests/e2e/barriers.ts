import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { laidOut } from './laid-out.ts';

/** WCAG 2.2, AA. */
const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds that keeps somebody out: each rule that is broken, with the elements that break it. A whole
 * page is held to WCAG 2.2 AA; what a selector names, to what axe thinks well of besides.
 */
export async function barriers(page: Page, where?: string): Promise<string[][]> {
  await laidOut(page);
  const axe = new AxeBuilder({ page })
    // Of the thousands of elements that are well, axe need not tell.
    .options({ resultTypes: ['violations'] })
    // In the page itself: there are no frames to put together.
    .setLegacyMode();
  const { violations } = await (where ? axe.include(where) : axe.withTags(accessibility)).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
