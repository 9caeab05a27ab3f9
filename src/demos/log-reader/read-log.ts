/** Puts the lines of a log together to runs. Nothing a reader pastes is an error: what fits no rule is listed. */
import type { EpochRow, LogRow, LogRun, ReadLog, SkippedLine } from './keras-log.ts';
import { plainText, tokensOf, type Token } from './log-tokens.ts';

/** So many skipped lines are kept to be shown. */
const mostShown = 50;
const longestShown = 160;
/** Logs that stand side by side, as on the coursework's page. */
const mostColumns = 2;

interface OpenRun {
  title: string;
  epochsWanted?: number;
  epochs: EpochRow[];
  test?: LogRow;
  /** The epoch of the last heading, as long as no finished line has come for it. */
  awaited: number | undefined;
  /** The line of the text on which the last row stood, and whether it was only an estimate. */
  rowLine: number;
  isEstimate: boolean;
}

/** A column of a page on which several logs stand side by side; most have one. */
interface Column {
  title: { text: string; line: number } | undefined;
  run: OpenRun | undefined;
}

/** Reads a log line by line, so that a long one can be read in pieces. */
export class LogReader {
  readonly #runs: OpenRun[] = [];
  readonly #columns: Column[] = [];
  readonly #skipped: SkippedLine[] = [];
  #lines = 0;
  #understood = 0;
  readonly #skippedLines = new Set<number>();

  read(text: string): void {
    this.#lines += 1;
    const writings = tokensOf(plainText(text));
    if (writings.length === 0) return;
    if (writings.flat().every(({ kind }) => kind === 'words')) {
      this.#readWords(text);
      return;
    }
    this.#understood += 1;
    for (const tokens of writings) {
      let place = 0;
      for (const [index, token] of tokens.entries()) {
        place = standsBeside(token, tokens[index - 1]) ? Math.min(place + 1, mostColumns - 1) : 0;
        if (token.kind !== 'running') this.#take(token, this.#column(place));
      }
    }
  }

  result(): ReadLog {
    for (const column of this.#columns) this.#skipTitle(column);
    return {
      runs: this.#runs.filter(({ epochs, test }) => epochs.length > 0 || test).map(closed),
      lines: this.#lines,
      understood: this.#understood,
      skipped: this.#skipped.toSorted((a, b) => a.line - b.line),
      skippedCount: this.#skippedLines.size,
    };
  }

  #column(place: number): Column {
    return (this.#columns[place] ??= { title: undefined, run: undefined });
  }

  /** Words that stand over a log are its title; whose they are is known only when it comes. */
  #readWords(text: string): void {
    const line = plainText(text).trim();
    const parts = line.split(/\t+| {3,}/, mostColumns + 1);
    const titles = parts.length === mostColumns ? parts : [line];
    for (const [place, title] of titles.entries())
      this.#setTitle(title.trim(), this.#column(place));
  }

  #setTitle(text: string, column: Column): void {
    this.#skipTitle(column);
    column.title = { text: text.slice(0, longestShown), line: this.#lines };
  }

  #skipTitle(column: Column): void {
    if (!column.title) return;
    this.#skip(column.title.text, column.title.line);
    column.title = undefined;
  }

  #skip(text: string, line: number): void {
    this.#skippedLines.add(line);
    if (this.#skipped.length < mostShown) this.#skipped.push({ line, text });
  }

  #take(token: Exclude<Token, { kind: 'running' }>, column: Column): void {
    if (token.kind === 'words') this.#setTitle(token.text, column);
    else if (token.kind === 'heading') this.#takeHeading(token, column);
    else this.#takeRow(token.row, token.isEstimate, column);
  }

  #takeHeading(token: Extract<Token, { kind: 'heading' }>, column: Column): void {
    const { run } = column;
    const last = run?.awaited ?? run?.epochs.at(-1)?.epoch ?? Infinity;
    const goesOn = token.epoch > last && run?.epochsWanted === token.epochs;
    // What stands between the epochs of one run is no title.
    if (goesOn) this.#skipTitle(column);
    const open = goesOn ? run : this.#begin(column);
    open.epochsWanted = token.epochs;
    open.awaited = token.epoch;
  }

  #takeRow(row: LogRow, isEstimate: boolean, column: Column): void {
    const open = column.run;
    if (open && this.#replaces(row, open)) this.#replace(row, open);
    else if (open?.awaited !== undefined) {
      open.epochs.push({ ...row, epoch: open.awaited });
      open.awaited = undefined;
    } else if (isValidated(row)) {
      // A training of one epoch has no heading.
      this.#begin(column).epochs.push({ ...row, epoch: 1 });
    } else if (open && open.epochs.length > 0 && !open.test) {
      open.test = row;
      column.title = undefined;
    } else this.#begin(column).test = row;
    if (column.run) {
      column.run.rowLine = this.#lines;
      column.run.isEstimate = isEstimate;
    }
  }

  /** Keras reports the last batch twice: once as a batch, and once with the time that all took. */
  #replaces(row: LogRow, { awaited, epochs, test, isEstimate, rowLine }: OpenRun): boolean {
    const last = test ?? epochs.at(-1);
    if (awaited !== undefined || last?.steps === undefined || last.steps !== row.steps)
      return false;
    return isEstimate || rowLine === this.#lines || (isValidated(row) && !isValidated(last));
  }

  #replace(row: LogRow, run: OpenRun): void {
    const epoch = run.epochs.at(-1)?.epoch ?? 1;
    if (run.test) run.test = row;
    else run.epochs.splice(-1, 1, { ...row, epoch });
  }

  #begin(column: Column): OpenRun {
    const title = column.title?.text ?? '';
    const run: OpenRun = { title, epochs: [], awaited: undefined, rowLine: 0, isEstimate: false };
    column.title = undefined;
    column.run = run;
    this.#runs.push(run);
    return run;
  }
}

/** Two of a kind in a row stand in two columns; otherwise one thing follows the other. */
function standsBeside(token: Token, before: Token | undefined): boolean {
  if (token.kind !== before?.kind) return false;
  return token.kind !== 'row' || before.kind !== 'row' || token.row.steps === before.row.steps;
}

const isValidated = ({ validation }: LogRow) =>
  validation.loss !== undefined || validation.accuracy !== undefined;

function closed({ title, epochs, epochsWanted, test }: OpenRun): LogRun {
  return {
    title,
    epochs,
    ...(epochsWanted !== undefined && { epochsWanted }),
    ...(test && { test }),
  };
}

export function readLog(text: string): ReadLog {
  const reader = new LogReader();
  for (const line of linesOf(text)) reader.read(line);
  return reader.result();
}

export const linesOf = (text: string): string[] => text.split(/\r?\n/);

const sliceMs = 8;

/** The same, with the thread set free again and again. Undefined when it was called off. */
export async function readLogInSlices(
  text: string,
  isCalledOff: () => boolean,
): Promise<ReadLog | undefined> {
  const reader = new LogReader();
  let since = performance.now();
  for (const line of linesOf(text)) {
    reader.read(line);
    if (performance.now() - since < sliceMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isCalledOff()) return undefined;
    since = performance.now();
  }
  return reader.result();
}
