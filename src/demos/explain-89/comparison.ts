/** What one change did: an arm beside the base. */
import { imagenetWeights } from '../../facts/coursework-q3.ts';
import type { TransferOutcome } from '../../facts/transfer-record.ts';
import { standardError } from '../../math/standard-error.ts';
import { type Difference, differenceOf } from '../../math/two-proportions.ts';

/** `same`: chance alone would do it in more than one case of twenty. */
export type Verdict = 'lower' | 'same' | 'higher';

export interface Comparison extends Difference {
  readonly verdict: Verdict;
  /** Whether the arm does no better than the coursework's 89 %, within two standard errors of its own. */
  readonly reaches89: boolean;
}

type Scored = Pick<TransferOutcome, 'test' | 'testImages'>;

const proportionOf = ({ test, testImages }: Scored) => ({
  share: test.accuracy,
  count: testImages,
});

export function compared(arm: Scored, base: Scored): Comparison {
  const difference = differenceOf(proportionOf(arm), proportionOf(base));
  const isClear = difference.p < 0.05;
  const error = standardError(arm.test.accuracy, arm.testImages);
  return {
    ...difference,
    verdict: isClear ? (difference.difference < 0 ? 'lower' : 'higher') : 'same',
    reaches89: arm.test.accuracy <= imagenetWeights.accuracy + 2 * error,
  };
}
