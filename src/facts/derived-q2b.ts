import { differenceOf, largestDisagreement, pairedDifference } from '../math/two-proportions.ts';
import { mean } from '../math/spread.ts';
import { courseworkRun, type CourseworkRun, type LogLine } from './coursework-runs.ts';
import { derived, derivedCount, type Facts } from './fact.ts';

/** What Keras rounds away at most: half a second of an epoch, half a millisecond of a step. */
const [halfSecond, halfStepMs] = [0.5, 0.5];
const [trainImages, testImages, batchSize] = [50_000, 10_000, 32];

const [conv1, fc1, conv2, fc2] = [
  courseworkRun(1, 'conv'),
  courseworkRun(1, 'fc'),
  courseworkRun(2, 'conv'),
  courseworkRun(2, 'fc'),
];

function firstEpoch({ epochs }: CourseworkRun): LogLine {
  const [first] = epochs;
  if (!first) throw new Error('a run without epochs has no first one');
  return first;
}

/** Seconds of all steps of an epoch but the first, with the time per step off by so much. */
function otherSteps({ stepsPerEpoch, epochs: [first] }: CourseworkRun, byMs = 0): number {
  return ((stepsPerEpoch - 1) * ((first?.stepMs ?? NaN) + byMs)) / 1000;
}

const steady = ({ epochs }: CourseworkRun) => mean(epochs.slice(1).map(({ seconds }) => seconds));

/** How many times as long the first run's epochs take, and what the rounding leaves open. */
function steadyRatio(id: string, run: CourseworkRun, other: CourseworkRun): Facts {
  const [own, its] = [steady(run), steady(other)];
  const ratio = (byOwn: number, byIts: number) => (own + byOwn) / (its + byIts);
  const fact = (value: number, formula: string) => derived(value, 'number', 2, formula);
  return {
    [id]: fact(ratio(0, 0), `${own} / ${its}`),
    [`${id}.least`]: fact(ratio(-halfSecond, halfSecond), `(${own} − 0.5) / (${its} + 0.5)`),
    [`${id}.most`]: fact(ratio(halfSecond, -halfSecond), `(${own} + 0.5) / (${its} − 0.5)`),
  };
}

const firstSeconds = firstEpoch(conv1).seconds;
const times: Facts = {
  'coursework.other-steps-seconds': derived(otherSteps(conv1), 'seconds', 1, '1562·0.003'),
  'coursework.first-step-seconds.least': derived(
    firstSeconds - halfSecond - otherSteps(conv1, halfStepMs),
    'seconds',
    1,
    '11.5 − 1562·0.0035',
  ),
  'coursework.first-step-seconds.most': derived(
    firstSeconds + halfSecond - otherSteps(conv1, -halfStepMs),
    'seconds',
    1,
    '12.5 − 1562·0.0025',
  ),
  'coursework.conv-1.first-epoch-excess': derived(
    firstSeconds - steady(conv1),
    'seconds',
    0,
    '12 − (5 + 5 + 5 + 5)/4',
  ),
  'coursework.fc-1.other-steps-excess': derived(
    firstEpoch(fc1).seconds - otherSteps(fc1),
    'seconds',
    1,
    '5 − 1562·0.003',
  ),
  ...steadyRatio('coursework.ratio-1', conv1, fc1),
  ...steadyRatio('coursework.ratio-2', conv2, fc2),
  'coursework.images-per-second': derivedCount(trainImages / steady(conv1), '50000 / 5'),
  'coursework.images-per-second.step': derived(batchSize / 0.003, 'number', 0, '32 / 0.003'),
};

/** The most and the fewest images that so many batches may hold. */
const counts: Facts = {
  'coursework.train-images.least': derivedCount(
    (conv1.stepsPerEpoch - 1) * batchSize + 1,
    '1562·32 + 1',
  ),
  'coursework.train-images.most': derivedCount(conv1.stepsPerEpoch * batchSize, '1563·32'),
};

const share = (accuracy: number, count: number) => ({ share: accuracy, count });
const test = differenceOf(
  share(conv1.test.accuracy, testImages),
  share(conv2.test.accuracy, testImages),
);
const training = differenceOf(
  share(firstEpoch(conv1).accuracy, trainImages),
  share(firstEpoch(conv2).accuracy, trainImages),
);
const paired = pairedDifference(test.difference, 0.2, testImages);
const beyond = 1.96;

const differences: Facts = {
  'coursework.test-z': derived(test.z, 'number', 2, '0.0052 / 0.0068'),
  'coursework.test-p': derived(test.p, 'fraction', 0, '2·(1 − Φ(0.76))'),
  'coursework.epoch-1-difference': derived(training.difference, 'number', 4, '0.4933 − 0.4671'),
  'coursework.epoch-1-se': derived(
    training.standardError,
    'number',
    4,
    '√(0.4933·0.5067/50000 + 0.4671·0.5329/50000)',
  ),
  'coursework.epoch-1-z': derived(training.z, 'number', 1, '0.0262 / 0.00316'),
  'coursework.paired-se': derived(paired.standardError, 'number', 4, '√((0.2 − 0.0052²) / 10000)'),
  'coursework.paired-z': derived(paired.z, 'number', 2, '0.0052 / 0.0045'),
  'coursework.paired-limit': derived(
    largestDisagreement(test.difference, testImages, beyond),
    'fraction',
    0,
    '10000·(0.0052 / 1.96)² + 0.0052²',
  ),
  /** Images needed to tell 0.629 and 0.6238 apart by 1.96 standard errors. */
  'coursework.images-to-tell': derived(
    testImages * (beyond / test.z) ** 2,
    'number',
    0,
    '10000·(1.96 / 0.76009)²',
  ),
};

/** What the coursework's two runs say about time and about each other. */
export const q2bFacts: Facts = { ...times, ...counts, ...differences };
