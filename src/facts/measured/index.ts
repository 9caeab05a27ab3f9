import convImproved from './conv-improved.json' with { type: 'json' };
import convSmall from './conv-small.json' with { type: 'json' };
import convTutorial from './conv-tutorial.json' with { type: 'json' };
import fcNarrowCured from './fc-narrow-cured.json' with { type: 'json' };
import fcNarrowDead from './fc-narrow-dead.json' with { type: 'json' };
import fcTutorial from './fc-tutorial.json' with { type: 'json' };
import { gapHeadRuns } from './gap-head.ts';
import { permutationRuns } from './permutation.ts';
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
  ...gapHeadRuns,
  ...permutationRuns,
] as readonly RecordedRun[];
