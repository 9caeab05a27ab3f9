import flatten from './gap-head-flatten.json' with { type: 'json' };
import gap from './gap-head-gap.json' with { type: 'json' };
import type { RecordedRun } from '../recorded-run.ts';

/** Our runs of the experiment with the two heads. */
export const gapHeadRuns = [flatten, gap] as readonly RecordedRun[];
