/** The whole record, which is fetched when a reader asks for other stacks than the first ones. */
import recorded from '../../facts/measured/skip-depth.json' with { type: 'json' };
import type { RecordedSkipDepth } from '../../facts/skip-depth-record.ts';

export const allStacks = recorded as unknown as RecordedSkipDepth;
