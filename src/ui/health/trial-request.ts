import type { TimeRequest } from '../../engine/client.ts';
import { networkById } from '../../models/networks.ts';

/** The least that makes the engine try all backends. */
export const trialRequest: TimeRequest = {
  backend: 'auto',
  networks: [networkById('conv-small').network],
  batchSize: 8,
  repeats: 2,
};
