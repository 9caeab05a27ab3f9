import { describeNetwork } from '../models/describe.ts';
import { networkById } from '../models/networks.ts';
import type { Fact, FactUnit, Facts } from './fact.ts';

/** Training steps of one network, as `node src/cli/measure-networks.ts` wrote them down. */
export interface RecordedSteps {
  readonly id: string;
  /** Multiply-adds per image, when it was timed; a record whose network has changed since is stale. */
  readonly macs: number;
  /** Milliseconds of processor time, after the warm-up. */
  readonly steps: readonly number[];
  /** Of the very first step. */
  readonly first: number;
  /** The most that tensors fill within a step, beside weights and the optimiser's memory. */
  readonly workBytes: number;
}

export interface RecordedNetworkTimes {
  readonly command: string;
  /** Date, `2026-05-31`. */
  readonly recordedOn: string;
  /** Processor and threads, in words. */
  readonly machine: string;
  readonly backend: string;
  readonly version: string;
  readonly batch: number;
  readonly networks: readonly RecordedSteps[];
}

/** The middle value, or the mean of the two in the middle. */
export function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return ((below ?? NaN) + (above ?? NaN)) / 2;
}

const pairs = [
  ['tutorial', 'conv-tutorial', 'fc-tutorial'],
  ['small', 'conv-small', 'fc-narrow'],
] as const;

/** How many times as long the convolutional network of a pair takes, and how fast each multiplies. */
export function networkTimesFacts(record: RecordedNetworkTimes): Facts {
  const { batch, command, networks } = record;
  const provenance = { kind: 'measured', recordId: 'network-times', command } as const;
  const fact = (value: number, unit: FactUnit, digits: number): Fact => ({
    ...{ value, unit, digits, provenance },
  });
  const perImage = (id: string) => {
    const found = networks.find((one) => one.id === id);
    return middleOf(found?.steps ?? []) / batch;
  };
  const ratios = pairs.map(([name, conv, fc]): [string, Fact] => [
    `network-times.${name}-ratio`,
    fact(perImage(conv) / perImage(fc), 'number', 1),
  ]);
  const each = networks.flatMap(({ id, workBytes }): [string, Fact][] => {
    const { parameters, trainable, macs } = describeNetwork(networkById(id).network).total;
    const weightBytes = 4 * parameters;
    const allBytes = weightBytes + 8 * trainable + workBytes;
    return [
      [`network-times.${id}.ms`, fact(perImage(id), 'number', 2)],
      [`network-times.${id}.macs-per-microsecond`, fact(macs / perImage(id) / 1000, 'number', 0)],
      [`network-times.${id}.megabytes`, fact(allBytes / 1e6, 'number', 1)],
      [`network-times.${id}.weights-share`, fact(weightBytes / allBytes, 'fraction', 0)],
    ];
  });
  return Object.fromEntries([...ratios, ...each]);
}
