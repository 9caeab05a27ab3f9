import type { linearScale, Point } from './chart-geometry.ts';
import type { Stroke } from './LineSample.tsx';

export interface Line {
  readonly id: string;
  /** Names the line in the readout. */
  readonly label: string;
  /** Names it at its end; lines without one have no label there. */
  readonly endLabel?: EndLabel | undefined;
  /** Any CSS colour, usually a variable. */
  readonly colour: string;
  readonly stroke: Stroke;
  readonly strong: boolean;
  /** Dots at the points, for values that are measured and not a course. */
  readonly marks: boolean;
  /** Drawn paler, behind the others. */
  readonly faded?: boolean;
  /** How far from the cursor, in units of x, a point still counts as being there; half an epoch unless told. */
  readonly reach?: number | undefined;
  /** Sorted by x. */
  readonly points: readonly Point[];
}

export interface EndLabel {
  readonly text: string;
  /** Beyond this x; another line of the same colour may reach further than the one that is named. */
  readonly x: number;
}

export interface ChartProps {
  /** What the chart shows, for those who do not see it. */
  readonly title: string;
  readonly lines: readonly Line[];
  readonly x: Domain;
  readonly y: Domain;
  readonly xTitle: string;
  readonly formatX: (value: number) => string;
  readonly formatTick: (value: number) => string;
  readonly formatValue: (value: number) => string;
  /** A level to compare with, such as pure chance. */
  readonly reference?: { readonly value: number; readonly label: string };
  /** What opens the values as a table; a chart without it has its table elsewhere. */
  readonly table?: string;
  readonly height?: number;
  /** How far a key moves the cursor, in units of x; half an epoch unless told. */
  readonly step?: number;
  /** Room for labels at the lines' ends. */
  readonly margin?: number;
}

type Domain = readonly [number, number];
type Scale = ReturnType<typeof linearScale>;

/** Where the plot lies in the drawing, in pixels. */
export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The reach of a chart over epochs: a little more than half of one. */
export const epochReach = 0.51;
