import { doubleSoftmaxCeiling, doubleSoftmaxFloor, uniformLoss } from '../math/softmax.ts';
import { standardError } from '../math/standard-error.ts';
import { lastBatchSize, stepsPerEpoch } from '../math/steps.ts';
import { describeNetwork } from '../models/describe.ts';
import { networkById, networks } from '../models/networks.ts';
import { courseworkRun, type CourseworkRun } from './coursework-runs.ts';
import { derived, derivedCount, type Fact, type Facts } from './fact.ts';

/** Sizes of CIFAR-10 and the batch size that Keras takes unless told. */
const [trainImages, testImages, batchSize, classes] = [50_000, 10_000, 32, 10];

const counting: Facts = {
  ln10: derived(uniformLoss(classes), 'nats', 6, 'ln 10'),
  'double-softmax.floor': derived(doubleSoftmaxFloor(classes), 'nats', 3, 'ln(1 + 9/e)'),
  'double-softmax.ceiling': derived(doubleSoftmaxCeiling(classes), 'nats', 3, 'ln(e + 9)'),
  'double-softmax.floor-1000': derived(doubleSoftmaxFloor(1000), 'nats', 3, 'ln(1 + 999/e)'),
  // The largest 32-bit number is (2 − 2⁻²³)·2¹²⁷.
  'float32.largest-logit': derived(
    Math.log((2 - 2 ** -23) * 2 ** 127),
    'number',
    1,
    'ln((2 − 2⁻²³)·2¹²⁷)',
  ),
  'steps-per-epoch': derivedCount(stepsPerEpoch(trainImages, batchSize), '⌈50000 / 32⌉'),
  'test-steps': derivedCount(stepsPerEpoch(testImages, batchSize), '⌈10000 / 32⌉'),
  'last-batch': derivedCount(lastBatchSize(trainImages, batchSize), '50000 − 1562·32'),
  // The least loss of one wrong answer: the true class has at most probability one half.
  'forbidden-zone.ln2': derived(Math.LN2, 'nats', 3, 'ln 2'),
};

/** Parameters and multiply-adds of every network that is trained here. */
const costs: Facts = Object.fromEntries(
  networks.flatMap(({ network }) => {
    const { total } = describeNetwork(network);
    const fact = (key: keyof typeof total, name: string): [string, Fact] => [
      `${network.id}.${name}`,
      derivedCount(total[key], `Σ ${name}(${network.id})`),
    ];
    return [fact('parameters', 'params'), fact('trainable', 'trainable'), fact('macs', 'macs')];
  }),
);

const costOf = (id: string) => describeNetwork(networkById(id).network).total;
const [tutorialFc, tutorialConv] = [costOf('fc-tutorial'), costOf('conv-tutorial')];

const comparisons: Facts = {
  'tutorial.params-ratio': derived(
    tutorialFc.parameters / tutorialConv.parameters,
    'number',
    2,
    'fc-tutorial.params / conv-tutorial.params',
  ),
  'tutorial.macs-ratio': derived(
    tutorialConv.macs / tutorialFc.macs,
    'number',
    1,
    'conv-tutorial.macs / fc-tutorial.macs',
  ),
};

const [conv1, fc1, conv2, fc2] = [
  courseworkRun(1, 'conv'),
  courseworkRun(1, 'fc'),
  courseworkRun(2, 'conv'),
  courseworkRun(2, 'fc'),
];

const coursework: Facts = {
  'coursework.first-step-seconds': derived(
    firstStepSeconds(conv1),
    'seconds',
    1,
    '12 − 1562·0.003',
  ),
  'coursework.fc-2.first-step-seconds': derived(
    firstStepSeconds(fc2),
    'seconds',
    1,
    '7 − 1562·0.003',
  ),
  'coursework.se': derived(
    standardError(conv1.test.accuracy, testImages),
    'number',
    4,
    '√(0.6290·0.3710 / 10000)',
  ),
  'coursework.difference-se': derived(
    Math.hypot(
      standardError(conv1.test.accuracy, testImages),
      standardError(conv2.test.accuracy, testImages),
    ),
    'number',
    4,
    '√(0.6290·0.3710/10000 + 0.6238·0.3762/10000)',
  ),
  ...printed('conv-1', conv1),
  ...printed('fc-1', fc1),
  ...printed('conv-2', conv2),
  ...printed('fc-2', fc2),
};

/** What question 2 counts, and what the coursework's logs say. */
export const q2Facts: Facts = { ...counting, ...costs, ...comparisons, ...coursework };

/**
 * Time of the first step of a run, which Keras leaves out of the mean that it prints per step.
 * Within about a second: the log rounds to 1 s per epoch and 1 ms per step.
 */
function firstStepSeconds({ stepsPerEpoch, epochs }: CourseworkRun): number {
  const first = epochs[0];
  if (!first) throw new Error('a run without epochs has no first step');
  return first.seconds - ((stepsPerEpoch - 1) * first.stepMs) / 1000;
}

/** The losses and accuracies of one run, as printed. */
function printed(name: string, { epochs, test }: CourseworkRun): Facts {
  const lines = [
    ...epochs.map((line, index) => [`epoch-${index + 1}`, line] as const),
    ['test', test] as const,
  ];
  const provenance = { kind: 'coursework' } as const;
  return Object.fromEntries(
    lines.flatMap(([label, { loss, accuracy }]): [string, Fact][] => [
      [`coursework.${name}.${label}-loss`, { value: loss, unit: 'nats', digits: 4, provenance }],
      [
        `coursework.${name}.${label}-accuracy`,
        { value: accuracy, unit: 'fraction', digits: 2, provenance },
      ],
    ]),
  );
}
