/**
 * What a page does for paper, and undoes afterwards: it turns light, opens the answers that are folded,
 * and writes under each demonstration the link to its present state. The rest is `styles/print.css`.
 */
const words = {
  en: { demo: 'Live, in this state:', page: 'Live:' },
  fa: { demo: 'زنده و در همین حالت:', page: 'زنده:' },
};

export function prepareForPaper(): void {
  let undo: (() => void)[] = [];
  addEventListener('beforeprint', () => {
    const t = words[document.documentElement.lang === 'fa' ? 'fa' : 'en'];
    undo = [light(), unfold(), addresses(t)];
  });
  addEventListener('afterprint', () => {
    for (const back of undo) back();
    undo = [];
  });
}

/** Paper is white whatever the screen is. */
function light(): () => void {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  return () => {
    if (theme !== undefined) dataset['theme'] = theme;
  };
}

/** The folds of the text; those of a demonstration are printed as the reader left them. */
function unfold(): () => void {
  const folded = [
    ...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])'),
  ].filter((fold) => !fold.closest('.lab, .cite-panel'));
  for (const fold of folded) fold.open = true;
  return () => {
    for (const fold of folded) fold.open = false;
  };
}

function addresses(t: { readonly demo: string; readonly page: string }): () => void {
  const page = new URL(location.href);
  page.search = '';
  page.hash = '';
  const lines = [...document.querySelectorAll<HTMLElement>('[data-demo]')].map((demo) => {
    const link = demoLink(location.href, demo.dataset['demo'] ?? '');
    const line = addressLine(t.demo, link);
    demo.append(line);
    return line;
  });
  const title = document.querySelector('main h1');
  const line = addressLine(t.page, page.href);
  title?.after(line);
  return () => {
    for (const one of [...lines, line]) one.remove();
  };
}

function addressLine(label: string, href: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'on-paper';
  const link = document.createElement('a');
  // Chromium makes a link to the printed page itself one within the PDF; this address is another to it.
  link.href = href.replace(/(\?[^#]*)?(?=#|$)/, (query) => (query ? `${query}&` : '?'));
  link.dir = 'ltr';
  link.textContent = readable(href);
  line.append(`${label} `, link);
  return line;
}

/** The address of a page with the state of one of its demos and nothing else. */
export function demoLink(address: string, id: string): string {
  const { origin, pathname, search } = new URL(address);
  const state = search
    .slice(1)
    .split('&')
    .find((part) => part.startsWith(`${id}=`));
  return `${origin}${pathname}${state ? `?${state}` : ''}#demo-${id}`;
}

function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
