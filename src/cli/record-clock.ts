/**
 * Times the blocks of a residual network on WebAssembly, one thread, as the page does, but by the time
 * that the processor spent on them: whatever else a machine does then hardly matters.
 */
import { version_core } from '@tensorflow/tfjs-core';
import { wasmFiles } from '../engine/backends/wasm-files-node.ts';
import { useWasm } from '../engine/backends/wasm.ts';
import { Control } from '../engine/control.ts';
import type { PassTimes } from '../engine/protocol.ts';
import { timeNetworks } from '../engine/time-networks.ts';
import type { BlockTimes, RecordedClock } from '../facts/clock-record.ts';
import {
  blockKinds,
  blockNetwork,
  type BlockForm,
  type BlockKind,
} from '../models/architectures/blocks.ts';
import { describeNetwork } from '../models/describe.ts';
import { machine } from './recording.ts';

const [channels, map, batch, repeats] = [256, 56, 1, 20];

/** @param command what makes the record again */
export async function recordClock(command: string): Promise<RecordedClock> {
  await useWasm(wasmFiles);
  const macsOf = (kind: BlockKind) =>
    describeNetwork(blockNetwork(kind, channels, map, 'bare')).total.macs;
  return {
    command,
    recordedOn: new Date().toISOString().slice(0, 10),
    machine: machine(),
    backend: 'wasm',
    version: `TensorFlow.js ${version_core}, Node ${process.versions.node}`,
    ...{ batch, channels, map, repeats },
    macs: byKind(blockKinds.map(macsOf)),
    times: { bare: await timesOf('bare'), whole: await timesOf('whole') },
  };
}

async function timesOf(form: BlockForm): Promise<BlockTimes> {
  let last: readonly PassTimes[] = [];
  await timeNetworks({
    networks: blockKinds.map((kind) => blockNetwork(kind, channels, map, form)),
    batchSize: batch,
    repeats,
    control: new Control(),
    now: processorMs,
    onRound: (times) => {
      last = times;
      console.error(`clock, ${form}: round ${times[0]?.step.length ?? 0} of ${repeats}`);
    },
  });
  return byKind(
    last.map(({ forward, step }) => ({ forward: rounded(forward), step: rounded(step) })),
  );
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const rounded = (all: readonly number[]) => all.map((ms) => Number(ms.toPrecision(4)));

function byKind<T>(values: readonly T[]): Readonly<Record<BlockKind, T>> {
  const entries = blockKinds.map((kind, index) => [kind, values[index]] as const);
  return Object.fromEntries(entries) as Record<BlockKind, T>;
}
