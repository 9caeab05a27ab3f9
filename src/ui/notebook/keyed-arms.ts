/** The networks of the runs that are shown, each with a sign of its own. */
import type { Run, RunArm } from '../../notebook/run.ts';
import { armLabel } from '../../notebook/summary.ts';
import type { Stroke } from '../LineSample.tsx';

export interface KeyedArm {
  readonly run: Run;
  readonly arm: RunArm;
  /** `A`, or `A1` and `A2` where the run has several networks. */
  readonly key: string;
  readonly label: string;
  /** How many networks of its family stand before it. */
  readonly shade: number;
  readonly stroke: Stroke;
}

/** The letter of a run by its place: A … Z, AA … */
export function letterOf(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (place % 26));
}

const strokes = {
  here: 'solid',
  imported: 'solid',
  recorded: 'dashed',
  coursework: 'dotted',
} as const satisfies Record<Run['origin'], Stroke>;

export function keyedArms(runs: readonly Run[]): readonly KeyedArm[] {
  const before = { fc: 0, conv: 0 };
  return runs.flatMap((run, place) =>
    run.arms.map((arm, index) => {
      const shade = before[arm.family];
      before[arm.family] += 1;
      return {
        ...{ run, arm, shade, label: armLabel(run, arm), stroke: strokes[run.origin] },
        key: letterOf(place) + (run.arms.length > 1 ? String(index + 1) : ''),
      };
    }),
  );
}

/** Shades of the family's colour: as it is, darker, paler, and again. */
const shades = [
  (colour: string) => colour,
  (colour: string) => `color-mix(in oklab, ${colour} 55%, var(--sl-color-white))`,
  (colour: string) => `color-mix(in oklab, ${colour} 60%, var(--sl-color-gray-4))`,
] as const;

/** As CSS has it in the page. */
export function colourOf({ arm, shade }: KeyedArm): string {
  const mix = shades[shade % shades.length] ?? shades[0];
  return mix(`var(--${arm.family})`);
}

/** The same on white paper, for pictures. */
export const paperColours = {
  fc: ['#d55e00', '#6b3410', '#e3a06c'],
  conv: ['#0072b2', '#123a56', '#6aa9d0'],
} as const satisfies Record<RunArm['family'], readonly string[]>;

export function paperColourOf({ arm, shade }: KeyedArm): string {
  const colours = paperColours[arm.family];
  return colours[shade % colours.length] ?? colours[0];
}
