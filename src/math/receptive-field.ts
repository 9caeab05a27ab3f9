import { paddingOf, windowExtent, type Window } from './output-size.ts';

/** What the cells of a map see of the input, along one axis; sizes and places in input pixels. */
export interface ReceptiveField {
  /** From the first to the last pixel that one cell sees. */
  readonly size: number;
  /** How far the views of neighbouring cells lie apart: the effective stride. */
  readonly jump: number;
  /** Where the view of the first cell begins; negative in padding. */
  readonly start: number;
}

/** A pixel of the input sees itself. */
export const ownPixel: ReceptiveField = { size: 1, jump: 1, start: 0 };

/**
 * The view of the next map's cells: it grows by `(kernelSize − 1)·dilation·jump`.
 *
 * @see Araujo, Norris, Sim, Computing Receptive Fields of Convolutional Neural Networks (Distill, 2019)
 */
export function fieldAfter(field: ReceptiveField, window: Window): ReceptiveField {
  const { stride = 1 } = window;
  const [before] = paddingOf(window);
  return {
    size: field.size + (windowExtent(window) - 1) * field.jump,
    jump: field.jump * stride,
    start: field.start - before * field.jump,
  };
}

/** The views of every map's cells, from the input itself to the last map: one more than windows. */
export function receptiveFields(windows: readonly Window[]): readonly ReceptiveField[] {
  const fields = [ownPixel];
  for (const window of windows) fields.push(fieldAfter(fields.at(-1) ?? ownPixel, window));
  return fields;
}
