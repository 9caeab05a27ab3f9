/** Which of our records is of a training such as the reader has set. */
import { least } from 'd3-array';
import type { RecordedTransferArm } from '../../facts/transfer-record.ts';
import type { ArmId, State } from './state.ts';

/** What is compared here had this rate; the others show what a lower one, or a single epoch, does. */
const rate = 1e-3;

/** Of those that agree in all but rate, epochs and size, the one nearest in size; undefined where there is none. */
export function recordOf(
  records: readonly RecordedTransferArm[],
  arm: ArmId,
  state: State,
): RecordedTransferArm | undefined {
  if (state.data === 'folder') return undefined;
  const same = records.filter(
    ({ settings }) =>
      settings.splitBy === state.splitBy &&
      settings.learningRate === rate &&
      settings.epochs > 1 &&
      settings.fit === 'letterbox' &&
      settings.statistics === 'stored' &&
      isOf(arm, settings, state),
  );
  return least(same, ({ settings }) => Math.abs(settings.size - Number(state.side)));
}

/** Of random weights the reduced network is on record, whose own normalisation makes the scale of its input no matter. */
function isOf(arm: ArmId, settings: RecordedTransferArm['settings'], state: State): boolean {
  if (arm === 'random') return settings.weights === 'random' && state.randomNet === 'reduced';
  const unfrozen = state.unfrozen === 'all' ? 'none' : 'early';
  return (
    settings.weights === 'imagenet' &&
    settings.frozen === (arm === 'frozen' ? 'all' : unfrozen) &&
    settings.inputScaling === state.see &&
    settings.head === state.head
  );
}
