import { denseParameters } from '../math/cost.ts';
import { uniformLoss } from '../math/softmax.ts';
import {
  convChannels,
  resnet50,
  resnet50For24,
  trainableParameters,
  type ReferenceNetwork,
} from '../models/reference-networks.ts';
import { derived, derivedCount, type Facts } from './fact.ts';

/** Keras gives ResNet's convolutions biases as well; batch normalisation keeps two statistics a channel. */
const kerasTrainable = (network: ReferenceNetwork) =>
  trainableParameters(network) + convChannels(network);
const kerasTotal = (network: ReferenceNetwork) =>
  kerasTrainable(network) + 2 * convChannels(network);

/** What question 3 counts. */
export const q3Facts: Facts = {
  'resnet50-24.params': derivedCount(
    kerasTotal(resnet50For24),
    'Σ k·k·C_in·C_out + 5·C_out, + (2048 + 1)·24',
  ),
  'resnet50-24.trainable': derivedCount(
    kerasTrainable(resnet50For24),
    'Σ k·k·C_in·C_out + 3·C_out, + (2048 + 1)·24',
  ),
  'resnet50-24.statistics': derivedCount(2 * convChannels(resnet50For24), 'Σ 2·C_out'),
  'resnet50-24.head-params': derivedCount(denseParameters(2048, 24), '(2048 + 1)·24'),
  'resnet50-keras.params': derivedCount(
    kerasTotal(resnet50),
    'Σ k·k·C_in·C_out + 5·C_out, + (2048 + 1)·1000',
  ),
  'accuracy-277-311': derived(277 / 311, 'fraction', 2, '277 / 311'),
  ln24: derived(uniformLoss(24), 'nats', 3, 'ln 24'),
  'chance-24': derived(1 / 24, 'fraction', 2, '1 / 24'),
};
