import cnnPermuted from './permutation-cnn-permuted.json' with { type: 'json' };
import cnn from './permutation-cnn.json' with { type: 'json' };
import mlpPermuted from './permutation-mlp-permuted.json' with { type: 'json' };
import mlp from './permutation-mlp.json' with { type: 'json' };
import type { RecordedRun } from '../recorded-run.ts';

/** Our runs of the permutation experiment. */
export const permutationRuns = [cnn, cnnPermuted, mlp, mlpPermuted] as readonly RecordedRun[];
