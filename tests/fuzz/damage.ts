/** Damage to inputs, as it happens by itself and as somebody would do it on purpose. Seeded, so that it can be had again. */
import { vi } from 'vitest';
import { Random } from '../../src/datasets/random.ts';

// A hang ends here; a busy machine takes its time, and that is no fault.
vi.setConfig({ testTimeout: 600_000 });

/** So many inputs each parser gets. */
export const inputs = 10_000;

/** Calls `body` with so many generators, others for each parser; a failure names the one that it came from. */
export async function eachInput(parser: number, body: (random: Random) => unknown): Promise<void> {
  for (let input = 0; input < inputs; input += 1) {
    try {
      await body(new Random(input, parser));
    } catch (cause) {
      throw new Error(`Input ${input}: ${String(cause)}`, { cause });
    }
  }
}

/** Bits flipped, stretches overwritten, cut out, doubled or put elsewhere, the end cut off. */
export function damagedBytes(whole: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let bytes = Uint8Array.from(whole);
  for (let times = 1 + random.below(3); times > 0 && bytes.length > 0; times -= 1) {
    const at = random.below(bytes.length);
    const end = Math.min(bytes.length, at + 1 + random.below(random.pick([4, 64, 1024])));
    const damages: readonly (() => Uint8Array<ArrayBuffer>)[] = [
      () => bytes.with(at, (bytes[at] ?? 0) ^ (1 << random.below(8))),
      () => bytes.with(at, random.pick([0, 1, 0x7f, 0x80, 0xff])),
      () => bytes.fill(random.pick([0, 0xff, random.below(256)]), at, end),
      () => bytes.map((byte, place) => (place >= at && place < end ? random.below(256) : byte)),
      () => joined(bytes.subarray(0, at), bytes.subarray(end)),
      () => joined(bytes.subarray(0, end), bytes.subarray(at)),
      () => bytes.copyWithin(random.below(bytes.length), at, end),
      () => bytes.slice(0, at),
    ];
    bytes = random.pick(damages)();
  }
  return bytes;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Texts that have broken programs. */
export const oddTexts: readonly string[] = [
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '-',
    '-0',
    '.',
    '..',
    '../x',
    '/',
    ',',
    ':',
    '_',
    '%',
    '%zz',
    '"',
    '<b>',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN'],
  ...['Infinity', '1e309', '1e-400', '9007199254740993', '-2147483649', '٣', '۳', '½', '0x10'],
  ...['\u200f\u202e', '\ud800', '😀', 'é', 'e\u0301', 'ي', 'a'.repeat(5000), '9'.repeat(400)],
];

/** Characters changed, cut out, doubled, or an odd text put between them. */
export function damagedText(whole: string, random: Random): string {
  let text = whole;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(text.length + 1);
    const end = at + random.below(random.pick([2, 8, 200]));
    const damages: readonly (() => string)[] = [
      () => text.slice(0, at) + random.pick(oddTexts) + text.slice(at),
      () => text.slice(0, at) + random.pick(oddTexts) + text.slice(end),
      () => text.slice(0, at) + text.slice(end),
      () => text.slice(0, end) + text.slice(at),
      () => text.slice(0, at) + String.fromCharCode(random.below(0x250)) + text.slice(at + 1),
      () => text.slice(0, at),
    ];
    text = random.pick(damages)();
  }
  return text;
}

const oddNumbers = [
  0,
  -0,
  -1,
  1.5,
  255,
  256,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e15,
  1e308,
  -1e308,
  5e-324,
];

/** A value that stands where another is expected. */
export function oddValue(random: Random): unknown {
  return random.pick<() => unknown>([
    () => random.pick(oddNumbers),
    () => random.pick(oddNumbers),
    () => random.below(1000),
    () => random.pick(oddTexts),
    () => null,
    () => random.below(2) === 1,
    () => [],
    () => ({}),
    () => Array.from({ length: random.below(300) }, () => random.pick(oddNumbers)),
    () => nested(random.below(500)),
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":1}') as unknown,
  ])();
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** The text of a plain value whose text or some of whose parts are replaced, left out, doubled or added to. */
export function damagedJson(whole: unknown, random: Random): string {
  if (random.below(4) === 0) return damagedText(JSON.stringify(whole), random);
  return JSON.stringify([damagedParts(whole, random)]).slice(1, -1);
}

function damagedParts(whole: unknown, random: Random): unknown {
  const copy = { root: structuredClone(whole) };
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const places = placesIn(copy);
    if (places.length === 0) return oddValue(random);
    const { holder, key } = random.pick(places);
    random.pick<() => unknown>([
      () => void (holder[key] = oddValue(random)),
      () => void (holder[key] = oddValue(random)),
      () => Reflect.deleteProperty(holder, key),
      () => void (holder[random.pick(oddTexts)] = oddValue(random)),
      () => {
        const value = holder[key];
        if (Array.isArray(value)) value.push(structuredClone(value[0]));
        else if (typeof value === 'string') holder[key] = damagedText(value, random);
        else if (typeof value === 'number') holder[key] = value + random.pick([-1, 1, 0.5]);
        else holder[key] = oddValue(random);
      },
    ])();
  }
  return copy.root;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
