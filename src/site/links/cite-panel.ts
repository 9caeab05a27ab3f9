/**
 * Keeps the panel of links and citations true to the part of the page that is chosen in it. Fetched when the
 * panel is opened for the first time.
 */
import { citations } from '../../facts/citations.ts';
import { copyText } from './copy-text.ts';
import { showNote } from './note.ts';
import { linkStrings } from './strings.ts';

const language = document.documentElement.lang === 'fa' ? 'fa' : 'en';
const t = linkStrings[language];
const panel = document.querySelector<HTMLDetailsElement>('.cite-panel');
const part = panel?.querySelector('select');

if (panel && part) {
  const show = () => {
    if (panel.open && part.value === '') chooseSection(part);
    showTexts(panel, part);
  };
  show();
  panel.addEventListener('toggle', show);
  part.addEventListener('change', () => {
    showTexts(panel, part);
  });
}

/** Copies the text beside a button. */
export async function copyBeside(button: HTMLButtonElement): Promise<void> {
  const text = button.parentElement?.querySelector('[data-text]')?.textContent ?? '';
  const isCopied = await copyText(text);
  showNote(isCopied ? t.textCopied : t.textFailed, button);
}

/** The section with whose address the reader is here. */
function chooseSection(select: HTMLSelectElement): void {
  const id = location.hash.slice(1);
  if ([...select.options].some(({ value }) => value === id)) select.value = id;
}

function showTexts(details: HTMLElement, select: HTMLSelectElement): void {
  const { page = '', title = '', version = '', short } = details.dataset;
  const id = select.value;
  const heading = id ? document.getElementById(id)?.textContent : undefined;
  const root = location.pathname.slice(0, location.pathname.lastIndexOf(`${language}/${page}/`));
  const address = (path: string) => new URL(path + (id && `#${id}`), location.origin).href;
  const url = address(location.pathname);
  const texts = {
    link: url,
    ...(short && { short: address(`${root}q/${short}/`) }),
    ...citations({
      ...{ language, url, version, date: new Date(), page: { id: page, title } },
      section: heading ? { id, title: heading } : undefined,
    }),
  };
  for (const [name, text] of Object.entries(texts)) {
    const element = textElement(details, name);
    if (element) element.textContent = text;
  }
}

function textElement(details: HTMLElement, name: string): Element | null {
  return details.querySelector(`[data-text="${name}"]`);
}
