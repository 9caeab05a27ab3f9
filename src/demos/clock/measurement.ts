/** From the engine's times to what the page shows of them. */
import type { TimeRequest } from '../../engine/client.ts';
import type { BackendName } from '../../engine/protocol.ts';
import type { BlockTimes } from '../../facts/clock-record.ts';
import { blockKinds, blockNetwork } from '../../models/architectures/blocks.ts';
import { roundsOf, type Timing } from '../../ui/timing/timing.ts';
import type { Settings } from './state.ts';
import { byBlock } from './verdict.ts';

/** Times that were taken here, and with which settings. */
export interface Measurement {
  readonly settings: Settings;
  readonly backend: BackendName;
  readonly times: BlockTimes;
  readonly rounds: number;
}

/** What the engine is asked for. */
export function requestOf(settings: Settings): TimeRequest {
  const { backend, batch, channels, form, map, repeats } = settings;
  return {
    backend,
    networks: blockKinds.map((kind) => blockNetwork(kind, channels, map, form)),
    batchSize: batch,
    repeats,
  };
}

/**
 * What there is to show of a measurement; undefined before its first round.
 * @param settings those that it was begun with
 */
export function measurementOf(
  timing: Pick<Timing, 'backend' | 'times'>,
  settings: Settings | undefined,
): Measurement | undefined {
  const { backend, times } = timing;
  const rounds = roundsOf(timing);
  if (!settings || !backend || rounds === 0) return undefined;
  return { settings, backend, times: byBlock(times), rounds };
}
