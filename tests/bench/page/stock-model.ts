import * as core from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { tfjsModel } from '../../../src/models/listings/tfjs-layers.ts';
import { optimiserConstants } from '../../../src/models/training-constants.ts';
import { benchModel, checkSize, type ModelId } from '../models.ts';

/** Made by the very lines that the site shows its readers. */
export function compiledModel(id: ModelId): layers.Sequential {
  const { network, training } = benchModel(id);
  const tf = { ...core, ...layers };
  const kernel = (seed: number) => layers.initializers.glorotUniform({ seed });
  const statements = tfjsModel(network, training.initialisation).replace('model.summary();', '');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the listing is our own
  const make = new Function('tf', 'kernel', `${statements}\nreturn model;`) as (
    ...given: readonly unknown[]
  ) => layers.Sequential;
  const model = make(tf, kernel);
  checkSize(id, model.countParams());
  const { beta1, beta2, epsilon } = optimiserConstants.adam;
  model.compile({
    optimizer: core.train.adam(training.learningRate, beta1, beta2, epsilon),
    loss: (oneHot, logits) => core.losses.softmaxCrossEntropy(oneHot, logits),
    metrics: ['accuracy'],
  });
  return model;
}
