/**
 * Lays out the blocks that `NearFirst.astro` left for later: a few at a time once the page is complete, and
 * all at once for whoever begins to scroll, presses a key or follows a link to a part before that, as the
 * way there leads over blocks whose heights must be known.
 */
import { afterLoad, whenIdle } from '../first-use.ts';

const root = document.documentElement;
const jumps = ['keydown', 'click', 'hashchange'];
/** Milliseconds of layout after which the page may do something else. */
const share = 3;

let isWaiting = 'nearFirst' in root.dataset;

export function layOutRest(): void {
  if (!isWaiting) return;
  for (const name of jumps) addEventListener(name, beforeJump, { capture: true });
  addEventListener('scroll', afterScroll, { once: true });
  afterLoad(async () => {
    // Blocks with formulas would be laid out again when the faces come.
    await document.fonts.ready;
    layOutInParts(blocks());
  });
}

/** All that have a place on the page: an island of a demo has none, what is in it has. */
const blocks = (): readonly HTMLElement[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      '.sl-markdown-content > *, .sl-markdown-content > astro-island > *',
    ),
  ].filter((block) => block.getClientRects().length > 0);

function layOutAll(): void {
  delete root.dataset['nearFirst'];
  stopWaiting();
}

function stopWaiting(): void {
  isWaiting = false;
  for (const name of jumps) removeEventListener(name, beforeJump, { capture: true });
}

function beforeJump({ type, target }: Event): void {
  if (type !== 'click' || (target as Element).closest('a[href*="#"]')) layOutAll();
}

/** Before it is drawn: what a jump aimed at stays, whatever heights the blocks around it turn out to have. */
function afterScroll(): void {
  if (!isWaiting) return;
  const aim = aimOfJump();
  const topOf = () => aim?.getBoundingClientRect().top ?? 0;
  const top = topOf();
  layOutAll();
  const moved = topOf() - top;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}

/** A jump brings its aim to the line below the header, or else to the middle of the window. */
function aimOfJump(): HTMLElement | undefined {
  const line = parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
  const all = blocks();
  return (
    all.find((block) => Math.abs(block.getBoundingClientRect().top - line) < 2) ??
    all.find((block) => block.getBoundingClientRect().bottom > innerHeight / 2)
  );
}

/** Each block keeps its word: taking the page's back from all at once would cost one more whole layout. */
function layOutInParts(all: readonly HTMLElement[], from = 0): void {
  const until = performance.now() + share;
  let at = from;
  for (; isWaiting && at < all.length && performance.now() < until; at += 1) {
    all[at]?.style.setProperty('content-visibility', 'visible');
    all[at]?.getBoundingClientRect();
  }
  if (!isWaiting) return;
  if (at === all.length) {
    stopWaiting();
    return;
  }
  whenIdle(() => {
    layOutInParts(all, at);
  });
}
