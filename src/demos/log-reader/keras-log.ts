/** What a Keras log says, read from text that may hold anything else as well. */

/** A number as printed: what it was before rounding lies within `half` on either side. */
export interface Printed {
  readonly value: number;
  readonly half: number;
}

/** Mean loss and accuracy as printed; either may be missing. */
export interface PrintedScore {
  readonly loss?: Printed;
  /** A fraction. */
  readonly accuracy?: Printed;
}

/** A finished line: an epoch of training, or a test. Times in seconds. */
export interface LogRow {
  readonly steps?: number;
  readonly total?: Printed;
  readonly perStep?: Printed;
  /**
   * Whether the time per step leaves the first step out, as behind a progress bar (`verbose=1`). On lines
   * without a bar it does not.
   *
   * @see Keras, `Progbar._estimate_step_duration`: only who has reported step 1 has its time to leave out
   */
  readonly leavesFirstOut: boolean;
  readonly score: PrintedScore;
  readonly validation: PrintedScore;
}

export interface EpochRow extends LogRow {
  /** As its heading says, from 1. */
  readonly epoch: number;
}

/** One training, with the test that follows it; or a test alone. */
export interface LogRun {
  /** The last line before it that was no part of a log, such as the name of a network. */
  readonly title: string;
  /** How many epochs the headings announce. */
  readonly epochsWanted?: number;
  readonly epochs: readonly EpochRow[];
  readonly test?: LogRow;
}

export interface SkippedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export interface ReadLog {
  readonly runs: readonly LogRun[];
  /** Lines of the text, and how many of them said something. */
  readonly lines: number;
  readonly understood: number;
  /** Lines that no rule fits, the first so many; titles and blank lines are not among them. */
  readonly skipped: readonly SkippedLine[];
  readonly skippedCount: number;
}
