/** The networks that are compared, and what can be counted of them; for the build, which hands it to the page. */
import { middleOf, type RecordedNetworkTimes } from '../../facts/network-times.ts';
import type { RecordedSpeed } from '../../facts/speed-facts.ts';
import { activationMemory } from '../../models/activation-memory.ts';
import { describeNetwork } from '../../models/describe.ts';
import { networkById } from '../../models/networks.ts';
import type { Network } from '../../models/spec.ts';
import { networkNames, type NetworkName } from './state.ts';

export interface Subject {
  readonly id: NetworkName;
  readonly family: Network['family'];
  readonly parameters: number;
  /** Those that training moves, for each of which Adam keeps two numbers more. */
  readonly trainable: number;
  /** Multiply-adds per image. */
  readonly macs: number;
  /** Numbers per image that the backward pass needs. */
  readonly activations: number;
}

export const subjects: readonly Subject[] = networkNames.map((id) => {
  const { network } = networkById(id);
  const { parameters, trainable, macs } = describeNetwork(network).total;
  const activations = activationMemory(network).training;
  return { id, family: network.family, parameters, trainable, macs, activations };
});

/** How long one image took in a training step on a machine on record. */
export interface RecordedTime {
  readonly network: NetworkName;
  readonly engine: 'ours' | 'pytorch';
  readonly threads: number;
  readonly batch: number;
  /** In milliseconds. */
  readonly perImage: number;
}

/** What the bench calls the networks that the course has, too. */
const benchNames: Readonly<Record<string, NetworkName>> = {
  conv: 'conv-tutorial',
  'conv-improved': 'conv-improved',
  'resnet-20': 'resnet-20',
};

/**
 * One thread of our own engine for every network, and what the bench knows of two threads and of PyTorch.
 * A graphics processor played by a program, as the bench also has it, tells nothing of real ones.
 */
export function recordedTimes(
  { networks, batch }: RecordedNetworkTimes,
  { rows }: RecordedSpeed,
): RecordedTime[] {
  const own = networkNames.flatMap((network): RecordedTime[] => {
    const steps = networks.find(({ id }) => id === network)?.steps;
    if (!steps) return [];
    return [{ network, engine: 'ours', threads: 1, batch, perImage: middleOf(steps) / batch }];
  });
  const raced = rows.flatMap((row): RecordedTime[] => {
    const network = benchNames[row.model];
    const isOurs = row.engine === 'ours' && row.backend === 'wasm' && row.threads > 1;
    if (!network || !(isOurs || row.engine === 'pytorch')) return [];
    const engine = isOurs ? 'ours' : 'pytorch';
    const perImage = 1000 / row.imagesPerSecond;
    return [{ network, engine, threads: row.threads, batch: row.batch, perImage }];
  });
  return [...own, ...raced];
}
