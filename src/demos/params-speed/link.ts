import { choiceField, linkCodec, wholeField } from '../../ui/demo/link-state.ts';
import {
  axes,
  backendChoices,
  families,
  initial,
  limits,
  selections,
  type State,
} from './state.ts';

/** `?params-speed=networks:all,x:macs,batch:8`. */
export const link = linkCodec<State>('params-speed', initial, [
  choiceField('networks', 'selection', selections),
  choiceField('first', 'first', families),
  wholeField('batch', 'batch', limits.batch),
  wholeField('steps', 'steps', limits.steps),
  choiceField('backend', 'backend', backendChoices),
  choiceField('x', 'x', axes),
  choiceField('y', 'y', axes),
]);
