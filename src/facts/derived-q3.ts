import { denseParameters } from '../math/cost.ts';
import { uniformLoss } from '../math/softmax.ts';
import { resnet } from '../models/architectures/resnet.ts';
import { describeNetwork } from '../models/describe.ts';
import { derived, derivedCount, type Facts } from './fact.ts';

/** As Keras builds it: the paper's strides, and biases before batch normalisation. */
const kerasResnet50 = (classes: number) =>
  describeNetwork(resnet(50, { classes, version: 'v1', bias: true })).total;
const for24 = kerasResnet50(24);

/** What question 3 counts. */
export const q3Facts: Facts = {
  'resnet50-24.params': derivedCount(
    for24.parameters,
    'Σ k·k·C_in·C_out + 5·C_out, + (2048 + 1)·24',
  ),
  'resnet50-24.trainable': derivedCount(
    for24.trainable,
    'Σ k·k·C_in·C_out + 3·C_out, + (2048 + 1)·24',
  ),
  'resnet50-24.statistics': derivedCount(for24.statistics, 'Σ 2·C_out'),
  'resnet50-24.head-params': derivedCount(denseParameters(2048, 24), '(2048 + 1)·24'),
  'resnet50-keras.params': derivedCount(
    kerasResnet50(1000).parameters,
    'Σ k·k·C_in·C_out + 5·C_out, + (2048 + 1)·1000',
  ),
  'accuracy-277-311': derived(277 / 311, 'fraction', 2, '277 / 311'),
  ln24: derived(uniformLoss(24), 'nats', 3, 'ln 24'),
  'chance-24': derived(1 / 24, 'fraction', 2, '1 / 24'),
};
