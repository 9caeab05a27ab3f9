import { foldQuery } from './fold.ts';

/**
 * Stands in for Pagefind's search field, which the theme makes on every page as soon as the browser is
 * idle: a third of all the JavaScript of a chapter. Here it is fetched when the reader reaches for it, and
 * told to fold each query as the index was folded.
 */
type SearchField = new (options: object) => unknown;

interface Options {
  /** Selects the place of the field. */
  readonly element?: unknown;
  readonly processTerm?: (query: string) => string;
}

const failed = {
  en: 'Search could not be fetched. Check the connection, close this and open it again.',
  fa: 'جست‌وجو دریافت نشد. اتصال را بررسی کنید، این پنجره را ببندید و دوباره باز کنید.',
} as const;

export class PagefindUI {
  readonly #options: Options;
  #isWanted = false;

  constructor(options: Options) {
    this.#options = { ...options, processTerm: foldQuery };
    const button = document.querySelector('button[data-open-modal]');
    const reach = () => void this.#make();
    // Pointing at the button or coming to it by keyboard is early enough to be ready for the click.
    for (const event of ['pointerenter', 'focus', 'click']) button?.addEventListener(event, reach);
    addEventListener('keydown', ({ ctrlKey, key, metaKey }) => {
      if ((ctrlKey || metaKey) && key === 'k') reach();
    });
    // The dialog works before the browser is idle: whoever has opened it by now is waiting.
    if (document.querySelector('site-search dialog[open]')) reach();
  }

  /** Once; where it cannot be fetched, the next reach tries again. */
  async #make(): Promise<void> {
    if (this.#isWanted) return;
    this.#isWanted = true;
    try {
      // @ts-expect-error -- the package has no types
      const found = (await import('@pagefind/default-ui/npm_dist/mjs/ui-core.mjs')) as {
        readonly PagefindUI: SearchField;
      };
      this.#say('');
      new found.PagefindUI(this.#options);
      document.querySelector<HTMLInputElement>('site-search dialog[open] input')?.focus();
    } catch {
      this.#isWanted = false;
      this.#say(failed[document.documentElement.lang === 'fa' ? 'fa' : 'en']);
    }
  }

  /** Where the field would be. */
  #say(sentence: string): void {
    const place = document.querySelector(String(this.#options.element));
    if (place) place.textContent = sentence;
  }
}
