import { networkById } from '../networks.ts';
import type { RunSettings } from '../spec.ts';
import type { Experiment } from './experiment.ts';

const { network, training } = networkById('conv-small');

/** The setting of every run: small, so that ten of them take about a minute. */
const run: RunSettings = { epochs: 1, batchSize: 32, trainingSize: 10_000, seed: 1 };

/** One recipe, trained again and again with nothing but another seed. */
export const seeds: Experiment = { id: 'seeds', run, arms: [{ id: 'conv', network, training }] };

/** Those on record. */
export const recordedSeeds: readonly number[] = Array.from({ length: 10 }, (_, index) => 1 + index);
