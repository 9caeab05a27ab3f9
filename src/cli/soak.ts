/**
 * `npm run soak`: trains the built site's demo in a real Chromium for many steps while something goes
 * wrong again and again, and compares the result with that of a training which nothing disturbed.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../tests/bench/browser.ts';
import { serveFolder } from '../../tests/bench/serve-folder.ts';
import type { Settings } from '../../tests/e2e/cifar10-demo.ts';
import { SmallCifar10 } from '../../tests/e2e/small-cifar10.ts';
import { judge } from '../../tests/soak/judgement.ts';
import { misfortunes } from '../../tests/soak/misfortunes.ts';
import { ride, type Ride } from '../../tests/soak/ride.ts';
import { Random } from '../datasets/random.ts';

const epochs = 50;
const batchSize = 8;

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '20000' },
    'fault-every': { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const stepsPerEpoch = Math.ceil(Number(values.steps) / epochs);
const faultEvery = Number(values['fault-every']);
const totalSteps = stepsPerEpoch * epochs;
const images = stepsPerEpoch * batchSize;
const settings: Settings = { epochs, batch: batchSize, images, backend: 'wasm', seed: 1 };

const data = await SmallCifar10.pack(Math.ceil(images / 4));
const server = await serveFolder(resolve('dist'));
const browser = await chromium.launch(
  launchOptions(['--enable-blink-features=ForceEagerMeasureMemory']),
);
try {
  const site = server.url.replace(/\/$/, '');
  const shared = { browser, site, data, settings, totalSteps, sampleEvery: 5 * faultEvery };
  console.log(`${totalSteps} steps of each network, undisturbed …`);
  const undisturbed = await ride({ ...shared, strikes: new Map(), log: console.log });
  console.log(`The same with a fault every ${faultEvery} steps …`);
  const disturbed = await ride({ ...shared, strikes: strikes(), log: console.log });
  summarise(disturbed, undisturbed);
} finally {
  await browser.close();
  await server.close();
  await data.remove();
}

/** A fault for every so many steps, the kinds in random order but each as often as the others. */
function strikes(): Map<number, string> {
  const random = new Random(Number(values.seed));
  const names = Object.keys(misfortunes);
  const chosen = new Map<number, string>();
  let left: string[] = [];
  for (let step = faultEvery; step < totalSteps; step += faultEvery) {
    if (left.length === 0) left = [...names];
    const [name] = left.splice(random.below(left.length), 1);
    if (name !== undefined) chosen.set(step, name);
  }
  return chosen;
}

function summarise(disturbed: Ride, undisturbed: Ride): void {
  for (const [name, one] of Object.entries({ undisturbed, disturbed })) {
    const { numbers, samples, seconds, struck } = one;
    const megabytes = samples.map(({ bytes }) => (bytes / 1e6).toFixed(1));
    const tensors = [...new Set(samples.map((sample) => sample.tensors))];
    console.log(
      `\n${name}: ${struck} faults, ${seconds.toFixed(0)} s\n` +
        `  ${Object.entries(numbers)
          .map((pair) => pair.join(' '))
          .join(', ')}\n` +
        `  tensors ${tensors.join(', ')}; memory ${megabytes.join(', ')} MB`,
    );
  }
  const faults = judge(disturbed, undisturbed, epochs);
  for (const fault of faults) console.error(`FAULT: ${fault}`);
  console.log(faults.length > 0 ? '\nSomething was lost.' : '\nNothing was lost.');
  process.exitCode = faults.length > 0 ? 1 : 0;
}
