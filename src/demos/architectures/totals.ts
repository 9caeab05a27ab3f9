/** What whole networks cost at the size they were made for: computed when the site is built. */
import { activationMemory } from '../../models/activation-memory.ts';
import { architectures } from '../../models/architectures/architectures.ts';
import { describeNetwork } from '../../models/describe.ts';

export interface Total {
  readonly id: string;
  readonly label: string;
  readonly size: number;
  /** Layers with weights on the longest way through; those on shortcuts are not counted. */
  readonly depth: number;
  readonly parameters: number;
  readonly macs: number;
  /** Values kept for the backward pass of one image, and needed at once when it only answers. */
  readonly training: number;
  readonly inference: number;
}

export function totals(): readonly Total[] {
  return architectures.map(({ id, label, size, network }) => {
    const made = network(size);
    const { rows, total } = describeNetwork(made);
    const { training, inference } = activationMemory(made);
    const depth = rows.filter(
      ({ macs, within }) => macs > 0 && !within.includes('shortcut'),
    ).length;
    const { trainable: parameters, macs } = total;
    return { id, label, size, depth, parameters, macs, training, inference };
  });
}

/** The largest whole network that costs less than this many multiply-adds, if there is one. */
export function outweighed(macs: number, all: readonly Total[]): Total | undefined {
  return all
    .filter((total) => total.macs < macs)
    .toSorted((one, other) => other.macs - one.macs)
    .at(0);
}
