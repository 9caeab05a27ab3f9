import * as v from 'valibot';
import { cifar10Classes, cifar10ImageShape } from './cifar10.ts';
import { DatasetError } from './dataset.ts';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const label = v.pipe(natural, v.maxValue(cifar10Classes.length - 1));
// No slash: a manifest names files that lie beside it and nothing else.
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/));
/** One base64 byte per image: its class. */
const labels = v.pipe(
  v.string(),
  v.base64(),
  v.transform((text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))),
  v.check((bytes) => bytes.every((label) => label < cifar10Classes.length)),
);

const shard = v.pipe(
  v.strictObject({
    file: fileName,
    split: v.picklist(['train', 'test']),
    first: natural,
    count: positive,
    bytes: positive,
    sha256: hash,
    pixelsSha256: hash,
    labels,
  }),
  v.check(({ count, labels }) => labels.length === count, 'as many labels as images'),
);

const shardManifest = v.pipe(
  v.strictObject({
    version: v.literal(1),
    format: v.literal('webp'),
    imageShape: exactly(cifar10ImageShape),
    classes: exactly(cifar10Classes),
    columns: positive,
    provenance: v.strictObject({ sha256: hash, official: v.boolean() }),
    shards: v.array(shard),
  }),
  v.check(({ shards }) => isGapless(shards, 'train') && isGapless(shards, 'test'), 'no gap'),
);

/**
 * What `npm run assets` leaves beside the shards. `first` and `count` say which images of the split
 * a shard holds, `sha256` is that of the file, `pixelsSha256` that of its NHWC bytes.
 */
export type ShardManifest = v.InferOutput<typeof shardManifest>;
export type Shard = ShardManifest['shards'][number];

/** Throws `bad-manifest` with what is wrong as its cause. */
export function parseManifest(text: string): ShardManifest {
  return parseAs(shardManifest, text);
}

const spriteManifest = v.strictObject({
  version: v.literal(1),
  /** Hash of everything the sheet was drawn from; another one means: draw again. */
  recipe: hash,
  file: fileName,
  bytes: positive,
  sha256: hash,
  pixelsSha256: hash,
  tileSize: v.pipe(positive, v.maxValue(1024)),
  columns: positive,
  drawings: v.pipe(
    v.array(v.strictObject({ class: label, family: v.string(), name: v.string() })),
    v.maxLength(1000),
  ),
});

/** The emoji sheet: its drawings in the order of its tiles. */
export type SpriteManifest = v.InferOutput<typeof spriteManifest>;

/** Throws `bad-manifest` with what is wrong as its cause. */
export function parseSpriteManifest(text: string): SpriteManifest {
  return parseAs(spriteManifest, text);
}

function parseAs<Output>(schema: v.GenericSchema<unknown, Output>, text: string): Output {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new DatasetError('bad-manifest', 'manifest.json', cause);
  }
}

function exactly<const List extends readonly unknown[]>(list: List) {
  return v.custom<List>((value) => JSON.stringify(value) === JSON.stringify(list));
}

function isGapless(
  shards: readonly { split: string; first: number; count: number }[],
  split: string,
) {
  const own = shards.filter((one) => one.split === split).sort((a, b) => a.first - b.first);
  const ends = own.map(({ first, count }) => first + count);
  return own.length > 0 && own.every(({ first }, index) => first === (ends[index - 1] ?? 0));
}
