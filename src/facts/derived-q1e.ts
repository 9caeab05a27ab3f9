/** What part e of question 1 counts: two networks, their blocks, and a gradient on its way back. */
import { convMacs, convWeights } from '../math/cost.ts';
import { resnet } from '../models/architectures/resnet.ts';
import { vgg } from '../models/architectures/vgg.ts';
import { costOf, describeNetwork, rowNamed } from '../models/describe.ts';
import { stagesOf } from '../models/stages.ts';
import { derived, derivedCount, type Facts } from './fact.ts';

const vgg16 = describeNetwork(vgg(16));
const vgg19 = describeNetwork(vgg(19)).total;
const resnet18 = describeNetwork(resnet(18)).total;
const resnet34 = describeNetwork(resnet(34)).total;
const resnet50 = describeNetwork(resnet(50));
const resnet152 = describeNetwork(resnet(152)).total;

/** A bottleneck of ResNet-50 at 256 channels, a 3×3 convolution and a basic block at its width. */
const plain = convWeights({ kernelSize: 3, inChannels: 256, outChannels: 256 });
const narrow =
  convWeights({ kernelSize: 1, inChannels: 256, outChannels: 64 }) +
  convWeights({ kernelSize: 3, inChannels: 64, outChannels: 64 }) +
  convWeights({ kernelSize: 1, inChannels: 64, outChannels: 256 });
const bottleneckFormula = '256·64 + 9·64·64 + 64·256';
const basic64 = 2 * convWeights({ kernelSize: 3, inChannels: 64, outChannels: 64 });

const vggDense = costOf(vgg16.rows.filter(({ layer }) => layer.kind === 'dense'));
const early = costOf(
  stagesOf(vgg16)
    .filter(({ size }) => size !== 'vector' && size >= 112)
    .flatMap(({ rows }) => rows),
);
/** A 3×3 convolution of each network where its maps are 56×56. */
const conv56 = (channels: number) =>
  convMacs({ kernelSize: 3, inChannels: channels, outChannels: channels }, 56, 56);

const stageParameters = Object.fromEntries(
  stagesOf(resnet50)
    .filter(({ size }) => size !== 'vector' && size <= 56)
    .map(({ size, cost }) => [
      `resnet50.stage-${size}.params`,
      derivedCount(cost.trainable, `Σ_${size}×${size} k·k·C_in·C_out + 2·C_out`),
    ]),
);

/** A gradient that every one of twenty layers multiplies by 0.7; and one that a shortcut carries past. */
const [layers, factor, share] = [20, 0.7, 1 / 20];

export const q1eFacts: Facts = {
  'vgg16.macs': derivedCount(vgg16.total.macs, 'Σ k·k·C_in·C_out·H·W'),
  'vgg16.conv1-2.macs': derivedCount(rowNamed(vgg16, 'conv1_2').macs, '9·64·64·224·224'),
  'vgg16.conv1-1.macs': derivedCount(rowNamed(vgg16, 'conv1_1').macs, '9·3·64·224·224'),
  'vgg16.conv3-2.macs': derivedCount(rowNamed(vgg16, 'conv3_2').macs, '9·256·256·56·56'),
  'vgg16.early.macs': derivedCount(early.macs, 'Σ_{H ≥ 112} k·k·C_in·C_out·H·W'),
  'vgg16.early-share': derived(
    early.macs / vgg16.total.macs,
    'fraction',
    1,
    'vgg16.early.macs / vgg16.macs',
  ),
  'vgg16.macs-per-layer': derivedCount(vgg16.total.macs / 16, 'vgg16.macs / 16'),
  'vgg16.fc-params-share': derived(
    vggDense.parameters / vgg16.total.parameters,
    'fraction',
    1,
    'Σ_fc (n_in + 1)·n_out / vgg16.params',
  ),
  'vgg16.fc-macs-share': derived(
    vggDense.macs / vgg16.total.macs,
    'fraction',
    1,
    'Σ_fc n_in·n_out / vgg16.macs',
  ),
  'vgg19.macs': derivedCount(vgg19.macs, 'Σ k·k·C_in·C_out·H·W'),
  'resnet18.params': derivedCount(resnet18.trainable, 'Σ k·k·C_in·C_out + 2·C_out'),
  'resnet18.macs': derivedCount(resnet18.macs, 'Σ k·k·C_in·C_out·H·W'),
  'resnet34.macs': derivedCount(resnet34.macs, 'Σ k·k·C_in·C_out·H·W'),
  'resnet34.to-vgg19': derived(
    resnet34.macs / vgg19.macs,
    'fraction',
    1,
    'resnet34.macs / vgg19.macs',
  ),
  'resnet50.params': derivedCount(resnet50.total.trainable, 'Σ k·k·C_in·C_out + 2·C_out'),
  'resnet50.macs': derivedCount(resnet50.total.macs, 'Σ k·k·C_in·C_out·H·W'),
  'resnet50.macs-per-layer': derivedCount(resnet50.total.macs / 50, 'resnet50.macs / 50'),
  'resnet50.conv1.macs': derivedCount(rowNamed(resnet50, 'conv1').macs, '49·3·64·112·112'),
  'resnet152.macs': derivedCount(resnet152.macs, 'Σ k·k·C_in·C_out·H·W'),
  ...stageParameters,
  'vgg16.resnet50-macs-ratio': derived(
    vgg16.total.macs / resnet50.total.macs,
    'number',
    2,
    'vgg16.macs / resnet50.macs',
  ),
  'vgg.conv-56.macs': derivedCount(conv56(256), '9·256·256·56·56'),
  'resnet.conv-56.macs': derivedCount(conv56(64), '9·64·64·56·56'),
  'conv-56.ratio': derived(conv56(256) / conv56(64), 'number', 0, '(256 / 64)²'),
  'bottleneck.params': derivedCount(narrow, bottleneckFormula),
  'plain-3x3.params': derivedCount(plain, '9·256·256'),
  'basic-256.params': derivedCount(2 * plain, '2·9·256·256'),
  'basic-64.params': derivedCount(basic64, '2·9·64·64'),
  'bottleneck.ratio': derived(plain / narrow, 'number', 2, `9·256·256 / (${bottleneckFormula})`),
  'basic.ratio': derived((2 * plain) / narrow, 'number', 1, `2·9·256·256 / (${bottleneckFormula})`),
  'decay.plain': derived(factor ** layers, 'number', 4, '0.7^20'),
  'decay.shortcut': derived((1 + share * factor) ** layers, 'number', 2, '(1 + 0.7/20)^20'),
};
