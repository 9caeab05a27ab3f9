/**
 * What a page that shows a demo within itself is told, by `postMessage`. Nothing in it is private: the
 * settings and results of a run, as the demo's section shows them; never pictures, names of files or
 * anything typed.
 */

interface Told {
  readonly source: 'pichesh';
  /** Grows when a message changes its meaning, not when something is added. */
  readonly version: 1;
  /** The demo's id. */
  readonly demo: string;
}

/** A training, timing or answer came to its end. */
export interface RunEnded extends Told {
  readonly type: 'run-ended';
  readonly outcome: 'done' | 'error';
  /** The same demo with the same settings, in its chapter. */
  readonly link: string;
  /** Numbers of the run by their names, such as `test-accuracy`; and by what and on what it was computed. */
  readonly results: Readonly<Record<string, number | string>>;
}

/** The demo needs another height, in CSS pixels. */
export interface Resized extends Told {
  readonly type: 'resize';
  readonly height: number;
}

/** Words among the results; all else that is no number is left out. */
const words = ['backend', 'dataset', 'error'];

/** @param data of the demo's section (`section.dataset`) */
export function runEnded(data: DOMStringMap, link: string): RunEnded | undefined {
  const { demo = '', state } = data;
  if (state !== 'done' && state !== 'error') return undefined;
  const results: Record<string, number | string> = {};
  for (const [key, text = ''] of Object.entries(data)) {
    const name = attributeName(key);
    const number = text.trim() === '' ? NaN : Number(text);
    if (words.includes(name)) results[name] = text;
    else if (Number.isFinite(number)) results[name] = number;
  }
  return { ...told(demo), type: 'run-ended', outcome: state, link, results };
}

export function resized(demo: string, height: number): Resized {
  return { ...told(demo), type: 'resize', height };
}

const told = (demo: string): Told => ({ source: 'pichesh', version: 1, demo });

/** `testAccuracy` → `test-accuracy`. */
const attributeName = (key: string) =>
  key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * For whom the messages are: the origin that the address names as `parent`, else that of the page around
 * this one where the browser tells it, else anybody, since there is no secret in them.
 */
export function targetOrigin(search: string, referrer: string): string {
  const named = new URLSearchParams(search).get('parent');
  for (const address of [named, referrer]) {
    const url = address ? URL.parse(address) : null;
    if (url && url.origin !== 'null') return url.origin;
  }
  return '*';
}
