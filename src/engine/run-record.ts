import { ArmRecord } from './arm-record.ts';
import type { RunState } from './checkpoints/checkpoint.ts';
import { EngineError } from './engine-error.ts';
import { needed } from './needed.ts';
import type { EpochResult } from './protocol.ts';
import { Reporter, type ReporterOptions } from './reporter.ts';

export interface RunRecordOptions extends Pick<ReporterOptions, 'work' | 'emit'> {
  readonly arms: number;
  readonly stepsPerEpoch: number;
  readonly onResult: (result: EpochResult) => void;
  readonly from: RunState | undefined;
}

/** All that a run says of itself: where it stands, its arms' curves, its epochs and its time. */
export class RunRecord {
  readonly stepsPerEpoch: number;
  readonly arms: readonly ArmRecord[];
  readonly reporter: Reporter;
  readonly #onResult: (result: EpochResult) => void;
  readonly #results: EpochResult[] = [];
  #epoch = 0;
  #step = 0;

  /** @throws EngineError `checkpoint-missing` where the state is of another run */
  constructor({ arms, stepsPerEpoch, work, emit, onResult, from }: RunRecordOptions) {
    if (from && (from.stepsPerEpoch !== stepsPerEpoch || from.arms.length !== arms)) {
      throw new EngineError('checkpoint-missing', 'The checkpoint is of a run with other settings');
    }
    this.stepsPerEpoch = stepsPerEpoch;
    this.arms = Array.from({ length: arms }, () => new ArmRecord(stepsPerEpoch));
    this.reporter = new Reporter({ records: this.arms, work, emit, from });
    this.#onResult = onResult;
  }

  /** The epoch that is being trained or has just been tested, from 1. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Steps of the epoch that all arms have behind them. */
  get step(): number {
    return this.#step;
  }

  beginEpoch(epoch: number): void {
    this.#epoch = epoch;
    this.#step = 0;
    for (const arm of this.arms) arm.beginEpoch();
  }

  addSteps(count: number): void {
    this.#step += count;
  }

  /** Arms are tested one after the other. */
  get armsTested(): number {
    return this.#results.filter(({ epoch }) => epoch === this.#epoch).length;
  }

  addResult(result: EpochResult): void {
    this.#results.push(result);
    this.#onResult(result);
  }

  get state(): Omit<RunState, 'version' | 'arms'> {
    return {
      epoch: this.#epoch,
      step: this.#step,
      stepsPerEpoch: this.stepsPerEpoch,
      results: [...this.#results],
      ...this.reporter.state,
    };
  }

  /** Goes on from a state, after telling what came before it. */
  restore({ epoch, step, arms, results }: RunState): void {
    this.#epoch = epoch;
    this.#step = step;
    for (const [i, arm] of this.arms.entries()) {
      arm.restore(needed(arms[i]), epoch, step);
    }
    for (const result of results) this.addResult(result);
    this.reporter.report();
  }
}
