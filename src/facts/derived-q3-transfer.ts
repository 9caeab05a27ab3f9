import { denseParameters, denseWeights } from '../math/cost.ts';
import { uniformLoss } from '../math/softmax.ts';
import { kerasResnet50 } from '../models/architectures/keras-resnet50.ts';
import { resnet } from '../models/architectures/resnet.ts';
import { costOf, describeNetwork } from '../models/describe.ts';
import { initialDistribution } from '../models/initial-values.ts';
import { stagesOf } from '../models/stages.ts';
import { reducedResnet50 } from '../models/transfer.ts';
import { derived, derivedCount, type Facts } from './fact.ts';

/** The example of chapter 3 c: a head of 256 units and 24 classes behind 2048 pooled channels. */
const [hidden, classes, channels, places] = [256, 24, 2048, 49];
const described = describeNetwork(kerasResnet50({ classes }));
const { rows, total } = described;
const inPytorch = describeNetwork(resnet(50, { classes })).total.trainable;
const body = costOf(rows.slice(0, -1));
/** What works on maps of 7×7. */
const lastStage = costOf(stagesOf(described).find(({ size }) => size === 7)?.rows ?? []);
const headMacs = denseWeights(channels, hidden) + denseWeights(hidden, classes);
const [imageBytes, featureBytes] = [224 * 224 * 3, 4 * channels];

/**
 * How far the first logits are scattered: each of 2048 features has about 1 where batch normalisation is
 * training, and the last layer's weights are Glorot's.
 */
const glorot = initialDistribution('glorot-uniform', channels, classes);
const weightVariance = glorot.kind === 'uniform' ? glorot.limit ** 2 / 3 : NaN;
const logitVariance = channels * weightVariance;

/** What chapters 3 b and 3 c count: who learns, what it costs, and where a training begins. */
export const q3TransferFacts: Facts = {
  'resnet50-body.params': derivedCount(body.parameters, '23,636,888 − (2048 + 1)·24'),
  'resnet50-body.macs': derivedCount(body.macs, 'Σ k·k·C_in·C_out·H·W'),
  'resnet50-body.last-stage-params': derivedCount(
    lastStage.parameters,
    'Σ k·k·C_in·C_out + 5·C_out, conv5',
  ),
  'resnet50-body.last-stage-share': derived(
    lastStage.parameters / total.parameters,
    'fraction',
    0,
    'conv5 / 23,636,888',
  ),
  'resnet50-reduced.params': derivedCount(
    describeNetwork(reducedResnet50(96, classes)).total.trainable,
    'Σ k·k·C_in·C_out + 3·C_out, + (256 + 1)·24',
  ),
  'resnet50-24.pytorch': derivedCount(inPytorch, 'Σ k·k·C_in·C_out + 2·C_out, + (2048 + 1)·24'),
  'resnet50-24.useless-biases': derivedCount(total.trainable - inPytorch, 'Σ C_out'),
  'resnet50-24.head-share': derived(
    denseParameters(channels, classes) / total.parameters,
    'fraction',
    1,
    '49,176 / 23,636,888',
  ),
  'resnet50-24.adam-megabytes': derived(
    (4 * 4 * total.trainable) / 1e6,
    'number',
    0,
    '4·4·23,583,768 / 10⁶',
  ),
  'resnet50-24.first-logit-sd': derived(
    Math.sqrt(logitVariance),
    'number',
    1,
    '√(2048 · 2/(2048 + 24))',
  ),
  'resnet50-24.first-excess': derived(logitVariance / 2, 'nats', 1, '½ · 2048 · 2/(2048 + 24)'),
  'resnet50-24.first-loss': derived(
    uniformLoss(classes) + logitVariance / 2,
    'nats',
    1,
    'ln 24 + ½ · 2048 · 2/(2048 + 24)',
  ),
  'resnet50-head.flatten-values': derivedCount(places * channels, '7·7·2048'),
  'resnet50-head.flatten-linear-params': derivedCount(
    denseParameters(places * channels, classes),
    '(7·7·2048 + 1)·24',
  ),
  'resnet50-head.output-params': derivedCount(denseParameters(hidden, classes), '(256 + 1)·24'),
  'resnet50-head.macs': derivedCount(headMacs, '2048·256 + 256·24'),
  'resnet50-head.macs-ratio': derivedCount(
    Math.round(body.macs / headMacs),
    'body macs / (2048·256 + 256·24)',
  ),
  'resnet50-head.linear-params': derivedCount(denseParameters(channels, classes), '(2048 + 1)·24'),
  'features.bytes': derivedCount(featureBytes, '4·2048'),
  'features.image-bytes': derivedCount(imageBytes, '224·224·3'),
  'features.saving': derivedCount(Math.round(imageBytes / featureBytes), '224·224·3 / (4·2048)'),
  'preprocess.red-least': derived(-123.68, 'number', 2, '0 − 123.68'),
  'preprocess.red-most': derived(255 - 123.68, 'number', 2, '255 − 123.68'),
};
