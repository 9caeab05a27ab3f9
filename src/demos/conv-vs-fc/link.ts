/** The demo's part of an address: `?conv-vs-fc=size:16,channels:1,filters:16,padding:same`. */
import { choiceField, linkCodec, wholeField } from '../../ui/demo/link-state.ts';
import { experimentFields } from '../../ui/training/experiment.ts';
import {
  directions,
  initial,
  limits,
  paddings,
  parts,
  pixelOrders,
  type ConvVsFcState,
} from './state.ts';

export const codec = linkCodec<ConvVsFcState>('conv-vs-fc', initial, [
  choiceField('part', 'part', parts),
  wholeField('size', 'inputSize', limits.inputSize),
  wholeField('channels', 'inChannels', limits.inChannels),
  wholeField('kernel', 'kernelSize', limits.kernelSize),
  wholeField('filters', 'filters', limits.filters),
  choiceField('padding', 'padding', paddings),
  wholeField('matrix', 'matrixSize', limits.matrixSize),
  choiceField('pixels', 'pixels', pixelOrders),
  choiceField('direction', 'direction', directions),
  ...experimentFields<ConvVsFcState>(),
]);
