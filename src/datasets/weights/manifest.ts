import * as v from 'valibot';
import { DatasetError } from '../dataset.ts';

/** How the kernels are kept; all other numbers of a network are few and stay as they are. */
export const weightPrecisions = ['int8', 'float16'] as const;
export type WeightPrecision = (typeof weightPrecisions)[number];

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
// No slash: a manifest names files that lie beside it and nothing else.
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/));

const weightManifest = v.strictObject({
  version: v.literal(1),
  /** Which network of `src/models` these are the numbers of. */
  network: v.string(),
  precision: v.picklist(weightPrecisions),
  /** The npm package that they come from, and the integrity of its tarball. */
  provenance: v.strictObject({ package: v.string(), integrity: v.string() }),
  /** In the order in which they lie one after the other; see `storedBytes`. */
  tensors: v.array(
    v.strictObject({
      /** As `parameterShapes` names it. */
      name: v.string(),
      shape: v.array(positive),
      kept: v.picklist([...weightPrecisions, 'float32']),
    }),
  ),
  /** The bytes of all tensors, cut into files. */
  shards: v.array(v.strictObject({ file: fileName, bytes: positive, sha256: hash })),
});

/** What `npm run assets` leaves beside a network's weights. */
export type WeightManifest = v.InferOutput<typeof weightManifest>;
export type StoredTensor = WeightManifest['tensors'][number];

/** Throws `bad-manifest` with what is wrong as its cause. */
export function parseWeightManifest(text: string): WeightManifest {
  try {
    return v.parse(weightManifest, JSON.parse(text));
  } catch (cause) {
    throw new DatasetError('bad-manifest', 'manifest.json', cause);
  }
}

/** Bytes of all the shards together. */
export function bytesOfShards({ shards }: Pick<WeightManifest, 'shards'>): number {
  return shards.reduce((total, { bytes }) => total + bytes, 0);
}
