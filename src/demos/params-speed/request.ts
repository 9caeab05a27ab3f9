/** What the engine is asked to time. */
import type { TimeRequest } from '../../engine/client.ts';
import { networkById } from '../../models/networks.ts';
import type { TrainingSettings } from '../../models/spec.ts';
import { selected, type State } from './state.ts';

/** The same for all, so that only the networks differ. */
const training: TrainingSettings = {
  optimiser: 'adam',
  learningRate: 1e-3,
  schedule: 'constant',
  inputScaling: 'unit',
  initialisation: 'glorot-uniform',
};

/** The engine's own rounds of warm-up are steps, too. */
const warmUpSteps = 2;

export function requestOf(state: State): TimeRequest {
  return {
    backend: state.backend,
    networks: selected(state).map((id) => networkById(id).network),
    batchSize: state.batch,
    repeats: state.steps - warmUpSteps,
    training,
  };
}
