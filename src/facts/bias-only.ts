/** Many trainings of a network of which only the last biases learn, and what is quoted of them. */
import { drawnLabels, type Sampling, samplings } from '../datasets/drawn-labels.ts';
import { mean } from '../math/spread.ts';
import { BiasOnlyNetwork } from '../models/bias-only.ts';
import type { Fact, FactUnit, Facts } from './fact.ts';

/** A set like CIFAR-10, and the coursework's batches and epochs. */
export const biasOnlySetting = { classes: 10, images: 50_000, batchSize: 32, epochs: 5 } as const;

/** Whatever an epoch or a run says, one number after the other. */
export interface BiasOnlyOutcome {
  /** Of every epoch of every run, while the biases moved. */
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  /** Of every run. */
  readonly testLosses: readonly number[];
}

export const nothingTrained: BiasOnlyOutcome = { losses: [], accuracies: [], testLosses: [] };

/** One training after the other, from `seed` on; gives all there is after each epoch. */
export function* trainedBiases(
  sampling: Sampling,
  { learningRate, seed, runs }: { learningRate: number; seed: number; runs: number },
): Generator<BiasOnlyOutcome> {
  const { classes, images, batchSize, epochs } = biasOnlySetting;
  let { losses, accuracies, testLosses } = nothingTrained;
  for (let run = 0; run < runs; run++) {
    const network = new BiasOnlyNetwork({ classes, batchSize, learningRate });
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const score = network.train(
        drawnLabels(sampling, { seed: seed + run, epoch, images, classes }),
      );
      losses = [...losses, score.loss];
      accuracies = [...accuracies, score.accuracy];
      if (epoch === epochs) testLosses = [...testLosses, network.test().loss];
      yield { losses, accuracies, testLosses };
    }
  }
}

export interface RecordedBiases {
  readonly command: string;
  readonly recordedOn: string;
  readonly learningRate: number;
  readonly seed: number;
  readonly runs: number;
  readonly outcomes: Readonly<Record<Sampling, BiasOnlyOutcome>>;
}

/** The share of epochs whose accuracy is below chance. */
export function shareBelowChance({ accuracies }: BiasOnlyOutcome): number {
  return mean(accuracies.map((accuracy) => (accuracy < 1 / biasOnlySetting.classes ? 1 : 0)));
}

/**
 * `bias-only.without.loss`, `.test-loss`, `.accuracy`, `.below-chance`, `.least`, `.greatest`, and the
 * same `.with.`; `bias-only.rate` and `bias-only.epochs` say how they were made.
 */
export function biasOnlyFacts({ command, learningRate, runs, outcomes }: RecordedBiases): Facts {
  const provenance = { kind: 'measured', recordId: 'bias-only', command } as const;
  const entry = (name: string, value: number, unit: FactUnit, digits: number): [string, Fact] => [
    `bias-only.${name}`,
    { value, unit, digits, provenance },
  ];
  const of = (sampling: Sampling) => {
    const outcome = outcomes[sampling];
    const { accuracies, losses, testLosses } = outcome;
    return [
      entry(`${sampling}.loss`, mean(losses), 'nats', 4),
      entry(`${sampling}.test-loss`, mean(testLosses), 'nats', 4),
      entry(`${sampling}.accuracy`, mean(accuracies), 'number', 4),
      entry(`${sampling}.below-chance`, shareBelowChance(outcome), 'fraction', 0),
      entry(`${sampling}.least`, Math.min(...accuracies), 'number', 4),
      entry(`${sampling}.greatest`, Math.max(...accuracies), 'number', 4),
    ];
  };
  return Object.fromEntries([
    entry('rate', learningRate, 'number', 3),
    entry('epochs', runs * biasOnlySetting.epochs, 'count', 0),
    ...samplings.flatMap(of),
  ]);
}
