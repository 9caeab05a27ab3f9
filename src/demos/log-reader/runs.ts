/** The two runs that the reader compares, with their names and looks. */
import type { Stroke } from '../../ui/LineSample.tsx';
import type { LogRun, ReadLog } from './keras-log.ts';
import type { LogChoice, State } from './state.ts';
import { fill, type Words } from './words.ts';

export interface NamedRun {
  readonly id: 'a' | 'b';
  /** From 1, as they stand in the log. */
  readonly number: number;
  readonly run: LogRun;
  readonly name: string;
  readonly colour: string;
  readonly stroke: Stroke;
}

/** The runs that A and B stand for; a number beyond the last means the last. */
export function comparedRuns({ runs }: ReadLog, state: State, words: Words): NamedRun[] {
  const named = (id: 'a' | 'b'): NamedRun[] => {
    const number = Math.min(state[id], runs.length);
    const run = runs[number - 1];
    if (!run) return [];
    const name = nameOf(run, number, words);
    const colour = colourOf(run, id);
    return [{ id, number, run, name, colour, stroke: strokes[state.log] }];
  };
  const both = [...named('a'), ...named('b')];
  return both[0]?.number === both[1]?.number ? both.slice(0, 1) : both;
}

export function nameOf(run: LogRun, number: number, { t, count }: Words): string {
  const name = fill(t.unnamed, { number: count(number) });
  return run.title === '' ? name : run.title.slice(0, 40);
}

/** The coursework's runs are dotted, recorded ones dashed, as everywhere on the site. */
const strokes: Readonly<Record<LogChoice, Stroke>> = {
  coursework: 'dotted',
  recorded: 'dashed',
  own: 'solid',
};

/** A run whose name tells the kind of its network has that kind's colour. */
function colourOf({ title }: LogRun, id: 'a' | 'b'): string {
  if (/conv|cnn|resnet|vgg/i.test(title)) return 'var(--conv)';
  if (/\bfc\b|fully|dense|mlp/i.test(title)) return 'var(--fc)';
  return id === 'a' ? 'var(--focus-window)' : 'var(--sl-color-gray-2)';
}
