import {
  type CheckpointSummary,
  checkpointVersion,
  type RunState,
} from '../../../src/engine/checkpoints/checkpoint.ts';
import { arm, smallConv, smallRun } from '../engine-fixtures.ts';

const sums = { images: 0, loss: 0, right: 0 };

/** A state of one arm, whose values tell it from others. */
export function stateWith(...values: number[]): RunState {
  return {
    version: checkpointVersion,
    epoch: 1,
    step: values.length,
    stepsPerEpoch: 7,
    elapsedMs: 10,
    done: { train: { images: 16, ms: 10 }, test: { images: 0, ms: 0 } },
    results: [],
    arms: [
      {
        values: Float32Array.from(values),
        epochSums: sums,
        windowSums: sums,
        windowStart: 0,
        points: [{ at: 1, train: { loss: 1, accuracy: 0.5 } }],
        trainMs: 10,
      },
    ],
  };
}

export function summaryWith(changes: Partial<CheckpointSummary> = {}): CheckpointSummary {
  return {
    version: checkpointVersion,
    runId: 'run',
    demo: 'demo',
    savedAt: 1,
    epoch: 1,
    step: 2,
    stepsPerEpoch: 7,
    epochs: smallRun.epochs,
    datasetId: 'sprites10',
    datasetKind: 'generated',
    backend: 'wasm',
    request: {
      backend: 'auto',
      dataset: { kind: 'generated', id: 'sprites10', baseUrl: '/' },
      run: smallRun,
      arms: [arm(smallConv)],
    },
    bytes: 8,
    ...changes,
  };
}
