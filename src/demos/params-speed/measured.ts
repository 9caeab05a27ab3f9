/** From the times of the engine to what the page shows of them. */
import { median, quantile } from 'd3-array';
import type { NetworkTimes } from '../../engine/protocol.ts';
import type { Timing } from '../../ui/timing/timing.ts';
import type { Subject } from './subjects.ts';
import { standIn, type NetworkName } from './state.ts';

export interface Measured {
  readonly network: NetworkName;
  /** Milliseconds of every training step so far, from the very first. */
  readonly steps: readonly number[];
  /** Of the steps after the warm-up: the middle one, and where half of them lie. */
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  readonly first: number;
  /** The middle step's, in milliseconds. */
  readonly perImage: number;
  /** Bytes of tensors at the height of a step: weights, the optimiser's memory and all it works with. */
  readonly bytes: number;
}

/** By network, as far as there are times yet. */
export function measuredOf(
  { request, times }: Pick<Timing, 'request' | 'times'>,
  subjects: readonly Subject[],
): Measured[] {
  return times.flatMap((one, index) => {
    const id = request?.networks[index]?.id;
    const subject = subjects.find((other) => other.id === id);
    return subject && request && one.step.length > 0
      ? [measured(subject, one, request.batchSize)]
      : [];
  });
}

function measured(
  subject: Subject,
  { step, warmUp, workBytes }: NetworkTimes,
  batch: number,
): Measured {
  const middle = median(step) ?? NaN;
  return {
    network: subject.id,
    steps: [...warmUp.step, ...step],
    middle,
    low: quantile(step, 0.25) ?? NaN,
    high: quantile(step, 0.75) ?? NaN,
    first: warmUp.step[0] ?? NaN,
    perImage: middle / batch,
    bytes: workBytes + standingBytes(subject),
  };
}

const bytesPerNumber = 4;

/** What stays from step to step: weights, and the two numbers that Adam remembers for each. */
export function standingBytes({ parameters, trainable }: Subject): number {
  return bytesPerNumber * (parameters + 2 * trainable);
}

/** The same as counted: what stays, the gradients, and what the backward pass needs of a batch. */
export function countedBytes(subject: Subject, batch: number): number {
  const { trainable, activations } = subject;
  return standingBytes(subject) + bytesPerNumber * (trainable + batch * activations);
}

/** The stand-in pair: how many times the FC network's the convolutional network's is. */
export interface PairRatios {
  readonly parameters: number;
  readonly macs: number;
  /** Undefined until both are timed. */
  readonly time: number | undefined;
}

export function pairRatios(
  subjects: readonly Subject[],
  measurements: readonly Measured[],
): PairRatios {
  const of = (key: 'parameters' | 'macs') => {
    const [fc, conv] = [standIn.fc, standIn.conv].map(
      (id) => subjects.find((one) => one.id === id)?.[key] ?? NaN,
    );
    return (conv ?? NaN) / (fc ?? NaN);
  };
  const time = (id: NetworkName) => measurements.find(({ network }) => network === id)?.middle;
  const [fc, conv] = [time(standIn.fc), time(standIn.conv)];
  return {
    parameters: of('parameters'),
    macs: of('macs'),
    time: fc !== undefined && conv !== undefined ? conv / fc : undefined,
  };
}

/** What the times say of the claim that fewer parameters mean more speed; a tenth is too close to call. */
export function verdictOf(time: number): 'slower' | 'alike' | 'faster' {
  if (time > 1.1) return 'slower';
  return time < 1 / 1.1 ? 'faster' : 'alike';
}
