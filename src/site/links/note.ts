/** What came of copying: said on the page and read out. */

/** Read out politely; it has to be there before it says something. */
const spoken = document.createElement('p');
spoken.className = 'sr-only';
spoken.role = 'status';
document.body.append(spoken);

let note: HTMLElement | undefined;

export function removeNote(): void {
  note?.remove();
  note = undefined;
  spoken.textContent = '';
}

/** Takes the place of the note before it. With the keyboard, whatever is offered comes after `origin`. */
export function showNote(text: string, origin: Element, offer?: HTMLElement): void {
  removeNote();
  note = document.createElement('span');
  note.className = 'copied-note';
  note.append(text, ...(offer ? [offer] : []));
  origin.after(note);
  spoken.textContent = text;
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') removeNote();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!note?.contains(target as Node)) removeNote();
});
