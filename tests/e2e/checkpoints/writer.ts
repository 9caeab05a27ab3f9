/** Writes checkpoints, one after the other and larger than a browser writes in one go, until it is ended. */
import { saveCheckpoint } from '../../../src/engine/checkpoints/store.ts';
import { stateWith, summaryWith } from '../../engine/checkpoints/checkpoint-fixtures.ts';

export interface Written {
  readonly step: number;
}

const values = 2_000_000;

for (let step = 1; ; step++) {
  const summary = summaryWith({ runId: 'hammered', step });
  const state = { ...stateWith(...new Float32Array(4)), step };
  const [arm] = state.arms;
  const arms = arm ? [{ ...arm, values: new Float32Array(values).fill(step) }] : [];
  await saveCheckpoint(summary, { ...state, arms });
  postMessage({ step } satisfies Written);
}
