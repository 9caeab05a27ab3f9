import type { Run, RunArm } from './run.ts';
import { armLabel } from './summary.ts';
import { tests } from './tests.ts';

const head = ['run', 'network', 'split', 'epoch', 'loss', 'accuracy'] as const;
type Cell = string | number | null;

/**
 * Every point of the runs' curves, one a row, as RFC 4180 has it: `train` are means over windows of
 * steps, `test` stands at the end of its epoch or of the run, `epoch` counts whole epochs behind the point.
 */
export function csvOf(runs: readonly Run[]): string {
  const rows = runs.flatMap((run) => run.arms.flatMap((arm) => rowsOf(run, arm)));
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowsOf(run: Run, arm: RunArm): Cell[][] {
  const named = [run.id, armLabel(run, arm)];
  const train = arm.curve.map(({ at, loss, accuracy }) => [...named, 'train', at, loss, accuracy]);
  const test = tests(arm).map(({ at, loss, accuracy }) => [...named, 'test', at, loss, accuracy]);
  return [...train, ...test];
}

/** Names are ids, which need no quotes and are no formula of a spreadsheet. */
const cell = (value: Cell) => (value === null ? 'NaN' : String(value));
