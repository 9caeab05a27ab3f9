/** The runs that are in every notebook. Fetched when one of them is looked at. */
import { recordedRuns } from '../../facts/measured/index.ts';
import { courseworkAsRuns, recordsAsRuns } from '../../notebook/given-runs.ts';

export const givenRuns = [...courseworkAsRuns(), ...recordsAsRuns(recordedRuns)];
