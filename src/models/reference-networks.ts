import { convMacs, convWeights, denseParameters, denseWeights } from '../math/cost.ts';
import { outputSize } from '../math/output-size.ts';

/**
 * The published ImageNet networks that the course counts, as lists of their layers with weights.
 * They branch, so they are not a `Network`; counting needs no more than this.
 */
export interface WeightLayer {
  readonly name: string;
  readonly kind: 'conv' | 'dense';
  /** 1 for a fully connected layer. */
  readonly kernelSize: number;
  readonly inChannels: number;
  readonly outChannels: number;
  /** Height and width of its output; 1 for a fully connected layer. */
  readonly outputSize: number;
}

export interface ReferenceNetwork {
  readonly id: string;
  /** Whether convolutions have biases (VGG) or are followed by batch normalisation (ResNet). */
  readonly convolutions: 'bias' | 'batch-norm';
  readonly layers: readonly WeightLayer[];
}

/** Height and width of an ImageNet crop. */
const imageSize = 224;
const imageNetClasses = 1000;

/** VGG's five stages: widths of the 3×3 convolutions between two poolings. Simonyan & Zisserman (2015), table 1, D. */
const vgg16Stages = [
  [64, 64],
  [128, 128],
  [256, 256, 256],
  [512, 512, 512],
  [512, 512, 512],
] as const;

export const vgg16: ReferenceNetwork = {
  id: 'vgg16',
  convolutions: 'bias',
  layers: [...vggConvolutions(vgg16Stages), ...denseLayers([7 * 7 * 512, 4096, 4096, 1000])],
};

/** VGG16 with its three fully connected layers replaced by global average pooling and one. */
export const vgg16WithGap: ReferenceNetwork = {
  id: 'vgg16-gap',
  convolutions: 'bias',
  layers: [...vggConvolutions(vgg16Stages), ...denseLayers([512, imageNetClasses])],
};

/** Blocks per stage and their kind; He et al. (2016), table 1. */
export const resnet18 = resnet('resnet18', 'basic', [2, 2, 2, 2], imageNetClasses);
export const resnet50 = resnet('resnet50', 'bottleneck', [3, 4, 6, 3], imageNetClasses);
/** ResNet-50 for the 24 classes of question 3. */
export const resnet50For24 = resnet('resnet50-24', 'bottleneck', [3, 4, 6, 3], 24);

/** Trainable numbers: weights, and the biases or the scales and shifts of batch normalisation. */
export function trainableParameters({ convolutions, layers }: ReferenceNetwork): number {
  return sum(
    layers.map((layer) => {
      if (layer.kind === 'dense') return denseParameters(layer.inChannels, layer.outChannels);
      return convWeights(layer) + layer.outChannels * (convolutions === 'bias' ? 1 : 2);
    }),
  );
}

/** Channels that all convolutions of a network put out together. */
export function convChannels({ layers }: ReferenceNetwork): number {
  return sum(layers.filter(isConv).map(({ outChannels }) => outChannels));
}

/** Multiply-adds of one layer, per image. */
export function macsOfLayer(layer: WeightLayer): number {
  if (layer.kind === 'dense') return denseWeights(layer.inChannels, layer.outChannels);
  return convMacs(layer, layer.outputSize, layer.outputSize);
}

/** Multiply-adds of a whole network, per image. */
export function totalMacs({ layers }: ReferenceNetwork): number {
  return sum(layers.map(macsOfLayer));
}

/** @throws Error that names the layer, if the network has none of that name */
export function layerNamed({ id, layers }: ReferenceNetwork, name: string): WeightLayer {
  const found = layers.find((layer) => layer.name === name);
  if (!found) throw new Error(`${id} has no layer "${name}"`);
  return found;
}

const isConv = ({ kind }: WeightLayer) => kind === 'conv';
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function vggConvolutions(stages: readonly (readonly number[])[]): WeightLayer[] {
  const layers: WeightLayer[] = [];
  let [size, inChannels] = [imageSize, 3];
  stages.forEach((widths, stage) => {
    widths.forEach((outChannels, place) => {
      const name = `conv${stage + 1}_${place + 1}`;
      layers.push(conv(name, 3, inChannels, outChannels, size));
      inChannels = outChannels;
    });
    size = outputSize(size, { kernelSize: 2, stride: 2 });
  });
  return layers;
}

function denseLayers(widths: readonly number[]): WeightLayer[] {
  return widths.slice(1).map((outChannels, index) => ({
    name: `fc${index + 1}`,
    kind: 'dense',
    kernelSize: 1,
    inChannels: widths[index] ?? 0,
    outChannels,
    outputSize: 1,
  }));
}

/** Four stages of residual blocks on a stem that has cut the image to a quarter. */
function resnet(
  id: string,
  kind: BlockKind,
  blocks: readonly number[],
  classes: number,
): ReferenceNetwork {
  const stem = outputSize(imageSize, { kernelSize: 7, stride: 2, padding: 3 });
  const layers = [conv('conv1', 7, 3, 64, stem)];
  let size = outputSize(stem, { kernelSize: 3, stride: 2, padding: 1 });
  let inChannels = 64;
  blocks.forEach((count, stage) => {
    for (let place = 0; place < count; place++) {
      const stride = place === 0 && stage > 0 ? 2 : 1;
      const name = `conv${stage + 2}_${place + 1}`;
      const block = residualBlock({ name, kind, inChannels, width: 64 * 2 ** stage, size, stride });
      layers.push(...block.layers);
      ({ size, outChannels: inChannels } = block);
    }
  });
  layers.push(...denseLayers([inChannels, classes]));
  return { id, convolutions: 'batch-norm', layers };
}

type BlockKind = 'basic' | 'bottleneck';

interface BlockPlan {
  readonly name: string;
  readonly kind: BlockKind;
  readonly inChannels: number;
  readonly width: number;
  /** Height and width of what enters. */
  readonly size: number;
  readonly stride: number;
}

/**
 * The convolutions of one residual block, with the 1×1 on its shortcut where the shape changes. This
 * is the present form (v1.5): a bottleneck's stride stands in its 3×3, where the paper has it in the
 * first 1×1.
 */
function residualBlock({ name, kind, inChannels, width, size, stride }: BlockPlan) {
  const outChannels = kind === 'basic' ? width : 4 * width;
  const outSize = outputSize(size, { kernelSize: 3, stride, padding: 1 });
  const layers =
    kind === 'basic'
      ? [
          conv(`${name}a`, 3, inChannels, width, outSize),
          conv(`${name}b`, 3, width, width, outSize),
        ]
      : [
          conv(`${name}a`, 1, inChannels, width, size),
          conv(`${name}b`, 3, width, width, outSize),
          conv(`${name}c`, 1, width, outChannels, outSize),
        ];
  if (stride !== 1 || inChannels !== outChannels)
    layers.push(conv(`${name}-shortcut`, 1, inChannels, outChannels, outSize));
  return { layers, size: outSize, outChannels };
}

function conv(
  name: string,
  kernelSize: number,
  inChannels: number,
  outChannels: number,
  outputSize: number,
): WeightLayer {
  return { name, kind: 'conv', kernelSize, inChannels, outChannels, outputSize };
}
