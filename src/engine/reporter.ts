import type { ArmRecord } from './arm-record.ts';
import type { RunState } from './checkpoints/checkpoint.ts';
import type { Event } from './protocol.ts';

type Progress = Extract<Event, { type: 'progress' }>;
export type Report = Pick<Progress, 'arms' | 'curves' | 'diagnoses' | 'elapsedMs' | 'remainingMs'>;

export type ReporterState = Pick<RunState, 'done' | 'elapsedMs'>;

export interface ReporterOptions {
  readonly records: readonly ArmRecord[];
  /** Images that all arms together will train on and be tested on. */
  readonly work: Record<Work, number>;
  readonly emit: (report: Report) => void;
  /** Where a continued run stood. */
  readonly from?: ReporterState | undefined;
}

type Work = 'train' | 'test';

const reportEveryMs = 150;
/** A pass forward takes about a third of a training step; used until one has been timed. */
const testCostGuess = 1 / 3;

const nothingDone: ReporterState = {
  elapsedMs: 0,
  done: { train: { images: 0, ms: 0 }, test: { images: 0, ms: 0 } },
};

/** Says now and then where the run stands, and estimates what is left from the speed so far. */
export class Reporter {
  readonly #options: ReporterOptions;
  readonly #startedAt: number;
  #pausedMs = 0;
  #pausedAt = 0;
  #lastReport = 0;
  readonly #done: Record<Work, { images: number; ms: number }>;

  constructor(options: ReporterOptions) {
    const { elapsedMs, done } = options.from ?? nothingDone;
    this.#options = options;
    this.#startedAt = performance.now() - elapsedMs;
    this.#done = structuredClone(done);
  }

  get state(): ReporterState {
    return { elapsedMs: this.elapsedMs, done: structuredClone(this.#done) };
  }

  /** Time since the start without pauses, neither the reader's nor those between page and page. */
  get elapsedMs(): number {
    return performance.now() - this.#startedAt - this.#pausedMs;
  }

  pause(): void {
    this.#pausedAt = performance.now();
    this.report();
  }

  resume(): void {
    this.#pausedMs += performance.now() - this.#pausedAt;
  }

  add(work: Work, images: number, ms: number): void {
    this.#done[work].images += images;
    this.#done[work].ms += ms;
    if (performance.now() - this.#lastReport >= reportEveryMs) this.report();
  }

  report(): void {
    this.#lastReport = performance.now();
    const { records, emit } = this.#options;
    const diagnoses = records.map((record) => record.takeDiagnoses());
    emit({
      arms: records.map(({ progress }) => progress),
      curves: records.map((record) => record.takePoints()),
      ...(diagnoses.some((found) => found.length > 0) && { diagnoses }),
      elapsedMs: this.elapsedMs,
      remainingMs: this.#remainingMs,
    });
  }

  get #remainingMs(): number {
    const { train, test } = this.#done;
    if (train.images === 0) return 0;
    const perTrain = train.ms / train.images;
    const perTest = test.images > 0 ? test.ms / test.images : perTrain * testCostGuess;
    return this.#left('train') * perTrain + this.#left('test') * perTest;
  }

  #left(work: Work): number {
    return Math.max(0, this.#options.work[work] - this.#done[work].images);
  }
}
