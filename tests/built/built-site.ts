import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

const dist = resolve('dist');
const base = (process.env['SITE_BASE'] ?? '/').replace(/\/?$/, '/');

/** Every page of the built site by its address below the base: `/`, `/en/q1-b/`, `/404.html`. */
export const pages: ReadonlyMap<string, HTMLElement> = new Map(
  files('.html').map((file) => [
    `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    parse(readFileSync(join(dist, file), 'utf8')),
  ]),
);

/** The page at an address. */
export function page(address: string): HTMLElement {
  const found = pages.get(address);
  if (!found) throw new Error(`The built site has no page ${address}`);
  return found;
}

/** Files of the built site, by the end of their name. */
export function files(extension: string): string[] {
  if (!existsSync(dist)) throw new Error('There is no dist: run `npm run build` first.');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(extension));
}

export function text(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/**
 * Says what is wrong with a link in the file at the address `from`; undefined when it leads somewhere
 * or leaves the site.
 */
export function fault(link: string, from: string): string | undefined {
  const url = new URL(link, `http://site${base}${from.slice(1)}`);
  if (url.host !== 'site') return undefined;
  if (!url.pathname.startsWith(base)) return `${link}: outside the site's base ${base}`;
  const path = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
  const target = pages.get(path);
  if (!target) return isFile(path) ? undefined : `${link}: no such page or file`;
  const id = decodeURIComponent(url.hash.slice(1));
  return !id || target.getElementById(id) ? undefined : `${link}: no element with the id ${id}`;
}

function isFile(path: string): boolean {
  const file = join(dist, path);
  return existsSync(file) && statSync(file).isFile();
}

/** Everything a page points at. */
export function links(page: HTMLElement): string[] {
  const names = ['href', 'src', 'component-url', 'renderer-url', 'before-hydration-url'];
  return [
    ...names.flatMap((name) =>
      page.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name)),
    ),
    ...page.querySelectorAll('[srcset]').flatMap(sources),
  ].filter((link): link is string => Boolean(link));
}

function sources(image: HTMLElement): (string | undefined)[] {
  const candidates = (image.getAttribute('srcset') ?? '').split(',');
  return candidates.map((candidate) => candidate.trim().split(' ')[0]);
}
