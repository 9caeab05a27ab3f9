import { windowSum } from '../math/convolve2d.ts';
import {
  convMacs,
  convParameters,
  convWeights,
  denseParameters,
  denseWeights,
  type ConvCost,
} from '../math/cost.ts';
import { namedKernels } from '../math/kernels.ts';
import {
  cellsLeftOver,
  outputSize,
  placesInsideInput,
  samePadding,
  transposedOutputSize,
  windowExtent,
  type Window,
} from '../math/output-size.ts';
import { readings, walkPlaces } from '../math/window-places.ts';
import { vgg } from '../models/architectures/vgg.ts';
import { describeNetwork } from '../models/describe.ts';
import { q1cFacts } from './derived-q1c.ts';
import { q1eFacts } from './derived-q1e.ts';
import { derived, derivedCount, type Facts } from './fact.ts';

/** q1-a: a 5×5 convolution from 32×32×3 to 28×28×3, and a dense layer between the same shapes. */
const convWeightsA = convWeights({ kernelSize: 5, inChannels: 3, outChannels: 3 });
const denseWeightsA = denseWeights(32 * 32 * 3, outputSize(32, { kernelSize: 5 }) ** 2 * 3);

/** What the ratio is made of: each output sees its window only, and all places share its weights. */
const placesA = outputSize(32, { kernelSize: 5 }) ** 2;
const convMacsA = convMacs({ kernelSize: 5, inChannels: 3, outChannels: 3 }, 28, 28);
const denseWeightsGrey = denseWeights(16 * 16, 16 * 16 * 16);
const convWeightsGrey = convWeights({ kernelSize: 5, inChannels: 1, outChannels: 16 });

/** Sobel's kernel for upright edges, on the step of the chapter's figure and on the sharpest one. */
const sobelOnStep = (height: number) =>
  windowSum(
    Array.from({ length: 3 }, () => [0, 0, height]),
    namedKernels['sobel-x'].weights,
    0,
    0,
  );

const q1a: Facts = {
  'q1a.locality': derived(denseWeightsA / convMacsA, 'number', 0, '(32·32·3) / (5·5·3)'),
  'q1a.sharing': derivedCount(placesA, '28·28'),
  'q1a.local-params': derivedCount(convMacsA, '(5·5·3)·(28·28·3)'),
  'q1a.grey-dense-params': derivedCount(denseWeightsGrey, '(16·16)·(16·16·16)'),
  'q1a.grey-ratio': derived(
    denseWeightsGrey / convWeightsGrey,
    'number',
    0,
    '(16·16)·(16·16·16) / (5·5·16)',
  ),
  'q1a.sobel-step': derivedCount(sobelOnStep(9), '(1 + 2 + 1)·9'),
  'q1a.sobel-most': derivedCount(sobelOnStep(255), '(1 + 2 + 1)·255'),
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

/** How often a pixel of the diagonal is read, all places of the window together. */
const readsOf = (pixel: number, padding: number) =>
  (readings(walkPlaces(16, { kernelSize: 5, padding }), 16, [padding, padding])[padding + pixel] ??
    NaN) ** 2;
const dilated: Window = { kernelSize: 3, dilation: 3 };
const halving: Window = { kernelSize: 3, stride: 2 };
/** The first convolution of ResNet. */
const stem: Window = { kernelSize: 7, stride: 2, padding: 3 };
/** A 28×28 image after so many 5×5 convolutions without padding. */
const sizeAfter = (layers: number): number =>
  layers === 0 ? 28 : outputSize(sizeAfter(layers - 1), { kernelSize: 5 });

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
  'q1b.macs-growth': derived(sameSize ** 2 / validSize ** 2, 'number', 2, '16·16 / (12·12)'),
  'q1b.corner-reads-valid': derivedCount(readsOf(0, 0), '1·1'),
  'q1b.corner-reads-same': derivedCount(readsOf(0, sameWindow.padding[0]), '3·3'),
  'q1b.middle-reads': derivedCount(readsOf(8, 0), '5·5'),
  'q1b.dilated-reach': derivedCount(windowExtent(dilated), '3·(3 − 1) + 1'),
  'q1b.dilated-size': derivedCount(outputSize(11, dilated), '⌊(11 − 7) / 1⌋ + 1'),
  'q1b.floored-size': derivedCount(outputSize(8, halving), '⌊(8 − 3) / 2⌋ + 1'),
  'q1b.halved-size': derivedCount(
    outputSize(8, { ...halving, padding: samePadding(8, halving) }),
    '⌊(8 + 0 + 1 − 3) / 2⌋ + 1',
  ),
  'q1b.doubled-size': derivedCount(
    transposedOutputSize(5, { ...halving, padding: 1 }, 1),
    '(5 − 1)·2 + 3 − 1 − 1 + 1',
  ),
  'q1b.resnet-conv1': derivedCount(outputSize(224, stem), '⌊(224 + 3 + 3 − 7) / 2⌋ + 1'),
  'q1b.resnet-conv1-left-over': derivedCount(cellsLeftOver(224, stem), '(224 + 3 + 3 − 7) mod 2'),
  'q1b.sixth-size': derivedCount(sizeAfter(6), '28 − 6·(5 − 1)'),
};

const vgg16 = describeNetwork(vgg(16));
const vgg16WithGap = describeNetwork(vgg(16, { head: 'gap' })).total;

const vgg16GapHead = denseParameters(512, 1000);
const vgg16FlattenHead = vgg16.total.trainable - (vgg16WithGap.trainable - vgg16GapHead);

const q1d: Facts = {
  'vgg16.params': derivedCount(vgg16.total.parameters, 'Σ (k·k·C_in + 1)·C_out'),
  'vgg16.gap-params': derivedCount(
    vgg16WithGap.parameters,
    'Σ_conv (9·C_in + 1)·C_out + (512 + 1)·1000',
  ),
  'vgg16.gap-saving': derived(
    vgg16.total.parameters / vgg16WithGap.parameters,
    'number',
    1,
    'vgg16.params / vgg16.gap-params',
  ),
  'vgg16.flatten-head': derivedCount(vgg16FlattenHead, 'Σ_fc (n_in + 1)·n_out'),
  'vgg16.flatten-head-448': derivedCount(
    vgg16FlattenHead + denseWeights((14 * 14 - 7 * 7) * 512, 4096),
    'Σ_fc (n_in + 1)·n_out',
  ),
  'vgg16.gap-head': derivedCount(vgg16GapHead, '(512 + 1)·1000'),
  'vgg16.head-saving': derived(
    vgg16FlattenHead / vgg16GapHead,
    'number',
    0,
    'vgg16.flatten-head / vgg16.gap-head',
  ),
  'resnet50.gap-head': derivedCount(denseParameters(2048, 1000), '(2048 + 1)·1000'),
  'gap.spike': derived(10 / 49, 'number', 3, '10 / (7·7)'),
};

/** What question 1 counts. */
export const q1Facts: Facts = { ...q1a, ...q1b, ...q1cFacts, ...q1d, ...q1eFacts };
