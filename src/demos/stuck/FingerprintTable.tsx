/** What every suspect and every cure has left behind. Fetched when it is opened. */
import { courseworkRuns } from '../../facts/coursework-runs.ts';
import type { RecordedStuck } from '../../facts/stuck-record.ts';
import { stuckRun } from '../../models/experiments/stuck.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { records } from './records.ts';
import { excessOf, recordedFingerprint, verdictOf } from './verdict.ts';
import { fill, useWords, type Words } from './words.ts';

export function FingerprintTable() {
  const words = useWords();
  const { t, count } = words;
  return (
    <DataTable
      caption={fill(t.allCaption, { images: count(stuckRun.trainingSize) })}
      head={[
        t.col_run,
        t.col_first,
        t.col_mean,
        t.col_excess,
        t.col_test,
        t.col_active,
        t.col_gradient,
        t.col_spread,
        t.col_verdict,
      ]}
      rows={[...logRows(words), ...records.runs.map((run) => recordRow(run, words))]}
    />
  );
}

function logRows({ t, count, fixed, percent }: Words): string[][] {
  const logs = courseworkRuns.filter(({ family }) => family === 'fc');
  return logs.map(({ run, epochs, stepsPerEpoch: steps, test }) => {
    const firstEpochLoss = epochs[0]?.loss ?? NaN;
    return [
      fill(t.logRow, { run: count(run) }),
      t.unknown,
      fixed(firstEpochLoss, 4),
      fixed(excessOf({ firstEpochLoss, steps }), 1),
      percent(test.accuracy, 2),
      ...[t.unknown, t.unknown, t.unknown, t.unknown],
    ];
  });
}

function recordRow(record: RecordedStuck, { t, count, decimal, fixed, percent, pick }: Words) {
  const fingerprint = recordedFingerprint(record);
  const [first, last] = [record.diagnoses[0], record.diagnoses.at(-1)];
  const excess = excessOf(fingerprint);
  const three = (value = 0) => decimal(value < 1e-7 ? 0 : Number(value.toPrecision(2)));
  const [group, id] = record.id.startsWith('cure-')
    ? (['cure', record.id.slice('cure-'.length)] as const)
    : (['suspect', record.id] as const);
  return [
    pick(group, id),
    fixed(first?.loss ?? NaN, 2),
    fixed(fingerprint.firstEpochLoss, 4),
    Math.abs(excess) < 100 ? fixed(excess, 1) : count(excess),
    percent(fingerprint.testAccuracy, 2),
    fill(t.activeOf, {
      active: count(last?.active.at(-1) ?? NaN),
      units: count(record.layers.at(-1)?.[1] ?? NaN),
    }),
    three(last?.norms[0]),
    three(last?.logitSpread),
    pick('short', verdictOf(fingerprint)),
  ];
}
