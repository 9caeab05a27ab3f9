/** What came of copying: said on the page and read out. */

/** Read out politely; it has to be there before it says something. */
const spoken = document.querySelector<HTMLElement>('#copied') ?? document.createElement('p');
spoken.id = 'copied';
spoken.className = 'sr-only';
spoken.role = 'status';
document.body.append(spoken);

const noteClass = 'copied-note';
/** In the document, not here: the page's script and the one that it fetches later have a copy of this module each. */
const shown = () => document.querySelector(`.${noteClass}`);

export function removeNote(): void {
  shown()?.remove();
  spoken.textContent = '';
}

/** Takes the place of the note before it. With the keyboard, whatever is offered comes after `origin`. */
export function showNote(text: string, origin: Element, offer?: HTMLElement): void {
  removeNote();
  const note = document.createElement('span');
  note.className = noteClass;
  note.append(text, ...(offer ? [offer] : []));
  origin.after(note);
  spoken.textContent = text;
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') removeNote();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!shown()?.contains(target as Node)) removeNote();
});
