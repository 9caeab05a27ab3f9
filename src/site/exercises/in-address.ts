/**
 * A worksheet in the fragment of an address, where it can be long and is sent to no server: its parts as
 * JSON, deflated, in base64url.
 */
import { linkLanguages, locks, type Task, type Worksheet } from './worksheet.ts';

const key = '#worksheet=';

export async function fragmentOf(worksheet: Worksheet): Promise<string> {
  const { title, intro, linkLanguage, tasks } = worksheet;
  const rows = tasks.map(({ page, part, state, lock, text, lines }) => [
    ...[page, part, state, lock, text, lines],
  ]);
  const text = JSON.stringify([title, intro, linkLanguage, rows]);
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text));
  return key + base64Url(bytes);
}

/** The worksheet in a fragment; undefined where it holds none, `damaged` where it cannot be read. */
export async function worksheetIn(fragment: string): Promise<Worksheet | 'damaged' | undefined> {
  if (!fragment.startsWith(key)) return undefined;
  try {
    const bytes = bytesOf(fragment.slice(key.length));
    const text = await through(new DecompressionStream('deflate-raw'), bytes);
    return asWorksheet(JSON.parse(new TextDecoder().decode(text))) ?? 'damaged';
  } catch {
    return 'damaged';
  }
}

function asWorksheet(value: unknown): Worksheet | undefined {
  if (!Array.isArray(value)) return undefined;
  const [title, intro, language, rows] = value as unknown[];
  const linkLanguage = linkLanguages.find((one) => one === language);
  if (!isText(title) || !isText(intro) || !linkLanguage || !Array.isArray(rows)) return undefined;
  const tasks = rows.map(asTask);
  if (tasks.some((task) => task === undefined)) return undefined;
  return { title, intro, linkLanguage, tasks: tasks.filter((task) => task !== undefined) };
}

function asTask(row: unknown): Task | undefined {
  if (!Array.isArray(row)) return undefined;
  const [page, part, state, named, text, lines] = row as unknown[];
  const lock = locks.find((one) => one === named);
  const isNamed = isText(page) && isText(part) && /^[\w-]+$/.test(page) && /^[\w-]*$/.test(part);
  if (!isNamed || !isText(state) || /[&#\s]/.test(state) || !lock || !isText(text))
    return undefined;
  if (typeof lines !== 'number' || !Number.isInteger(lines) || lines < 0 || lines > 60)
    return undefined;
  return { page, part, state, lock, text, lines };
}

const isText = (value: unknown): value is string => typeof value === 'string';

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const passed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}

function base64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
