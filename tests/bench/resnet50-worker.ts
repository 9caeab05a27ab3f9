/** One contender of the ResNet50 bench, in a thread of its own: there is one TensorFlow.js to a thread. */
import { parentPort, workerData } from 'node:worker_threads';
import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { filesIn, readKerasWeights } from '../../src/cli/assets/keras-weights.ts';
import { withKerasNames } from '../../src/cli/assets/keras-names.ts';
import { startWasm, useWasm } from '../../src/engine/backends/wasm.ts';
import { wasmFiles } from '../../src/engine/backends/wasm-files-node.ts';
import { freezeNetwork } from '../../src/engine/inference/frozen-network.ts';
import { needed } from '../../src/engine/needed.ts';
import { kerasResnet50 } from '../../src/models/architectures/keras-resnet50.ts';

export interface Contender {
  readonly engine: 'ours' | 'stock';
  readonly threads: number;
  readonly tarball: string;
}

export interface Question {
  readonly size: number;
  readonly batch: number;
}

type Look = (images: core.Tensor4D) => core.Tensor;

const { engine, threads, tarball } = workerData as Contender;

async function ours(): Promise<(size: number) => Promise<Look>> {
  await useWasm(wasmFiles, threads);
  const given = await readKerasWeights(tarball, 'ResNet50');
  const network = kerasResnet50();
  const names = new Map(withKerasNames(network).map((one) => [one.parameter.name, one.keras]));
  const frozen = freezeNetwork(network, (name) =>
    needed(given.get(names.get(name) ?? '')).values.slice(),
  );
  return () =>
    Promise.resolve((images) => {
      const { features, logits } = frozen.forward(images);
      logits.dispose();
      return features;
    });
}

/** The published layers model as it comes, without its last layer. */
async function stock(): Promise<(size: number) => Promise<Look>> {
  await startWasm(wasmFiles);
  const files = await filesIn(tarball, 'package/ResNet50/');
  const text = new TextDecoder().decode(files.get('model.json'));
  let last: { readonly size: number; readonly model: layers.LayersModel } | undefined;
  return async (size) => {
    if (last?.size !== size) {
      last?.model.dispose();
      const json = JSON.parse(text) as {
        modelTopology: { model_config: { config: { layers: { config: object }[] } } };
        weightsManifest: { paths: string[]; weights: core.io.WeightsManifestEntry[] }[];
      };
      const [input] = json.modelTopology.model_config.config.layers;
      Object.assign(input?.config ?? {}, { batch_input_shape: [null, size, size, 3] });
      const manifest = needed(json.weightsManifest[0]);
      const parts = manifest.paths.map((path) => needed(files.get(path)));
      const whole = await layers.loadLayersModel(
        core.io.fromMemory({
          modelTopology: json.modelTopology,
          weightSpecs: manifest.weights,
          weightData: await new Blob(parts).arrayBuffer(),
        }),
      );
      const pooled = needed(whole.layers.at(-2)).output as layers.SymbolicTensor;
      last = { size, model: layers.model({ inputs: whole.inputs, outputs: pooled }) };
    }
    const { model } = last;
    return (images) => model.predict(images) as core.Tensor;
  };
}

const open = await (engine === 'ours' ? ours() : stock());
parentPort?.on('message', ({ size, batch }: Question) => {
  void (async () => {
    const look = await open(size);
    const images = core.randomUniform<core.Rank.R4>([batch, size, size, 3], -120, 130);
    const startedAt = performance.now();
    const features = look(images);
    await features.data();
    const ms = (performance.now() - startedAt) / batch;
    core.dispose([features, images]);
    parentPort?.postMessage(ms);
  })();
});
parentPort?.postMessage('ready');
