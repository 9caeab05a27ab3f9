import { denseParameters } from '../math/cost.ts';
import { letterbox } from '../math/letterbox.ts';
import { placement, seenShare, toInput } from '../math/placement.ts';
import { batchSizesFor } from '../math/printed-share.ts';
import { standardError } from '../math/standard-error.ts';
import { imagenetWeights, randomWeights, type Evaluation } from './coursework-q3.ts';
import { q3Facts } from './derived-q3.ts';
import { derived, derivedCount, valueIn, type Facts } from './fact.ts';

/** The coursework prints neither the width of its head nor its images; both are examples. */
const [hidden, classes, channels] = [256, 24, 2048];
const box = letterbox(300, 100, 224);
/** A photograph of the usual shape, and the middle of one pixel traced back into the picture of 300×100. */
const photo = letterbox(640, 480, 224);
const traced = toInput(placement('letterbox', 300, 100, 224), { x: 50.5, y: 100.5 });

const headParameters = denseParameters(channels, hidden) + denseParameters(hidden, classes);
const backboneParameters =
  valueIn(q3Facts, 'resnet50-24.params') - denseParameters(channels, classes);

function printed(name: string, { loss, accuracy }: Evaluation): Facts {
  const provenance = { kind: 'coursework' } as const;
  return {
    [`coursework.q3.${name}.loss`]: { value: loss, unit: 'nats', digits: 4, provenance },
    [`coursework.q3.${name}.accuracy`]: {
      value: accuracy,
      unit: 'fraction',
      digits: 2,
      provenance,
    },
  };
}

/** Images of the test set, by inference: the accuracy is a multiple of 1/311, and Fruits-360 had 3110. */
const testImages = 3110;
const rightAnswers = Math.round(imagenetWeights.accuracy * testImages);
const errorShare = 1 - rightAnswers / testImages;
const natsPerError = imagenetWeights.loss / errorShare;
const batches = batchSizesFor(testImages, imagenetWeights.steps) ?? { least: NaN, most: NaN };

/** Worked examples of question 3, and what the coursework's two evaluations print. */
export const q3Examples: Facts = {
  ...printed('random', randomWeights),
  ...printed('imagenet', imagenetWeights),
  'fruits.test-count': derivedCount(testImages, '10·311'),
  'fruits.right': derivedCount(rightAnswers, '3110·277/311'),
  'fruits.wrong': derivedCount(testImages - rightAnswers, '3110 − 2770'),
  'fruits.batch-least': derivedCount(batches.least, '⌈3110 / 33⌉'),
  'fruits.batch-most': derivedCount(batches.most, '⌈3110 / 32⌉ − 1'),
  'fruits.standard-error': derived(
    standardError(imagenetWeights.accuracy, testImages),
    'number',
    4,
    '√(0.8907·0.1093 / 3110)',
  ),
  'fruits.cheapest-error': derived(Math.LN2 / testImages, 'nats', 6, 'ln 2 / 3110'),
  'fruits.least-accuracy': derived(0.05 ** (1 / testImages), 'fraction', 1, '0.05^(1 / 3110)'),
  'fruits.nats-per-error': derived(natsPerError, 'nats', 2, '0.4422 / (340 / 3110)'),
  'fruits.truth-in-error': derived(Math.exp(-natsPerError), 'fraction', 1, 'exp(−4.04)'),
  'fruits.nats-per-right': derived(
    (imagenetWeights.loss - errorShare * Math.LN2) / (1 - errorShare),
    'nats',
    2,
    '(0.4422 − 340/3110·ln 2) / (2770/3110)',
  ),
  'fruits.truth-in-right': derived(
    Math.exp(-(imagenetWeights.loss - errorShare * Math.LN2) / (1 - errorShare)),
    'fraction',
    0,
    'exp(−0.41)',
  ),
  'coursework.q3.random.truth': derived(
    Math.exp(-randomWeights.loss),
    'fraction',
    3,
    'exp(−3.695·10⁻⁵)',
  ),
  'letterbox.width': derivedCount(box.width, '300·224/300'),
  'letterbox.height': derivedCount(box.height, '100·224/300'),
  'letterbox.bars': derivedCount(box.top + box.bottom, '224 − 75'),
  'letterbox.top': derivedCount(box.top, '⌊149 / 2⌋'),
  'letterbox.bottom': derivedCount(box.bottom, '149 − 74'),
  'letterbox.traced-x': derived(traced.x, 'number', 2, '(50 + 0.5)·300/224'),
  'letterbox.traced-y': derived(traced.y, 'number', 2, '(100 + 0.5 − 74)·100/75'),
  'letterbox-photo.height': derivedCount(photo.height, '480·224/640'),
  'letterbox-photo.bar': derivedCount(photo.top, '(224 − 168) / 2'),
  'crop-photo.lost': derived(
    1 - seenShare(placement('crop', 640, 480, 224), 640, 480),
    'fraction',
    0,
    '1 − 480² / (640·480)',
  ),
  'resnet50-head.gap-params': derivedCount(denseParameters(channels, hidden), '(2048 + 1)·256'),
  'resnet50-head.flatten-params': derivedCount(
    denseParameters(7 * 7 * channels, hidden),
    '(7·7·2048 + 1)·256',
  ),
  'resnet50-head.params': derivedCount(headParameters, '(2048 + 1)·256 + (256 + 1)·24'),
  'resnet50-head.share': derived(
    headParameters / (headParameters + backboneParameters),
    'fraction',
    1,
    'head / (head + backbone)',
  ),
};
