import { pixelScaling, pixelView } from '../../datasets/pixel-view.ts';
import { layersModel, weightsFile } from '../../models/export/layers-model.ts';
import type { TrainedNetworkProps } from '../notebook/trained-parts.ts';

/** A file for the reader. */
export interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * The trained network as the two files of a TensorFlow.js layers model.
 * @throws Error where Keras has no layer like one of the network's
 */
export function savedModel({
  network,
  training,
  settings,
  trained,
  dataset,
}: TrainedNetworkProps): readonly SavedFile[] {
  const view = pixelView(network.inputShape, training, settings.seed, trained.statistics);
  const isPermuted = training.pixelOrder === 'permuted';
  const about = {
    ...{ network, training, settings, dataset: dataset.id, classes: dataset.classes },
    ...(trained.statistics && { statistics: trained.statistics }),
    // The pixel at a place of the model's input comes from this place of the image, row by row.
    ...(isPermuted && { pixelPlaces: [...view.places] }),
  };
  const { json, weights } = layersModel(network, trained.weights, pixelScaling(view), about);
  return [
    {
      name: 'model.json',
      content: new Blob([JSON.stringify(json)], { type: 'application/json' }),
    },
    { name: weightsFile, content: new Blob([weights], { type: 'application/octet-stream' }) },
  ];
}

/** How a program reads the files and asks the model. */
export function loadingProgram([height, width, channels]: readonly number[]): string {
  return `import * as tf from '@tensorflow/tfjs';

// The address of model.json; weights.bin lies beside it.
const model = await tf.loadLayersModel('model.json');

/** Probabilities of the classes for the pixels of one image, from 0 to 255, row by row. */
export function predict(pixels) {
  return tf.tidy(() => model.predict(tf.tensor(pixels, [1, ${height}, ${width}, ${channels}])).arraySync()[0]);
}
`;
}
