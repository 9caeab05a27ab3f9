/** What a reader can set of the notebook's page: what is looked for, shown and opened. */
import { filters, type Filter } from '../../notebook/find.ts';

export interface LabState {
  readonly filter: Filter;
  readonly find: string;
  /** Ids of the runs in the charts, in the order of their letters. */
  readonly runs: readonly string[];
  /** Id of the run whose details are open; empty for none. */
  readonly open: string;
}

export { filters };

export const initial: LabState = { filter: 'all', find: '', runs: [], open: '' };

/** More on one axis could not be told apart, and would make a long address. */
export const mostRuns = 50;
