import { preprocessings } from '../../datasets/preprocess.ts';
import { backendChoices } from '../../engine/protocol.ts';
import { optimisers } from '../../models/spec.ts';
import { headKinds } from '../../models/transfer.ts';
import {
  choiceField,
  linkCodec,
  type LinkCodec,
  type LinkField,
  numberField,
  wholeField,
} from '../../ui/demo/link-state.ts';
import { runLimits } from '../../ui/training/plan.ts';
import {
  type ArmId,
  armIds,
  dataIds,
  filmCounts,
  frameCounts,
  initialFor,
  limits,
  randomNets,
  sides,
  splitWays,
  type State,
  unfrozenParts,
} from './state.ts';

const fields: readonly LinkField<State>[] = [
  {
    key: 'arms',
    read: (state) => state.arms.join('.'),
    write: (state, text) => {
      const asked = text.split('.');
      const known = armIds.filter((id) => asked.includes(id));
      return known.length > 0 && known.length === asked.length
        ? { ...state, arms: known }
        : undefined;
    },
  },
  choiceField('data', 'data', dataIds),
  choiceField('split', 'splitBy', splitWays),
  choiceField('objects', 'films', filmCounts),
  choiceField('frames', 'frames', frameCounts),
  choiceField('size', 'side', sides),
  choiceField('see', 'see', preprocessings),
  choiceField('net', 'randomNet', randomNets),
  choiceField('unfrozen', 'unfrozen', unfrozenParts),
  choiceField('head', 'head', headKinds),
  wholeField('width', 'width', limits.width),
  numberField('dropout', 'dropout', limits.dropout),
  choiceField('optimiser', 'optimiser', optimisers),
  numberField('rate', 'rate', limits.rate),
  numberField('fine-rate', 'fineRate', limits.fineRate),
  wholeField('epochs', 'epochs', runLimits.epochs),
  wholeField('batch', 'batchSize', runLimits.batchSize),
  wholeField('seed', 'seed', runLimits.seed),
  choiceField('backend', 'backend', backendChoices),
];

/**
 * `?transfer=arms:random.frozen,split:object,see:unit`. A link always names the arms, unless the demo is as
 * its page opens it: pages open with different ones, and what is copied from one may be embedded elsewhere.
 */
export function codecFor(arms: readonly ArmId[]): LinkCodec<State> {
  const initial = initialFor(arms);
  const codec = linkCodec<State>('transfer', initial, fields);
  const naming = linkCodec<State>('transfer', { ...initial, arms: [] }, fields);
  return {
    ...codec,
    write: (state, search) => (codec.write(state, '') === '' ? codec : naming).write(state, search),
  };
}

/** Where all arms are shown first. */
export const codec = codecFor(armIds);
