/** The HTML that shows a page within another. @param height in CSS pixels */
export function iframeSnippet(address: string, title: string, height: number): string {
  return [
    '<iframe',
    `  src="${attribute(address)}"`,
    `  title="${attribute(title)}"`,
    `  width="100%" height="${height}" style="border: 0"`,
    '  loading="lazy" allow="clipboard-write; fullscreen"',
    '></iframe>',
  ].join('\n');
}

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
