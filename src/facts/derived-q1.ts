import {
  convMacs,
  convParameters,
  convWeights,
  denseWeights,
  type ConvCost,
} from '../math/cost.ts';
import { outputSize, placesInsideInput, samePadding } from '../math/output-size.ts';
import {
  layerNamed,
  macsOfLayer,
  resnet18,
  resnet50,
  totalMacs,
  trainableParameters,
  vgg16,
  vgg16WithGap,
} from '../models/reference-networks.ts';
import { derived, derivedCount, type Facts } from './fact.ts';

/** q1-a: a 5×5 convolution from 32×32×3 to 28×28×3, and a dense layer between the same shapes. */
const convWeightsA = convWeights({ kernelSize: 5, inChannels: 3, outChannels: 3 });
const denseWeightsA = denseWeights(32 * 32 * 3, outputSize(32, { kernelSize: 5 }) ** 2 * 3);

const q1a: Facts = {
  'q1a.conv-params': derivedCount(convWeightsA, '5·5·3·3'),
  'q1a.dense-params': derivedCount(denseWeightsA, '(32·32·3)·(28·28·3)'),
  'q1a.ratio': derived(
    denseWeightsA / convWeightsA,
    'number',
    0,
    '(32·32·3)·(28·28·3) / (5·5·3·3)',
  ),
};

/** q1-b: sixteen 5×5 filters on a 16×16 image. */
const greyB: ConvCost = { kernelSize: 5, inChannels: 1, outChannels: 16 };
const rgbB: ConvCost = { ...greyB, inChannels: 3 };
const validSize = outputSize(16, { kernelSize: 5 });
const sameWindow = { kernelSize: 5, padding: samePadding(16, { kernelSize: 5 }) };
const sameSize = outputSize(16, sameWindow);

const q1b: Facts = {
  'q1b.valid-size': derivedCount(validSize, '⌊(16 + 0 − 5) / 1⌋ + 1'),
  'q1b.same-size': derivedCount(sameSize, '⌊(16 + 4 − 5) / 1⌋ + 1'),
  'q1b.padding': derivedCount(sameWindow.padding[0], '(5 − 1) / 2'),
  'q1b.params-no-bias': derivedCount(convWeights(greyB), '5·5·1·16'),
  'q1b.params': derivedCount(convParameters(greyB), '5·5·1·16 + 16'),
  'q1b.params-rgb-no-bias': derivedCount(convWeights(rgbB), '5·5·3·16'),
  'q1b.params-rgb': derivedCount(convParameters(rgbB), '5·5·3·16 + 16'),
  'q1b.macs-valid': derivedCount(convMacs(greyB, validSize, validSize), '5·5·16 · 12·12'),
  'q1b.macs-same': derivedCount(convMacs(greyB, sameSize, sameSize), '5·5·16 · 16·16'),
  'q1b.outputs': derivedCount(sameSize ** 2, '16·16'),
  'q1b.touching-padding': derivedCount(
    sameSize ** 2 - placesInsideInput(16, sameWindow) ** 2,
    '16·16 − 12·12',
  ),
  'q1b.touching-share': derived(
    1 - placesInsideInput(16, sameWindow) ** 2 / sameSize ** 2,
    'fraction',
    2,
    '(16·16 − 12·12) / (16·16)',
  ),
};

/** q1-c: on a 32×32 image, three 5×5 filters against nine 3×3 and nine more. */
const q1c: Facts = Object.fromEntries(
  [1, 3].flatMap((inChannels) => comparison(inChannels, inChannels === 1 ? '.grey' : '')),
);

function comparison(inChannels: number, suffix: string): [string, Facts[string]][] {
  const five: ConvCost = { kernelSize: 5, inChannels, outChannels: 3 };
  const first: ConvCost = { kernelSize: 3, inChannels, outChannels: 9 };
  const second: ConvCost = { kernelSize: 3, inChannels: 9, outChannels: 9 };
  const [middle, end] = [30, 28];
  const fiveWeights = convWeights(five);
  const threeWeights = convWeights(first) + convWeights(second);
  const fiveMacs = convMacs(five, end, end);
  const threeMacs = convMacs(first, middle, middle) + convMacs(second, end, end);
  const [one, two] = [`5·5·${inChannels}·3`, `3·3·${inChannels}·9`];
  const formulas = {
    params: `(${two} + 3·3·9·9)`,
    macs: `(${two}·30·30 + 3·3·9·9·28·28)`,
  };
  return [
    [`q1c.five.params${suffix}`, derivedCount(fiveWeights, one)],
    [`q1c.three.params${suffix}`, derivedCount(threeWeights, formulas.params)],
    [`q1c.five.macs${suffix}`, derivedCount(fiveMacs, `${one}·28·28`)],
    [`q1c.three.macs${suffix}`, derivedCount(threeMacs, formulas.macs)],
    [
      `q1c.params-ratio${suffix}`,
      derived(threeWeights / fiveWeights, 'number', 2, `${formulas.params} / (${one})`),
    ],
    [
      `q1c.macs-ratio${suffix}`,
      derived(threeMacs / fiveMacs, 'number', 2, `${formulas.macs} / (${one}·28·28)`),
    ],
  ];
}

