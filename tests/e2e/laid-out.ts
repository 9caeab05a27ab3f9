import { expect, type Page } from '@playwright/test';

/** How many blocks of the text are left for later (`src/site/near-first/`). */
export const blocksLeft = (page: Page) => page.evaluate(countLeft);

/** Waits until the whole page is laid out, as it is a moment after it is complete. */
export const laidOut = (page: Page) => expect.poll(() => blocksLeft(page)).toBe(0);

function countLeft(): number {
  const blocks = document.querySelectorAll(
    '.sl-markdown-content > *, .sl-markdown-content > astro-island > *',
  );
  return [...blocks].filter(
    (block) =>
      getComputedStyle(block).contentVisibility === 'auto' && block.getClientRects().length > 0,
  ).length;
}
