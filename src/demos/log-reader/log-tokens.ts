/** From a line of text to what stands in it: headings, finished or unfinished bars, scores, words. */
import type { LogRow, Printed, PrintedScore } from './keras-log.ts';

export type Token =
  | { readonly kind: 'heading'; readonly epoch: number; readonly epochs: number }
  /** An estimate is of the last batch, which a bar reports before its time is known. */
  | { readonly kind: 'row'; readonly row: LogRow; readonly isEstimate: boolean }
  /** A bar on its way. */
  | { readonly kind: 'running' }
  | { readonly kind: 'words'; readonly text: string };

/** Zeros of the scripts whose digits are read: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Longer pieces hold no line of a log. */
const longest = 2000;

const digit = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;
// Escape sequences for colours and for moving the cursor, as a terminal is sent them.

const escapes = /\u001b\[[0-9;?]*[A-Za-z]/g;
const marks = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text in Latin digits, without what only a terminal or a right-to-left text needs. */
export function plainText(text: string): string {
  return text
    .replace(escapes, '')
    .replace(marks, '')
    .replace(digit, latinDigit)
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, '')
    .replace(/\u2212/g, '-')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
}

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((one) => code >= one && code < one + 10) ?? code;
  return String(code - zero);
}

/** Where something begins that a log prints on a line of its own. */
const beginnings = /(?=\bEpoch\s+\d+\s*\/\s*\d+)|(?=\b\d+\/(?:\d+|Unknown)\s*(?:\[|[━╸╺]|- ?\d))/i;
/** A terminal goes back to the start of the line, or step by step, and writes over what was there. */

const overwriting = /[\r\u0008]+/;

/** What one line of plain text says, in order; once for each time that it was written over. */
export function tokensOf(line: string): Token[][] {
  return line
    .split(overwriting)
    .map((writing) =>
      writing
        .split(beginnings)
        .map((piece) => piece.slice(0, longest).trim())
        .filter((piece) => piece !== '')
        .map(tokenOf),
    )
    .filter((tokens) => tokens.length > 0);
}

const heading = /^Epoch\s+(\d{1,9})\s*\/\s*(\d{1,9})$/i;
const counter = /^(\d{1,9})\/(\d{1,9}|Unknown)(?=\D|$)/i;
const bar = /^\s*(?:\[[=>.\s]*\]|[━╸╺]+)/;
const bareScore = /^(?:val_)?(?:loss|acc|accuracy)\s*:/;

function tokenOf(piece: string): Token {
  const [, epoch, epochs] = heading.exec(piece) ?? [];
  if (epoch !== undefined) return { kind: 'heading', epoch: Number(epoch), epochs: Number(epochs) };
  const [count, step, steps] = counter.exec(piece) ?? [];
  if (count !== undefined) return rowOf(Number(step), Number(steps), piece.slice(count.length));
  if (bareScore.test(piece)) {
    const scores = scoresIn(piece);
    if (scores)
      return { kind: 'row', row: { leavesFirstOut: false, ...scores }, isEstimate: false };
  }
  return { kind: 'words', text: piece };
}

function rowOf(step: number, steps: number, rest: string): Token {
  const hasBar = bar.test(rest);
  const [total, perStep] = [totalIn(rest), perStepIn(rest)];
  const scores = scoresIn(rest);
  if (!hasBar && !total && !scores) return { kind: 'words', text: `${step}/${steps}${rest}` };
  if (step !== steps || step === 0) return { kind: 'running' };
  const row: LogRow = {
    steps,
    ...(total && { total }),
    ...(perStep && { perStep }),
    leavesFirstOut: hasBar,
    ...(scores ?? { score: {}, validation: {} }),
  };
  const isTooShort = total?.value === 0 && steps * (perStep?.value ?? 0) >= 1;
  return { kind: 'row', row, isEstimate: isTooShort || /\bETA\b/.test(rest) };
}

const number = String.raw`\d{1,12}(?:[.,]\d{1,20})?`;
const totalTime = new RegExp(String.raw`(?:^|[\s-])(${number})s(?![\w/])`);
const stepTime = new RegExp(String.raw`(?<!\d)(${number})\s?(us|µs|μs|ms|s)\/(?:step|batch)`);
const partsOfSecond: Readonly<Record<string, number>> = {
  us: 1e6,
  µs: 1e6,
  μs: 1e6,
  ms: 1e3,
  s: 1,
};

function totalIn(text: string): Printed | undefined {
  if (/\bETA\b/.test(text)) return undefined;
  const [, value] = totalTime.exec(text) ?? [];
  return value === undefined ? undefined : printed(value);
}

function perStepIn(text: string): Printed | undefined {
  const [, value, unit = 's'] = stepTime.exec(text) ?? [];
  return value === undefined ? undefined : printed(value, partsOfSecond[unit]);
}

const metric = new RegExp(
  String.raw`(?:^|[\s-])(val_)?(loss|acc|accuracy|(?:sparse_|)categorical_accuracy|binary_accuracy)\s*:\s*` +
    String.raw`([-+]?${number}(?:e[-+]?\d{1,3})?|nan|-?inf)(?![\w%])`,
  'gi',
);

/** Loss and accuracy, of the training or test and of the validation; undefined where there are none. */
function scoresIn(text: string): Pick<LogRow, 'score' | 'validation'> | undefined {
  const found = { own: {}, val_: {} } as Record<
    'own' | 'val_',
    { -readonly [K in keyof PrintedScore]: PrintedScore[K] }
  >;
  let count = 0;
  for (const [, prefix, name = '', text_ = ''] of text.matchAll(metric)) {
    const value = printed(text_);
    const isLoss = name.toLowerCase() === 'loss';
    // An accuracy beyond 1 is a percentage, or none at all.
    if (!isLoss && !(value.value >= 0 && value.value <= 1)) continue;
    found[prefix ? 'val_' : 'own'][isLoss ? 'loss' : 'accuracy'] ??= value;
    count += 1;
  }
  return count > 0 ? { score: found.own, validation: found.val_ } : undefined;
}

/** A decimal number with either sign for the point; rounded at its last digit. */
function printed(text: string, parts = 1): Printed {
  const plain = text.toLowerCase().replace(',', '.');
  const value = Number(plain.replace('inf', 'Infinity'));
  const [mantissa = '', exponent = '0'] = plain.split('e');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return { value: value / parts, half: (0.5 * 10 ** (Number(exponent) - digits)) / parts };
}
