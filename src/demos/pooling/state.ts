/** What a reader can set, in all four parts of the demo. */
import type { Grid } from '../../math/convolve2d.ts';
import { gapHead } from '../../models/experiments/gap-head.ts';
import { settingsFor, type ExperimentSettings } from '../../ui/training/experiment.ts';
import { namedMaps } from './maps.ts';
import { namedPaintings, paintingSide } from './paintings.ts';
import type { StrideKernel } from './stride-kernels.ts';

export const parts = ['windows', 'shift', 'global', 'head'] as const;
export type Part = (typeof parts)[number];

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface State {
  readonly part: Part;
  /** Square, of whole numbers 0…9. */
  readonly map: Grid;
  readonly size: number;
  readonly stride: number;
  readonly kernel: StrideKernel;
  /** The cell of the map that is looked at. */
  readonly cell: Place;
  /** By how many cells the map is moved. */
  readonly down: number;
  readonly right: number;
  readonly painting: Grid;
  readonly brush: number;
  /** The cell of the painting that is looked at. */
  readonly spot: Place;
  /** Of the painted channel and of the other one, in the class's score. */
  readonly ownWeight: number;
  readonly otherWeight: number;
  /** Height and width of the maps that the head gets. */
  readonly side: number;
  readonly channels: number;
  readonly classes: number;
  /** Between the flattened map and the classes. */
  readonly hiddenLayers: number;
  readonly hiddenUnits: number;
  /** How both heads are trained. */
  readonly training: ExperimentSettings;
}

export const limits = {
  size: { min: 2, max: 4 },
  stride: { min: 1, max: 4 },
  move: { min: -4, max: 4 },
  weight: { min: -2, max: 2 },
  side: { min: 1, max: 64 },
  channels: { min: 1, max: 4096 },
  classes: { min: 2, max: 21_841 },
  hiddenLayers: { min: 0, max: 3 },
  hiddenUnits: { min: 1, max: 8192 },
} as const;

export const initialState: State = {
  part: 'windows',
  map: namedMaps.example,
  size: 2,
  stride: 2,
  kernel: 'corner',
  cell: { row: 0, column: 0 },
  down: 0,
  right: 1,
  painting: namedPaintings.spike,
  brush: 10,
  spot: { row: 2, column: 5 },
  ownWeight: 1,
  otherWeight: -0.5,
  side: 7,
  channels: 512,
  classes: 1000,
  hiddenLayers: 2,
  hiddenUnits: 4096,
  training: settingsFor(gapHead),
};

/** The place kept inside a square of so many cells a side; a link may name any. */
export function insideOf(side: number, { row, column }: Place): Place {
  return { row: Math.min(row, side - 1), column: Math.min(column, side - 1) };
}

export const largestPlace = Math.max(paintingSide, 8) - 1;
