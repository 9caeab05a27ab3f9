/** The demo's part of an address: `?explain-89=suspect:statistics,statistics:own`. */
import { splitWays } from '../../datasets/turntable/deal.ts';
import { backendChoices } from '../../engine/protocol.ts';
import { fits } from '../../math/placement.ts';
import { printedShare } from '../../math/printed-share.ts';
import { transferScalings, transferWeights } from '../../models/experiments/transfer.ts';
import { frozenParts, statisticsSources } from '../../models/spec.ts';
import { headKinds } from '../../models/transfer.ts';
import {
  choiceField,
  linkCodec,
  type LinkField,
  numberField,
  wholeField,
} from '../../ui/demo/link-state.ts';
import { amounts, type ExplainState, initial, limits, parts, suspects } from './state.ts';

/** Digits and a point, as few as it takes. */
const printedField: LinkField<ExplainState> = {
  key: 'printed',
  read: ({ printed }) => printed,
  write: (state, printed) =>
    /^[\d.]{1,22}$/.test(printed) && printedShare(printed) ? { ...state, printed } : undefined,
};

export const link = linkCodec<ExplainState>('explain-89', initial, [
  choiceField('part', 'part', parts),
  choiceField('suspect', 'suspect', suspects),
  choiceField('weights', 'weights', transferWeights),
  choiceField('frozen', 'frozen', frozenParts),
  choiceField('scaling', 'inputScaling', transferScalings),
  choiceField('statistics', 'statistics', statisticsSources),
  choiceField('split', 'splitBy', splitWays),
  choiceField('head', 'head', headKinds),
  wholeField('epochs', 'epochs', limits.epochs),
  numberField('rate', 'learningRate', limits.learningRate),
  wholeField('size', 'size', limits.size),
  choiceField('fit', 'fit', fits),
  wholeField('seed', 'seed', limits.seed),
  choiceField('backend', 'backend', backendChoices),
  choiceField('pixels', 'pixelSplit', splitWays),
  choiceField('frames', 'amount', amounts),
  printedField,
  wholeField('steps', 'steps', limits.steps),
]);
