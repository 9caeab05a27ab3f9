/** One recipe with ten seeds, as it was trained on record, and what is quoted of it. */
import { mean } from '../math/spread.ts';
import { sampleDeviation } from '../math/sample-deviation.ts';
import { standardError } from '../math/standard-error.ts';
import type { Fact, FactUnit, Facts } from './fact.ts';
import type { RecordedRun, RecordedScore } from './recorded-run.ts';

export interface RecordedSeeds {
  readonly about: Pick<
    RecordedRun,
    | 'command'
    | 'recordedOn'
    | 'machine'
    | 'backend'
    | 'version'
    | 'datasetSha256'
    | 'official'
    | 'networkId'
    | 'specHash'
    | 'run'
  >;
  readonly testImages: number;
  readonly runs: readonly {
    readonly seed: number;
    readonly train: RecordedScore;
    readonly test: RecordedScore;
    readonly seconds: number;
  }[];
  /** By run (row) and run (column): how many test images the first has right and the second wrong. */
  readonly onlyRight: readonly (readonly number[])[];
}

/** `seeds.count`, `.mean`, `.deviation`, `.standard-error`, `.ratio`, `.least`, `.greatest`, `.seconds`. */
export function seedsFacts({ about, runs, testImages }: RecordedSeeds): Facts {
  const provenance = { kind: 'measured', recordId: 'seeds', command: about.command } as const;
  const entry = (name: string, value: number, unit: FactUnit, digits: number): [string, Fact] => [
    `seeds.${name}`,
    { value, unit, digits, provenance },
  ];
  const accuracies = runs.map(({ test }) => test.accuracy);
  const [middle, deviation] = [mean(accuracies), sampleDeviation(accuracies)];
  const error = standardError(middle, testImages);
  return Object.fromEntries([
    entry('count', runs.length, 'count', 0),
    entry('mean', middle, 'fraction', 1),
    entry('deviation', deviation, 'number', 4),
    entry('standard-error', error, 'number', 4),
    entry('ratio', deviation / error, 'number', 1),
    entry('least', Math.min(...accuracies), 'fraction', 1),
    entry('greatest', Math.max(...accuracies), 'fraction', 1),
    entry(
      'seconds',
      runs.reduce((sum, { seconds }) => sum + seconds, 0),
      'seconds',
      0,
    ),
  ]);
}
