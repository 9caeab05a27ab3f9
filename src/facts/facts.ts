import { biasOnlyFacts } from './bias-only.ts';
import { citedFacts } from './cited-facts.ts';
import { clockFacts } from './clock-record.ts';
import { correlationFacts, type RecordedCorrelation } from './correlation-facts.ts';
import { q1Facts } from './derived-q1.ts';
import { q2Examples } from './derived-q2-examples.ts';
import { q2Facts } from './derived-q2.ts';
import { q2bFacts } from './derived-q2b.ts';
import { q3Examples } from './derived-q3-examples.ts';
import { q3TransferFacts } from './derived-q3-transfer.ts';
import { q3Facts } from './derived-q3.ts';
import type { Fact, Facts } from './fact.ts';
import { measuredFacts } from './measured-facts.ts';
import recordedBiases from './measured/bias-only.json' with { type: 'json' };
import recordedClock from './measured/clock.json' with { type: 'json' };
import recordedCorrelation from './measured/correlation.json' with { type: 'json' };
import { recordedRuns } from './measured/index.ts';
import recordedNetworkTimes from './measured/network-times.json' with { type: 'json' };
import recordedNearest from './measured/nearest.json' with { type: 'json' };
import recordedPooling from './measured/pooling.json' with { type: 'json' };
import recordedStacks from './measured/skip-depth.json' with { type: 'json' };
import recordedSeeds from './measured/seeds.json' with { type: 'json' };
import recordedSpeed from './measured/speed.json' with { type: 'json' };
import recordedStuck from './measured/stuck.json' with { type: 'json' };
import recordedTransfer from './measured/transfer.json' with { type: 'json' };
import { networkTimesFacts } from './network-times.ts';
import { nearestFacts } from './nearest-facts.ts';
import { poolingFacts } from './pooling-facts.ts';
import { skipDepthFacts, type RecordedSkipDepth } from './skip-depth-record.ts';
import { seedsFacts } from './seeds-record.ts';
import { speedFacts } from './speed-facts.ts';
import { stuckFacts, type RecordedBench } from './stuck-record.ts';
import { transferFacts, type RecordedTransfer } from './transfer-record.ts';

const facts: Facts = {
  ...q1Facts,
  ...q2Facts,
  ...q2Examples,
  ...q2bFacts,
  ...q3Facts,
  ...q3Examples,
  ...q3TransferFacts,
  ...citedFacts,
  ...speedFacts(recordedSpeed),
  ...networkTimesFacts(recordedNetworkTimes),
  ...poolingFacts(recordedPooling),
  ...nearestFacts(recordedNearest),
  ...correlationFacts(recordedCorrelation as RecordedCorrelation),
  ...clockFacts(recordedClock),
  ...skipDepthFacts(recordedStacks as unknown as RecordedSkipDepth),
  ...stuckFacts(recordedStuck as unknown as RecordedBench),
  ...biasOnlyFacts(recordedBiases),
  ...seedsFacts(recordedSeeds),
  ...transferFacts(recordedTransfer as unknown as RecordedTransfer),
  ...Object.fromEntries(recordedRuns.flatMap((record) => Object.entries(measuredFacts(record)))),
};

/** Every id that prose may quote. */
export const factIds: readonly string[] = Object.keys(facts);

/** A number that prose quotes. @throws Error that names the id, if there is none */
export function fact(id: string): Fact {
  const found = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!found) throw new Error(`No fact "${id}"`);
  return found;
}
