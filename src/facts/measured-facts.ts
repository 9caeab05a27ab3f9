import type { Fact, FactUnit, Facts } from './fact.ts';
import type { RecordedRun, RecordedScore } from './recorded-run.ts';

/**
 * The numbers of a run on record: `run.conv-small.test-accuracy`, `run.conv-small.test-loss`, and of
 * every epoch `.epoch-1-loss` and `.epoch-1-accuracy` (training), `.epoch-1-test-loss`,
 * `.epoch-1-test-accuracy`, `.epoch-1-seconds`.
 */
export function measuredFacts(record: RecordedRun): Facts {
  const { id, command, test, epochs } = record;
  const provenance = { kind: 'measured', recordId: id, command } as const;
  const entry = (name: string, value: number, unit: FactUnit, digits: number): [string, Fact] => [
    `run.${id}.${name}`,
    { value, unit, digits, provenance },
  ];
  const score = (name: string, { loss, accuracy }: RecordedScore) => [
    entry(`${name}loss`, loss, 'nats', 4),
    entry(`${name}accuracy`, accuracy, 'fraction', 1),
  ];
  return Object.fromEntries([
    ...score('test-', test),
    ...epochs.flatMap(({ epoch, train, test: afterEpoch, seconds }) => [
      ...score(`epoch-${epoch}-`, train),
      ...score(`epoch-${epoch}-test-`, afterEpoch),
      entry(`epoch-${epoch}-seconds`, seconds, 'seconds', 1),
    ]),
  ]);
}
