/** The packages whose code or fonts reach a reader, and what is known of them from what is installed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The build fails where the site's scripts or styles hold a package that is not among these. */
export const shippedPackages: readonly string[] = [
  ...['astro', '@astrojs/starlight', '@astrojs/preact', 'expressive-code', 'shiki'],
  // What the page itself needs to colour the listings that a reader makes.
  ...['@shikijs/core', '@shikijs/engine-javascript', '@shikijs/langs', '@shikijs/primitive'],
  ...['@shikijs/themes', '@shikijs/types', '@shikijs/vscode-textmate', 'ccount'],
  ...['character-entities-html4', 'character-entities-legacy', 'comma-separated-tokens'],
  ...['hast-util-to-html', 'hast-util-whitespace', 'html-void-elements', 'oniguruma-parser'],
  ...['oniguruma-to-es', 'property-information', 'regex', 'regex-recursion', 'regex-utilities'],
  ...['space-separated-tokens', 'stringify-entities', 'zwitch'],
  ...['pagefind', '@pagefind/default-ui'],
  ...['preact', '@preact/signals', '@preact/signals-core'],
  ...['katex', '@fontsource-variable/vazirmatn'],
  ...['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu', '@tensorflow/tfjs-backend-wasm'],
  ...['@tensorflow/tfjs-backend-webgl', '@tensorflow/tfjs-backend-webgpu'],
  ...['long', 'seedrandom'],
  ...['d3-array', 'd3-scale', 'd3-shape', 'd3-color', 'd3-format', 'd3-interpolate', 'd3-path'],
  ...['d3-time', 'd3-time-format', 'internmap'],
  ...['modern-tar', 'valibot', '@noble/hashes', 'idb', 'vite'],
];

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** Where its authors keep it. */
  readonly url: string;
  /** The text of its licence, where the package carries it. */
  readonly text: string | undefined;
}

interface PackageJson {
  readonly version: string;
  readonly license: string;
}

/** @throws Error for a package that is not installed or names no licence */
export function readShippedPackages(): readonly ShippedPackage[] {
  return [...shippedPackages].sort().map((name) => {
    const folder = join('node_modules', name);
    const json = readFileSync(join(folder, 'package.json'), 'utf8');
    const { version, license } = JSON.parse(json) as PackageJson;
    if (!license) throw new Error(`${name} names no licence`);
    const url = `https://www.npmjs.com/package/${name}`;
    return { name, version, licence: license, url, text: licenceText(folder) };
  });
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry.name),
  );
  return file && readFileSync(join(folder, file.name), 'utf8').trim();
}
