/** Whether the text is in the clipboard now: a browser may refuse, for one where the page is not safe. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
