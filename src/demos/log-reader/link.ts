import { choiceField, linkCodec, wholeField } from '../../ui/demo/link-state.ts';
import { initial, limits, logs, metrics, type State } from './state.ts';

/** `?log-reader=log:recorded,a:1,b:2`. A pasted log is not in it. */
export const link = linkCodec<State>('log-reader', initial, [
  choiceField('log', 'log', logs),
  wholeField('a', 'a', limits.run),
  wholeField('b', 'b', limits.run),
  wholeField('batch', 'batchSize', limits.batchSize),
  wholeField('validation', 'validationImages', limits.validationImages),
  wholeField('classes', 'classes', limits.classes),
  choiceField('chart', 'metric', metrics),
  wholeField('disagree', 'disagreement', limits.disagreement),
]);
