/** From gradients and ends to the lines of charts. Gradients are drawn by their decimal logarithms. */
import { skipDepths, stackKinds, type StackKind } from '../../models/experiments/skip-depth.ts';
import type { Line } from '../../ui/chart-types.ts';
import type { End, Pair } from './outcome.ts';

export const colours = { plain: 'var(--sd-plain)', skip: 'var(--sd-skip)' } as const;

export const sources = ['live', 'recorded'] as const;
export type From = (typeof sources)[number];

/** What is shown of each stack, or of many, from one source. */
export interface Shown<T> {
  readonly from: From;
  readonly of: Readonly<Record<StackKind, T>>;
}

interface Names {
  /** Names a line in the readout. */
  readonly line: (kind: StackKind, from: From) => string;
  readonly end: (kind: StackKind) => string;
}

/** Norms of the kernels' gradients, from the picture to the classes, at 1, 2, … */
export function gradientLines(
  shown: readonly Shown<readonly number[]>[],
  names: Names,
): readonly Line[] {
  return shown.flatMap(({ from, of }, rank) =>
    stackKinds.map((kind) =>
      lineOf(
        kind,
        from,
        rank,
        of[kind].map((norm, layer) => [layer + 1, Math.log10(norm)] as const),
        names,
      ),
    ),
  );
}

/** What a chart by depth can show. */
export const measures = ['testLoss', 'firstGradient'] as const satisfies readonly (keyof End)[];
export type Measure = (typeof measures)[number];

/** The ends of stacks by depth; the axis counts in steps of the slider: see `depthAt`. */
export function depthLines(
  shown: readonly { readonly from: From; readonly pairs: readonly Pair[] }[],
  measure: Measure,
  names: Names,
): readonly Line[] {
  return shown
    .filter(({ pairs }) => pairs.length > 0)
    .flatMap(({ from, pairs }, rank) => {
      const sorted = pairs.toSorted((a, b) => a.settings.depth - b.settings.depth);
      return stackKinds.map((kind) =>
        lineOf(
          kind,
          from,
          rank,
          sorted.map(({ ends, settings }) => {
            const value = ends[kind][measure];
            const y = measure === 'firstGradient' ? Math.log10(value) : value;
            return [settings.depth / depthStep, y] as const;
          }),
          names,
        ),
      );
    });
}

/** Depths go by twos. */
export const depthStep = skipDepths[1] - skipDepths[0];
export const depthAt = (x: number) => Math.round(x) * depthStep;
export const depthDomain = [skipDepths[0] / depthStep, skipDepths[9] / depthStep] as const;

function lineOf(
  kind: StackKind,
  from: From,
  rank: number,
  points: Line['points'],
  names: Names,
): Line {
  return {
    id: `${from}-${kind}`,
    label: names.line(kind, from),
    endLabel: rank === 0 ? { text: names.end(kind), x: points.at(-1)?.[0] ?? 0 } : undefined,
    colour: colours[kind],
    stroke: from === 'live' ? 'solid' : 'dashed',
    strong: from === 'live',
    marks: true,
    faded: rank > 0,
    points,
  };
}

/** Whole decades around all values, and never fewer than the usual ones. */
export function decades(lines: readonly Line[]): readonly [number, number] {
  const logs = lines.flatMap(({ points }) => points.map(([, y]) => y)).filter(Number.isFinite);
  return [Math.floor(Math.min(-3, ...logs)), Math.ceil(Math.max(1, ...logs))];
}

/** 0.001, 0.01, …, 10: the norm that a place on the axis stands for. */
export const decadeText = (log: number) =>
  log < 0 ? (10 ** log).toFixed(Math.ceil(-log)) : String(10 ** log);

export const normText = (log: number) => String(Number((10 ** log).toPrecision(3)));

type Norms = Readonly<Record<StackKind, readonly number[]>>;

/** Those of this page first, where there are any, and then those on record. */
export function gradientsOf(
  here: Norms | undefined,
  stacks: readonly { readonly gradientNorms: readonly number[] }[],
): readonly Shown<readonly number[]>[] {
  const [plain, skip] = stacks.map(({ gradientNorms }) => gradientNorms);
  return [
    ...(here ? [{ from: 'live' as const, of: here }] : []),
    ...(plain && skip ? [{ from: 'recorded' as const, of: { plain, skip } }] : []),
  ];
}
