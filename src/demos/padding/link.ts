/** The demo's part of an address: `?padding=height:8,width:8,kernel:3,stride:2`. */
import { choiceField, flagField, linkCodec, wholeField } from '../../ui/demo/link-state.ts';
import { initial } from './presets.ts';
import { limits, modes, paddings, speeds, type PaddingState, type Speed } from './state.ts';

export const codec = linkCodec<PaddingState>('padding', initial, [
  choiceField('mode', 'mode', modes),
  wholeField('height', 'height', limits.size),
  wholeField('width', 'width', limits.size),
  wholeField('kernel', 'kernelSize', limits.kernelSize),
  wholeField('stride', 'stride', limits.stride),
  wholeField('dilation', 'dilation', limits.dilation),
  choiceField('padding', 'padding', paddings),
  wholeField('top', 'top', limits.side),
  wholeField('bottom', 'bottom', limits.side),
  wholeField('left', 'left', limits.side),
  wholeField('right', 'right', limits.side),
  wholeField('extra', 'outputPadding', limits.outputPadding),
  wholeField('channels', 'inChannels', limits.channels),
  wholeField('filters', 'filters', limits.channels),
  flagField('bias', 'bias'),
  wholeField('step', 'step', limits.step),
  choiceField('speed', 'speed', Object.keys(speeds) as Speed[]),
  flagField('reads', 'showReads'),
]);
