/** Parameters of the networks without their heads; for the build, which hands them to the page. */
import { resnet } from '../../models/architectures/resnet.ts';
import { vgg } from '../../models/architectures/vgg.ts';
import { armOf } from '../../models/experiments/experiment.ts';
import { gapHead } from '../../models/experiments/gap-head.ts';
import { describeNetwork } from '../../models/describe.ts';
import type { Network } from '../../models/spec.ts';
import { type HeadName, namedHeads, pooledParameters, type HeadSetting } from './head.ts';

const withoutHead = (network: Network, head: HeadSetting) =>
  describeNetwork(network).total.trainable - pooledParameters(head);

export const trunks: Readonly<Record<HeadName, number>> = {
  vgg16: withoutHead(vgg(16, { head: 'gap' }), namedHeads.vgg16),
  resnet50: withoutHead(resnet(50), namedHeads.resnet50),
  experiment: withoutHead(armOf(gapHead, 'gap').network, namedHeads.experiment),
  coursework: withoutHead(resnet(50, { classes: 24 }), namedHeads.coursework),
};
