import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  parseWeightManifest,
  type StoredTensor,
  type WeightManifest,
  type WeightPrecision,
} from '../../datasets/weights/manifest.ts';
import { encodeTensor } from '../../datasets/weights/stored-tensor.ts';
import { sha256 } from '../../datasets/sha256.ts';
import type { Network } from '../../models/spec.ts';
import { AssetError } from './asset-error.ts';
import { installFolder } from './install-folder.ts';
import type { KerasTensor } from './keras-weights.ts';
import { withKerasNames } from './keras-names.ts';

const shardBytes = 4 << 20;

/** Kernels only: the other numbers are a five-hundredth of all, and rounding them costs most. */
function kept(role: string, precision: WeightPrecision): StoredTensor['kept'] {
  return role === 'kernel' ? precision : 'float32';
}

/** A network's tensors as they are kept, and their bytes. @throws AssetError where one is missing */
export function encodeWeights(
  network: Network,
  given: ReadonlyMap<string, KerasTensor>,
  precision: WeightPrecision,
): { readonly tensors: StoredTensor[]; readonly bytes: Uint8Array<ArrayBuffer> } {
  const tensors: StoredTensor[] = [];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const { parameter, keras } of withKerasNames(network)) {
    const found = given.get(keras);
    if (found?.shape.join() !== parameter.shape.join()) {
      throw new AssetError(`${keras} of ${parameter.shape.join('×')} numbers is not there.`);
    }
    const { name, shape, role } = parameter;
    const tensor = { name, shape: [...shape], kept: kept(role, precision) };
    tensors.push(tensor);
    parts.push(encodeTensor(tensor, found.values));
  }
  return { tensors, bytes: new Uint8Array(Buffer.concat(parts)) };
}

export interface PackWeightsOptions {
  readonly network: Network;
  readonly given: ReadonlyMap<string, KerasTensor>;
  readonly precision: WeightPrecision;
  readonly provenance: WeightManifest['provenance'];
  readonly target: string;
}

/** Packs a network's weights into `target`: files of a few megabytes, and a manifest. */
export async function packWeights(options: PackWeightsOptions): Promise<WeightManifest> {
  const { network, given, precision, provenance, target } = options;
  const { tensors, bytes } = encodeWeights(network, given, precision);
  const shards: WeightManifest['shards'] = [];
  const manifest: WeightManifest = {
    ...{ version: 1, network: network.id, precision, provenance },
    ...{ tensors, shards },
  };
  await installFolder(target, async (folder) => {
    for (let at = 0; at < bytes.length; at += shardBytes) {
      const part = bytes.slice(at, at + shardBytes);
      const hash = await sha256(part);
      const number = String(shards.length + 1).padStart(2, '0');
      const file = `${precision}-${number}.${hash.slice(0, 8)}.bin`;
      await writeFile(join(folder, file), part);
      shards.push({ file, bytes: part.length, sha256: hash });
    }
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  });
  return manifest;
}

/** The installed manifest, if all its files are there and none is of the wrong size. */
export async function installedWeights(target: string): Promise<WeightManifest | undefined> {
  try {
    const manifest = parseWeightManifest(await readFile(join(target, 'manifest.json'), 'utf8'));
    for (const { file, bytes } of manifest.shards) {
      if ((await stat(join(target, file))).size !== bytes) return undefined;
    }
    return manifest;
  } catch {
    return undefined;
  }
}

/** Reads every installed file again. @throws AssetError that names what is damaged */
export async function verifyWeights(target: string, manifest: WeightManifest): Promise<void> {
  const damaged: string[] = [];
  for (const shard of manifest.shards) {
    const bytes = new Uint8Array(await readFile(join(target, shard.file)));
    if ((await sha256(bytes)) !== shard.sha256) damaged.push(shard.file);
  }
  if (damaged.length === 0) return;
  throw new AssetError(
    `${manifest.network} is damaged (${damaged.join(', ')}). Delete ${target} and fetch it again.`,
  );
}
