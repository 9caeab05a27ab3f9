/** A page that trains, breaks off and goes on as a test says, and tells the numbers. */
import { holdRun, isLive } from '../../../src/engine/checkpoints/lock.ts';
import { listCheckpoints, loadCheckpoint } from '../../../src/engine/checkpoints/store.ts';
import { Engine } from '../../../src/engine/client.ts';
import type { Arm, BackendChoice, Event } from '../../../src/engine/protocol.ts';
import { networkById } from '../../../src/models/networks.ts';
import type { Network } from '../../../src/models/spec.ts';
import type { Written } from './writer.ts';

export interface Training {
  readonly runId: string;
  readonly backend: BackendChoice;
  readonly resume?: boolean;
  /** Ends the worker, without a word to it, once a checkpoint from within this epoch is kept. */
  readonly breakOffIn?: number;
}

/** What a training said, without its times. */
export interface Told {
  /** Mean loss of each step, by network. */
  readonly losses: readonly (readonly number[])[];
  readonly epochs: readonly unknown[];
  readonly results: readonly unknown[];
  readonly resumedFrom: { readonly epoch: number; readonly step: number } | undefined;
  readonly warnings: readonly string[];
}

/** What stands in the store after a writer was ended in the middle of its work. */
export interface Found {
  readonly confirmed: number;
  readonly summary: number | undefined;
  /** All different values of the weights: one, if they are of one write. */
  readonly values: readonly number[];
}

const lab = { train, breakOffWrite, runIds, isLive, hold };
declare global {
  var checkpointLab: typeof lab;
}
globalThis.checkpointLab = lab;

/** More than a worker takes before it hears that it is to pause. */
export const stepsPerEpoch = 320;
const run = { epochs: 2, batchSize: 16, trainingSize: 16 * stepsPerEpoch, seed: 1 };
const { network, training } = networkById('fc-narrow');
/** Small, since ten thousand images are tested, with all that has a state or draws random numbers. */
const layers: Network['layers'] = [
  { kind: 'conv', filters: 8, kernelSize: 3, stride: 2 },
  { kind: 'batch-norm' },
  { kind: 'activation', activation: 'relu' },
  { kind: 'pool', mode: 'max', size: 3 },
  { kind: 'flatten' },
  { kind: 'dropout', rate: 0.3 },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
const arms: readonly Arm[] = [
  { network: { ...network, layers }, training: { ...training, learningRate: 1e-3 } },
  { network, training: { ...training, optimiser: 'momentum', schedule: 'one-cycle' } },
];

function train({ runId, backend, resume = false, breakOffIn }: Training): Promise<Told> {
  const engine = new Engine();
  const events: Event[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Told>();
  const baseUrl = new URL('/assets/sprites10/', location.href).href;
  const checkpoint = { runId, demo: 'lab', everyMs: 50, resume };
  const dataset = { kind: 'generated', id: 'sprites10', baseUrl } as const;
  const training = engine.train({ backend, dataset, run, arms, checkpoint }, (event) => {
    events.push(event);
    if (breakOffIn !== undefined && epochBegunBy(event) === breakOffIn) training.pause();
    if (event.type === 'error') reject(new Error(event.detail));
    const isInside = event.type === 'checkpoint' && event.step > 0 && event.step < stepsPerEpoch;
    const isBrokenOff = isInside && event.epoch === breakOffIn;
    if (isBrokenOff) engine.dispose();
    if (isBrokenOff || event.type === 'done') resolve(told(events));
  });
  return promise;
}

/** The epoch whose first steps follow an event. */
function epochBegunBy(event: Event): number | undefined {
  if (event.type === 'started') return 1;
  const isLast = event.type === 'epoch' && event.result.arm === arms.length - 1;
  return isLast ? event.result.epoch + 1 : undefined;
}

function told(events: readonly Event[]): Told {
  const started = events.find(({ type }) => type === 'started');
  const curves = events.flatMap((event) => (event.type === 'progress' ? [event.curves] : []));
  return {
    losses: arms.map((_, i) =>
      curves.flatMap((curve) => curve[i]?.map((at) => at.train.loss) ?? []),
    ),
    epochs: events.flatMap((event) =>
      event.type === 'epoch' ? [{ ...event.result, trainMs: 0, testMs: 0 }] : [],
    ),
    results: events.flatMap((event) => (event.type === 'done' ? event.arms : [])),
    resumedFrom: started?.type === 'started' ? started.resumedFrom : undefined,
    warnings: events.flatMap((event) => (event.type === 'checkpoint-failed' ? [event.reason] : [])),
  };
}

async function runIds(): Promise<string[]> {
  return (await listCheckpoints('lab')).map(({ runId }) => runId).sort();
}

/** Holds a run as a worker does that trains it. */
async function hold(runId: string): Promise<void> {
  await holdRun(runId);
}

/** Lets a worker write one checkpoint after the other and ends it some time after one was written. */
async function breakOffWrite(afterMs: number): Promise<Found> {
  const writer = new Worker(new URL('./writer.ts', import.meta.url), { type: 'module' });
  let confirmed = 0;
  await new Promise<void>((resolve) => {
    writer.onmessage = ({ data }: MessageEvent<Written>) => {
      confirmed = data.step;
      setTimeout(resolve, afterMs);
    };
  });
  writer.terminate();
  const found = await loadCheckpoint('hammered');
  return {
    confirmed,
    summary: found?.summary.step,
    values: [...new Set([found?.state.step ?? NaN, ...(found?.state.arms[0]?.values ?? [])])],
  };
}
