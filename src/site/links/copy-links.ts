/**
 * A click on the link beside a heading, a figure or a formula goes there, as without script, and copies
 * the address too; of a section the citation is offered as well.
 */
import { copyText } from './copy-text.ts';
import { removeNote, showNote } from './note.ts';
import { linkStrings } from './strings.ts';

const t = linkStrings[document.documentElement.lang === 'fa' ? 'fa' : 'en'];
const headingLink = '.sl-anchor-link';

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(`${headingLink}, .anchor-link`);
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (link && isPlain) void copy(link);
});

async function copy(link: HTMLAnchorElement): Promise<void> {
  const hash = link.getAttribute('href') ?? '';
  const address = new URL(hash, location.origin + location.pathname);
  const isCopied = await copyText(address.href);
  const offer = link.matches(headingLink) ? citationOf(hash.slice(1)) : undefined;
  showNote(isCopied ? t.copied : t.copyFailed, link, offer);
}

/** Leads to the panel at the end of the page, with the section chosen. */
function citationOf(id: string): HTMLElement | undefined {
  const panel = document.querySelector<HTMLDetailsElement>('.cite-panel');
  const part = panel?.querySelector('select');
  if (!panel || !part || ![...part.options].some(({ value }) => value === id)) return undefined;
  const offer = document.createElement('button');
  offer.type = 'button';
  offer.textContent = t.cite;
  offer.addEventListener('click', () => {
    removeNote();
    panel.open = true;
    part.value = id;
    part.dispatchEvent(new Event('change'));
    part.focus();
  });
  return offer;
}
