import type { Layer, Network } from '../spec.ts';
import {
  basicBlock,
  bottleneckBlock,
  normalised,
  type BottleneckVersion,
} from './residual-blocks.ts';
import type { Variant } from './plan.ts';

/** Blocks in each of the four stages; He et al. (2016), table 1. */
const stageBlocks = {
  18: [2, 2, 2, 2],
  34: [3, 4, 6, 3],
  50: [3, 4, 6, 3],
  101: [3, 4, 23, 3],
  152: [3, 8, 36, 3],
} as const;
export type ResnetDepth = keyof typeof stageBlocks;

interface ResnetVariant extends Variant {
  /** Where a bottleneck that halves the map has its stride; networks of basic blocks know no difference. */
  readonly version?: BottleneckVersion;
  /** Keras gives the convolutions biases, which batch normalisation makes useless. */
  readonly bias?: boolean;
  /** Channels of the first stage's 3×3 convolutions; 64 in the paper. */
  readonly width?: number;
  /** How many blocks each of the four stages has at most; as many as the paper's unless given. */
  readonly mostBlocks?: number;
  /** Of the batch normalisations; Keras' own unless given. */
  readonly momentum?: number;
}

/**
 * ResNet: a 7×7 convolution with stride 2, a pooling, four stages of residual blocks, global average
 * pooling, and one fully connected layer.
 *
 * @see He et al. (2016), arXiv 1512.03385, table 1
 */
export function resnet(depth: ResnetDepth, variant: ResnetVariant = {}): Network {
  const { size = 224, classes = 1000, version = 'v1.5', bias = false, width = 64 } = variant;
  const { mostBlocks = Infinity, momentum } = variant;
  const block = depth < 50 ? basicBlock : bottleneckBlock;
  let channels = width;
  const stages = stageBlocks[depth].flatMap((count, stage) =>
    Array.from({ length: Math.min(count, mostBlocks) }, (_, place) => {
      const made = block({
        name: `conv${stage + 2}_${place + 1}`,
        inChannels: channels,
        width: width * 2 ** stage,
        stride: stage > 0 && place === 0 ? 2 : 1,
        version,
        bias,
        momentum,
      });
      channels = made.outChannels;
      return made.layer;
    }),
  );
  return {
    id: version === 'v1' && depth >= 50 ? `resnet${depth}-v1` : `resnet${depth}`,
    family: 'conv',
    inputShape: [size, size, 3],
    layers: [...stem({ filters: width, bias, momentum }), ...stages, ...head(classes)],
  };
}

type StemPlan = Omit<Parameters<typeof normalised>[1], 'kernelSize'>;

function stem(plan: StemPlan): readonly Layer[] {
  return [
    ...normalised('conv1', { ...plan, kernelSize: 7, stride: 2 }),
    { kind: 'activation', activation: 'relu' },
    { kind: 'pool', name: 'pool1', mode: 'max', size: 3, stride: 2, padding: 1 },
  ];
}

function head(classes: number): readonly Layer[] {
  return [
    { kind: 'global-pool', mode: 'average' },
    { kind: 'dense', name: 'fc', units: classes, activation: 'softmax' },
  ];
}
