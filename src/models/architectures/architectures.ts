import { networks } from '../networks.ts';
import { alexnet, lenet5 } from './early-networks.ts';
import type { Architecture } from './plan.ts';
import { resnet, type ResnetDepth } from './resnet.ts';
import { vgg } from './vgg.ts';

/** The published networks that the course counts, the oldest first. */
export const publishedArchitectures: readonly Architecture[] = [
  { id: 'lenet5', label: 'LeNet-5', size: 32, network: (size) => lenet5({ size }) },
  { id: 'alexnet', label: 'AlexNet', size: 224, network: (size) => alexnet({ size }) },
  { id: 'vgg16', label: 'VGG16', size: 224, network: (size) => vgg(16, { size }) },
  { id: 'vgg19', label: 'VGG19', size: 224, network: (size) => vgg(19, { size }) },
  {
    id: 'vgg16-gap',
    label: 'VGG16 + GAP',
    size: 224,
    network: (size) => vgg(16, { size, head: 'gap' }),
  },
  ...([18, 34, 50] as const).map(residual),
  paperResidual(50),
  residual(101),
  paperResidual(101),
  residual(152),
  paperResidual(152),
];

/** Beside them the networks that the course trains on small images. */
export const architectures: readonly Architecture[] = [
  ...publishedArchitectures,
  ...networks.map(({ network }) => ({
    id: network.id,
    label: network.id,
    size: network.inputShape[0],
    network: (size: number) => ({ ...network, inputShape: [size, size, 3] as const }),
  })),
];

/** @throws Error that names the id, if no architecture has it */
export function architectureById(id: string): Architecture {
  const found = architectures.find((one) => one.id === id);
  if (!found) throw new Error(`No architecture "${id}"`);
  return found;
}

function residual(depth: ResnetDepth): Architecture {
  return {
    id: `resnet${depth}`,
    label: `ResNet-${depth}`,
    size: 224,
    network: (size) => resnet(depth, { size }),
  };
}

/** With the stride where the paper has it. */
function paperResidual(depth: ResnetDepth): Architecture {
  return {
    id: `resnet${depth}-v1`,
    label: `ResNet-${depth} v1`,
    size: 224,
    network: (size) => resnet(depth, { size, version: 'v1' }),
  };
}
