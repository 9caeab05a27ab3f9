import { leastLoss } from '../math/answers.ts';
import { binomialProbability } from '../math/binomial.ts';
import { softmax } from '../math/softmax.ts';
import { standardError } from '../math/standard-error.ts';
import { describeNetwork } from '../models/describe.ts';
import { networkById } from '../models/networks.ts';
import { asMap, sizeOf } from '../models/shapes.ts';
import {
  batchLoss,
  confidenceBatch,
  confidenceBatches,
  smallestProbability,
} from './confidence-batches.ts';
import { courseworkRuns } from './coursework-runs.ts';
import { q2Facts } from './derived-q2.ts';
import { derived, derivedCount, valueIn, type Fact, type Facts } from './fact.ts';

/** Three logits and what softmax and cross-entropy make of them. */
const probabilities = softmax([2, 1, 0]);
const softmaxExample: Facts = Object.fromEntries(
  probabilities.flatMap((probability, index): [string, Fact][] => [
    [
      `softmax-example.p${index + 1}`,
      derived(probability, 'number', 3, `softmax(2, 1, 0)[${index + 1}]`),
    ],
    [
      `softmax-example.loss${index + 1}`,
      derived(-Math.log(probability), 'nats', 2, `−ln softmax(2, 1, 0)[${index + 1}]`),
    ],
  ]),
);

const batches: Facts = Object.fromEntries(
  confidenceBatches.map((batch) => {
    const terms = batch.groups.map(({ images, confidence }) => `${images}·ln ${confidence}`);
    const formula = `−(${terms.join(' + ')}) / 10`;
    return [`batch.${batch.id}.loss`, derived(batchLoss(batch), 'nats', 3, formula)];
  }),
);

const [trainImages, testImages] = [50_000, 10_000];
const fcEpochs = courseworkRuns
  .filter(({ family }) => family === 'fc')
  .flatMap(({ epochs }) => epochs.map(({ accuracy }) => accuracy));

const chance: Facts = {
  'chance.se': derived(standardError(0.1, trainImages), 'number', 4, '√(0.1·0.9 / 50000)'),
  'chance.exactly-one-tenth': derived(
    binomialProbability(testImages, testImages / 10, 0.1),
    'fraction',
    1,
    'C(10000, 1000)·0.1¹⁰⁰⁰·0.9⁹⁰⁰⁰',
  ),
  'coursework.fc.mean-train-accuracy': derived(
    fcEpochs.reduce((sum, accuracy) => sum + accuracy, 0) / fcEpochs.length,
    'number',
    4,
    'Σ / 10',
  ),
};

const smallConv = describeNetwork(networkById('conv-small').network);
const smallFc = describeNetwork(networkById('fc-narrow').network);
const secondConv = smallConv.rows.findLast(({ layer }) => layer.kind === 'conv');
if (!secondConv) throw new Error('conv-small has no convolution');
const [mapHeight, mapWidth] = asMap(secondConv.outputShape, secondConv.name);

/** How far Adam's first step can move a first-layer unit of `fc-narrow`, and how large it is before. */
const narrow = networkById('fc-narrow');
const [inputs, units] = [sizeOf(narrow.network.inputShape), 10];
const brightness = 0.5;
const glorotDeviation = Math.sqrt(2 / (inputs + units));
const firstStep: Facts = {
  'fc-narrow.rate': derived(narrow.training.learningRate, 'number', 3, 'η'),
  'fc-narrow.first-shift': derived(
    inputs * brightness * narrow.training.learningRate,
    'number',
    1,
    '3072·0.5·η',
  ),
  'fc-narrow.first-size': derived(
    Math.sqrt(inputs) * brightness * glorotDeviation,
    'number',
    1,
    '√3072·0.5·√(2 / 3082)',
  ),
};

/** Worked examples of question 2. */
export const q2Examples: Facts = {
  'cifar10.train-count': derivedCount(trainImages, '5·10000'),
  'cifar10.test-count': derivedCount(testImages, '10·1000'),
  'cifar10.count': derivedCount(trainImages + testImages, '50000 + 10000'),
  ...softmaxExample,
  ...batches,
  'batch.loss-ratio': derived(
    batchLoss(confidenceBatch('high-high')) / batchLoss(confidenceBatch('low-low')),
    'number',
    1,
    'batch.high-high.loss / batch.low-low.loss',
  ),
  'batch.proof': derived(Math.LN2 / 10, 'nats', 3, 'ln 2 / 10'),
  'bound.accuracy-at-02': derived(1 - 0.2 / Math.LN2, 'fraction', 1, '1 − 0.2 / ln 2'),
  'coursework.conv-1.least-loss': derived(
    leastLoss(valueIn(q2Facts, 'coursework.conv-1.test-accuracy')),
    'nats',
    3,
    '(1 − 0.6290)·ln 2',
  ),
  'keras.largest-loss': derived(-Math.log(smallestProbability), 'nats', 2, '−ln 10⁻⁷'),
  ...chance,
  ...firstStep,
  // Half of the last printed digit may have been rounded away.
  'coursework.fc-1.epoch-1-excess': derived(
    (valueIn(q2Facts, 'coursework.fc-1.epoch-1-loss') + 0.00005 - valueIn(q2Facts, 'ln10')) *
      valueIn(q2Facts, 'steps-per-epoch'),
    'nats',
    2,
    '1563·(2.3031 + 0.00005 − ln 10)',
  ),
  'coursework.accuracy-difference': derived(
    valueIn(q2Facts, 'coursework.conv-1.test-accuracy') -
      valueIn(q2Facts, 'coursework.conv-2.test-accuracy'),
    'number',
    4,
    '0.6290 − 0.6238',
  ),
  'conv-small.conv2.params': derivedCount(secondConv.parameters, '3·3·16·32 + 32'),
  'conv-small.conv2.macs': derivedCount(secondConv.macs, '13·13·3·3·16·32'),
  'conv-small.conv2.positions': derivedCount(mapHeight * mapWidth, '13·13'),
  'small.macs-ratio': derived(
    smallConv.total.macs / smallFc.total.macs,
    'number',
    0,
    'conv-small.macs / fc-narrow.macs',
  ),
};
