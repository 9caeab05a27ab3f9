/**
 * The base that a portable site is built with. It stands for "the site's folder" and appears nowhere else,
 * so that every link to the site itself can be found and made relative to the file that it is in.
 */
export const portableBase = '/__site_folder__/';

/** Where a script of the site is, in a folder of its own (`_astro/`), the folder above it is the site's. */
const folderOfScript = '${new URL("../",import.meta.url).pathname}';

const literal = new RegExp(`(["'])${portableBase}([^"'\`$\\\\]*)\\1`, 'g');

/** A file's text with all its links to the site made relative. `path` is that of the file in the site. */
export function withRelativeLinks(path: string, text: string, site: string): string {
  const public_ = text.replaceAll(new URL(portableBase, site).href, new URL('/', site).href);
  const relative = path.endsWith('.js')
    ? public_
        .replace(literal, `\`${portableBase}$2\``)
        .replaceAll(`\`${portableBase}`, `\`${folderOfScript}`)
    : public_.replaceAll(portableBase, toFolder(path));
  if (relative.includes(portableBase)) throw new Error(`${path} has a link that is not relative`);
  return relative;
}

/** From a file to the site's folder: `../../` from `en/q1/index.html`. */
function toFolder(path: string): string {
  const depth = path.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}
