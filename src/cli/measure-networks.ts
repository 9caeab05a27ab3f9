/**
 * `node src/cli/measure-networks.ts`, after `npm run kernels`: times training steps of the course's
 * networks on WebAssembly, one thread, by the time that the processor spent on them, and writes them to
 * `src/facts/measured/network-times.json`. What else the machine does then hardly matters.
 */
import { writeFile } from 'node:fs/promises';
import { version_core } from '@tensorflow/tfjs-core';
import { wasmFiles } from '../engine/backends/wasm-files-node.ts';
import { useWasm } from '../engine/backends/wasm.ts';
import { Control } from '../engine/control.ts';
import type { NetworkTimes } from '../engine/protocol.ts';
import { timeNetworks } from '../engine/time-networks.ts';
import type { RecordedNetworkTimes } from '../facts/network-times.ts';
import { describeNetwork } from '../models/describe.ts';
import { networkById, networks } from '../models/networks.ts';
import { machine } from './recording.ts';

const recordFile = new URL('../facts/measured/network-times.json', import.meta.url);
const [batch, repeats] = [32, 40];

async function main(): Promise<void> {
  await useWasm(wasmFiles);
  let last: readonly NetworkTimes[] = [];
  await timeNetworks({
    networks: networks.map(({ network }) => network),
    batchSize: batch,
    repeats,
    training: networkById('conv-tutorial').training,
    control: new Control(),
    now: processorMs,
    onRound: (times) => {
      last = times;
      console.error(`round ${times[0]?.step.length ?? 0} of ${repeats}`);
    },
  });
  const record: RecordedNetworkTimes = {
    command: 'node src/cli/measure-networks.ts',
    recordedOn: new Date().toISOString().slice(0, 10),
    machine: machine(),
    backend: 'wasm',
    version: `TensorFlow.js ${version_core}, Node ${process.versions.node}`,
    batch,
    networks: networks.map(({ network }, index) => {
      const { step = [], warmUp, workBytes = NaN } = last[index] ?? {};
      return {
        id: network.id,
        macs: describeNetwork(network).total.macs,
        steps: step.map(rounded),
        first: rounded(warmUp?.step[0] ?? NaN),
        workBytes,
      };
    }),
  };
  await writeFile(recordFile, `${JSON.stringify(record)}\n`);
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const rounded = (ms: number) => Number(ms.toPrecision(4));

await main();
