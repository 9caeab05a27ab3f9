/** Looks in the page for what does not fit. Both functions run there. */

/** The elements that make the page wider than the window; what scrolls in a frame of its own does not. */
export function horizontalOverflow(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isFrame = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
  const isFramed = (element: Element): boolean => {
    const parent = element.parentElement;
    return parent !== null && parent !== document.body && (isFrame(parent) || isFramed(parent));
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left < -1 || right > clientWidth + 1) && !isFramed(element);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Makes every phrase two fifths longer, as a language with longer words would. */
export function lengthenPhrases(): void {
  // Code, formulas and drawings are the same in every language.
  const fixed = 'script, style, code, pre, svg, math, .katex, [dir="ltr"]';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    if (!/\p{L}{2}/u.test(text.data) || text.parentElement?.closest(fixed)) continue;
    text.data = text.data.replace(/\p{L}[\p{L}\u200c’]*/gu, (word) => {
      const more = Math.ceil(word.length * 0.4);
      return word + word.slice(-1).repeat(more);
    });
  }
}
