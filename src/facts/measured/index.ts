import convImproved from './conv-improved.json' with { type: 'json' };
import convSmall from './conv-small.json' with { type: 'json' };
import convTutorial from './conv-tutorial.json' with { type: 'json' };
import fcNarrowCured from './fc-narrow-cured.json' with { type: 'json' };
import fcNarrowDead from './fc-narrow-dead.json' with { type: 'json' };
import fcTutorial from './fc-tutorial.json' with { type: 'json' };
import gapHeadFlatten from './gap-head-flatten.json' with { type: 'json' };
import gapHeadGap from './gap-head-gap.json' with { type: 'json' };
import permutationCnnPermuted from './permutation-cnn-permuted.json' with { type: 'json' };
import permutationCnn from './permutation-cnn.json' with { type: 'json' };
import permutationMlpPermuted from './permutation-mlp-permuted.json' with { type: 'json' };
import permutationMlp from './permutation-mlp.json' with { type: 'json' };
import type { RecordedRun } from '../recorded-run.ts';

/**
 * The runs of our own that are on record. A new file of this folder is imported here by hand, as
 * `import convSmall from './conv-small.json' with { type: 'json' };`, and joins the list, which then
 * needs `[convSmall] as readonly RecordedRun[]`, since JSON knows no literal types.
 */
export const recordedRuns = [
  fcNarrowDead,
  fcNarrowCured,
  fcTutorial,
  convSmall,
  convTutorial,
  convImproved,
  gapHeadFlatten,
  gapHeadGap,
  permutationCnn,
  permutationCnnPermuted,
  permutationMlp,
  permutationMlpPermuted,
] as readonly RecordedRun[];
