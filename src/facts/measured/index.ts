import type { RecordedRun } from '../recorded-run.ts';

/**
 * The runs of our own that are on record. A new file of this folder is added here by hand:
 * `import convSmall from './conv-small.json' with { type: 'json' };`
 */
export const recordedRuns: readonly RecordedRun[] = [];
