/** What the chapter on stacked kernels counts. */
import { Random } from '../datasets/random.ts';
import { convMacs, convParameters, convWeights, type ConvCost } from '../math/cost.ts';
import { drawImitated, imitation, kernelWeights } from '../math/kernel-imitation.ts';
import { pathCounts } from '../math/path-counts.ts';
import { receptiveFields } from '../math/receptive-field.ts';
import { resnet } from '../models/architectures/resnet.ts';
import { vgg } from '../models/architectures/vgg.ts';
import { networkFields } from '../models/receptive-fields.ts';
import type { Network } from '../models/spec.ts';
import { derived, derivedCount, type Fact, type Facts } from './fact.ts';

/** On a 32×32 image, three 5×5 filters against as many 3×3 filters as given, and as many again. */
function comparison(inChannels: number, suffix: string): Facts {
  const [five, three] = [single(inChannels), stack(inChannels, 9)];
  return {
    [`q1c.five.params${suffix}`]: derivedCount(five.weights, five.formula.weights),
    [`q1c.five.params-with-bias${suffix}`]: derivedCount(
      five.parameters,
      `${five.formula.weights} + 3`,
    ),
    [`q1c.three.params${suffix}`]: derivedCount(three.weights, three.formula.weights),
    [`q1c.three.params-with-bias${suffix}`]: derivedCount(
      three.parameters,
      `${three.formula.weights} + 9 + 9`,
    ),
    [`q1c.five.macs${suffix}`]: derivedCount(five.macs, five.formula.macs),
    [`q1c.three.macs${suffix}`]: derivedCount(three.macs, three.formula.macs),
    [`q1c.params-ratio${suffix}`]: derived(
      three.weights / five.weights,
      'number',
      2,
      `(${three.formula.weights}) / (${five.formula.weights})`,
    ),
    [`q1c.macs-ratio${suffix}`]: derived(
      three.macs / five.macs,
      'number',
      2,
      `(${three.formula.macs}) / (${five.formula.macs})`,
    ),
    [`q1c.narrow.params${suffix}`]: derivedCount(
      stack(inChannels, 3).weights,
      stack(inChannels, 3).formula.weights,
    ),
    [`q1c.four.params${suffix}`]: derivedCount(
      stack(inChannels, 4).weights,
      stack(inChannels, 4).formula.weights,
    ),
  };
}

function single(inChannels: number) {
  const five: ConvCost = { kernelSize: 5, inChannels, outChannels: 3 };
  const weights = `5·5·${inChannels}·3`;
  return {
    weights: convWeights(five),
    parameters: convParameters(five),
    macs: convMacs(five, 28, 28),
    formula: { weights, macs: `${weights}·28·28` },
  };
}

function stack(inChannels: number, filters: number) {
  const first: ConvCost = { kernelSize: 3, inChannels, outChannels: filters };
  const second: ConvCost = { kernelSize: 3, inChannels: filters, outChannels: filters };
  const [one, two] = [`3·3·${inChannels}·${filters}`, `3·3·${filters}·${filters}`];
  return {
    weights: convWeights(first) + convWeights(second),
    parameters: convParameters(first) + convParameters(second),
    macs: convMacs(first, 30, 30) + convMacs(second, 28, 28),
    formula: { weights: `${one} + ${two}`, macs: `${one}·30·30 + ${two}·28·28` },
  };
}

/** The comparison where every layer is equally wide; the width cancels out. */
const square = (kernelSize: number) => convWeights({ kernelSize, inChannels: 1, outChannels: 1 });

const equalWidth: Facts = {
  'q1c.saving-equal-width': derived(
    1 - (2 * square(3)) / square(5),
    'fraction',
    0,
    '1 − 2·3·3·C² / (5·5·C²)',
  ),
  'q1c.extra-equal-width': derived(
    square(5) / (2 * square(3)) - 1,
    'fraction',
    0,
    '5·5·C² / (2·3·3·C²) − 1',
  ),
  'q1c.seven.saving': derived(
    1 - (3 * square(3)) / square(7),
    'fraction',
    0,
    '1 − 3·3·3·C² / (7·7·C²)',
  ),
  'q1c.seven.extra': derived(
    square(7) / (3 * square(3)) - 1,
    'fraction',
    0,
    '7·7·C² / (3·3·3·C²) − 1',
  ),
};

/** Paths through two layers of 3×3 to one output. */
const three = { kernelSize: 3 };
const [paths = []] = pathCounts([three, three]);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const allPaths = sum(paths) ** 2;
const innerPaths = sum(paths.slice(1, -1)) ** 2;

const pathFacts: Facts = {
  'q1c.paths': derivedCount(allPaths, '(1 + 2 + 3 + 2 + 1)²'),
  'q1c.paths.centre': derivedCount((paths[2] ?? 0) ** 2, '3·3'),
  'q1c.paths.corner': derivedCount((paths[0] ?? 0) ** 2, '1·1'),
  'q1c.paths.inner-share': derived(
    innerPaths / allPaths,
    'fraction',
    0,
    '(2 + 3 + 2)² / (1 + 2 + 3 + 2 + 1)²',
  ),
  'q1c.inner-area': derived(9 / 25, 'fraction', 0, '3·3 / (5·5)'),
  'q1c.strided-field': derivedCount(
    receptiveFields([{ kernelSize: 3, stride: 2 }, { kernelSize: 3, stride: 2 }, three]).at(-1)
      ?.size ?? NaN,
    '1 + 2 + 2·2 + 2·4',
  ),
};

/** Dimensions of the 5×5 kernels that two 3×3 layers reach with random first filters. */
const ranks: Facts = Object.fromEntries(
  [
    { channels: 1, suffix: '.grey', filters: [1, 2, 3, 4] },
    { channels: 3, suffix: '', filters: [1, 8, 9] },
  ].flatMap(({ channels, suffix, filters }) => {
    const random = new Random(1, channels);
    const drawn = drawImitated(channels, Math.max(...filters), () => random.float());
    const all = kernelWeights(channels);
    return [
      [`q1c.kernels${suffix}`, derivedCount(all, `5·5·${channels}`)],
      ...filters.map((count): [string, Fact] => [
        `q1c.rank.${count}${suffix}`,
        derivedCount(
          imitation(drawn, count).rank,
          `rank of ${count} random 3×3×${channels} filters, each shifted 3·3 times`,
        ),
      ]),
    ];
  }),
);

/** What is missing of a random kernel on average, where eight filters leave three of 75 dimensions. */
const missing: Facts = {
  'q1c.missing.8': derived(Math.sqrt(1 - 72 / 75), 'fraction', 0, '√(1 − 72/75)'),
};

/** What one cell of the last map sees of an image of 224×224. */
const lastField = (network: Network, layer: string) =>
  networkFields(network).get(layer)?.size ?? NaN;

const fields: Facts = {
  'vgg16.field': derivedCount(lastField(vgg(16), 'pool5'), '1 + Σ (k − 1)·Π s'),
  'resnet50-v1.field': derivedCount(
    lastField(resnet(50, { version: 'v1' }), 'conv5_3'),
    '1 + Σ (k − 1)·Π s',
  ),
};

export const q1cFacts: Facts = {
  ...comparison(1, '.grey'),
  ...comparison(3, ''),
  ...equalWidth,
  ...pathFacts,
  ...ranks,
  ...missing,
  ...fields,
};
