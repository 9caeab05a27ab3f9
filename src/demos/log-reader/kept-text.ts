/** The text that a reader has pasted, kept for this tab so that a reload does not lose it. */
const key = 'pichesh:log-reader';

/** Longer texts are no logs of a training; a browser would choke on showing them. */
export const longestText = 4_000_000;

export function keptText(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Whether it is safe: a browser may refuse to keep anything, or so much. */
export function keepText(text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
