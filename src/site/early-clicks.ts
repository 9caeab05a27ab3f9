/**
 * A demonstration is drawn before its program is there. A click on one of its buttons in between is not
 * lost: it is made again as soon as the program has taken the drawing over.
 */
document.addEventListener(
  'click',
  ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const island = button?.closest('astro-island[ssr]');
    island?.addEventListener(
      'astro:hydrate',
      () => {
        // Effects, such as reading the state from the address, run after the next frame.
        requestAnimationFrame(() => {
          setTimeout(() => {
            button?.click();
          });
        });
      },
      { once: true },
    );
  },
  { capture: true },
);