/** The same comparison where every layer is equally wide; the width cancels out. */
const square = (kernelSize: number) => convWeights({ kernelSize, inChannels: 1, outChannels: 1 });

const q1cEqual: Facts = {
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
};

const q1d: Facts = {
  'vgg16.params': derivedCount(trainableParameters(vgg16), 'Σ (k·k·C_in + 1)·C_out'),
  'vgg16.gap-params': derivedCount(
    trainableParameters(vgg16WithGap),
    'Σ_conv (9·C_in + 1)·C_out + (512 + 1)·1000',
  ),
  'vgg16.gap-saving': derived(
    trainableParameters(vgg16) / trainableParameters(vgg16WithGap),
    'number',
    1,
    'vgg16.params / vgg16.gap-params',
  ),
  'gap.spike': derived(10 / 49, 'number', 3, '10 / (7·7)'),
};

/** q1-e: a bottleneck of ResNet-50 at 256 channels, a 3×3 convolution and a basic block at its width. */
const plain = convWeights({ kernelSize: 3, inChannels: 256, outChannels: 256 });
const narrow =
  convWeights({ kernelSize: 1, inChannels: 256, outChannels: 64 }) +
  convWeights({ kernelSize: 3, inChannels: 64, outChannels: 64 }) +
  convWeights({ kernelSize: 1, inChannels: 64, outChannels: 256 });
const bottleneckFormula = '256·64 + 9·64·64 + 64·256';
const denseShare = (count: (layers: typeof vgg16) => number) =>
  count({ ...vgg16, layers: vgg16.layers.filter(({ kind }) => kind === 'dense') }) / count(vgg16);

const q1e: Facts = {
  'vgg16.macs': derivedCount(totalMacs(vgg16), 'Σ k·k·C_in·C_out·H·W'),
  'vgg16.conv1-2.macs': derivedCount(macsOfLayer(layerNamed(vgg16, 'conv1_2')), '9·64·64·224·224'),
  'vgg16.conv1-1.macs': derivedCount(macsOfLayer(layerNamed(vgg16, 'conv1_1')), '9·3·64·224·224'),
  'vgg16.fc-params-share': derived(
    denseShare(trainableParameters),
    'fraction',
    1,
    'Σ_fc (n_in + 1)·n_out / vgg16.params',
  ),
  'vgg16.fc-macs-share': derived(
    denseShare(totalMacs),
    'fraction',
    1,
    'Σ_fc n_in·n_out / vgg16.macs',
  ),
  'resnet18.params': derivedCount(trainableParameters(resnet18), 'Σ k·k·C_in·C_out + 2·C_out'),
  'resnet18.macs': derivedCount(totalMacs(resnet18), 'Σ k·k·C_in·C_out·H·W'),
  'resnet50.params': derivedCount(trainableParameters(resnet50), 'Σ k·k·C_in·C_out + 2·C_out'),
  'resnet50.macs': derivedCount(totalMacs(resnet50), 'Σ k·k·C_in·C_out·H·W'),
  'resnet50.conv1.macs': derivedCount(
    macsOfLayer(layerNamed(resnet50, 'conv1')),
    '49·3·64·112·112',
  ),
  'vgg16.resnet50-macs-ratio': derived(
    totalMacs(vgg16) / totalMacs(resnet50),
    'number',
    2,
    'vgg16.macs / resnet50.macs',
  ),
  'bottleneck.params': derivedCount(narrow, bottleneckFormula),
  'plain-3x3.params': derivedCount(plain, '9·256·256'),
  'bottleneck.ratio': derived(plain / narrow, 'number', 2, `9·256·256 / (${bottleneckFormula})`),
};

/** What question 1 counts. */
export const q1Facts: Facts = { ...q1a, ...q1b, ...q1c, ...q1cEqual, ...q1d, ...q1e };
