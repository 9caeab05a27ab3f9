/** The demo's part of an address: `?skip-depth=depth:8,optimiser:adam,norm:1,seed:2`. */
import { skipDepths, skipOptimisers } from '../../models/experiments/skip-depth.ts';
import { choiceField, flagField, linkCodec, type LinkField } from '../../ui/demo/link-state.ts';
import { experimentFields } from '../../ui/training/experiment.ts';
import { initial, type SkipDepthState } from './state.ts';

const depthField: LinkField<SkipDepthState> = {
  key: 'depth',
  read: ({ depth }) => String(depth),
  write: (state, text) => {
    const depth = skipDepths.find((one) => String(one) === text);
    return depth && { ...state, depth };
  },
};

export const codec = linkCodec<SkipDepthState>('skip-depth', initial, [
  depthField,
  choiceField('optimiser', 'optimiser', skipOptimisers),
  flagField('norm', 'hasBatchNorm'),
  // So that a reload finds the training open, and offers one that was left unfinished.
  flagField('train', 'trains'),
  ...experimentFields<SkipDepthState>(),
]);
