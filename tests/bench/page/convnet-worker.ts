/** ConvNetJS, which takes one image at a time and updates its weights once a batch. */
import { Net, Trainer, Vol } from 'convnetjs';
import type { Activation, Layer } from '../../../src/models/spec.ts';
import {
  batchSize,
  benchModel,
  checkSize,
  classes,
  imageCount,
  type ModelId,
  noise,
} from '../models.ts';
import { answerCalls } from './answer-calls.ts';

answerCalls(({ model }) =>
  Promise.resolve({
    isSoftware: false,
    train: training(model),
    dispatches: () => Promise.resolve(undefined),
    memory: () => undefined,
  }),
);

function training(id: ModelId): (steps: number) => Promise<number> {
  const net = new Net();
  net.makeLayers([
    { type: 'input', out_sx: 32, out_sy: 32, out_depth: 3 },
    ...benchModel(id).network.layers.flatMap(definitionOf),
  ]);
  const sizes = net.getParamsAndGrads().map(({ params }) => params.length);
  checkSize(
    id,
    sizes.reduce((sum, size) => sum + size),
  );
  // It has no Adam. Adadelta, which its own CIFAR-10 demo takes, also keeps two numbers per weight.
  const trainer = new Trainer(net, { method: 'adadelta', batch_size: batchSize });
  const { images, labels } = noise();
  const volumes = Array.from({ length: imageCount }, (_, i) =>
    volumeOf(images.subarray(i * 3072, (i + 1) * 3072)),
  );
  let next = 0;
  return (steps) => {
    const startedAt = performance.now();
    for (let left = steps * batchSize; left > 0; left--, next++) {
      const volume = volumes[next % imageCount];
      if (!volume) throw new Error('There are no images');
      const { loss } = trainer.train(volume, labels[next % imageCount] ?? 0);
      if (!Number.isFinite(loss)) throw new Error('The loss is no longer a number');
    }
    return Promise.resolve(performance.now() - startedAt);
  };
}

/** It keeps images as we do, channels last. */
function volumeOf(pixels: Uint8Array): Vol {
  const volume = new Vol(32, 32, 3, 0);
  volume.w = Float64Array.from(pixels, (value) => value / 255);
  return volume;
}

function definitionOf(layer: Layer): Readonly<Record<string, string | number>>[] {
  switch (layer.kind) {
    case 'conv': {
      const { filters, kernelSize, stride = 1, padding = 'valid', activation } = layer;
      const pad = padding === 'same' ? (kernelSize - 1) / 2 : 0;
      return [{ type: 'conv', sx: kernelSize, filters, stride, pad, ...named(activation) }];
    }
    case 'pool':
      return [{ type: 'pool', sx: layer.size, stride: layer.size }];
    case 'flatten':
      return [];
    case 'dense': {
      const { units, activation } = layer;
      if (activation === 'softmax') return [{ type: 'softmax', num_classes: classes }];
      return [{ type: 'fc', num_neurons: units, ...named(activation) }];
    }
    default:
      throw new Error(`no layer "${layer.kind}"`);
  }
}

/** It has no word for none. */
function named(activation: Activation = 'linear') {
  return activation === 'linear' ? {} : { activation };
}
