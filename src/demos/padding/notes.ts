/** What is worth saying about a layer, with the reason: what it gains, loses or cannot do. */
import type { Axis, Geometry } from './geometry.ts';
import { outputPaddingLimit, outputPaddingOf, type AxisName, type PaddingState } from './state.ts';

/** `pick('note', id)` is the sentence; its gaps are filled with `values`. */
export interface Note {
  readonly id:
    | 'too-large'
    | 'cut-away'
    | 'extra-too-large'
    | 'left-over'
    | 'left-over-zeros'
    | 'skipped'
    | 'asymmetric'
    | 'nothing-but-zeros'
    | 'uneven'
    | 'gaps';
  /** Whether the layer cannot exist because of it. */
  readonly isFault?: boolean;
  readonly axis: AxisName | 'both';
  readonly values: Readonly<Record<string, number>>;
}

/** All that is to be said; what holds of both axes alike is said once. */
export function notesOf(state: PaddingState, geometry: Geometry): Note[] {
  const [height, width] = [geometry.height, geometry.width].map((axis) => axisNotes(state, axis));
  const shared = (height ?? []).filter((note) =>
    (width ?? []).some((other) => isAlike(note, other)),
  );
  const isOwn = (note: Note) => !shared.some((other) => isAlike(note, other));
  return [
    ...shared.map((note) => ({ ...note, axis: 'both' as const })),
    ...(height ?? []).filter(isOwn),
    ...(width ?? []).filter(isOwn),
    ...layerNotes(state, geometry),
  ];
}

function axisNotes(state: PaddingState, axis: Axis): Note[] {
  const faults = state.mode === 'transposed' ? transposedFaults(state, axis) : tooLarge(axis);
  if (faults.length > 0) return faults;
  return state.mode === 'transposed'
    ? stampNotes(state, axis)
    : [...leftOver(state, axis), ...skipped(state, axis), ...asymmetric(state, axis)];
}

function tooLarge({ name, extent, inputSize, padding, places }: Axis): Note[] {
  if (places.length > 0) return [];
  const values = { extent, cells: inputSize + padding[0] + padding[1] };
  return [{ id: 'too-large', isFault: true, axis: name, values }];
}

function transposedFaults(state: PaddingState, { name, outputSize, padding }: Axis): Note[] {
  const limit = outputPaddingLimit(state);
  const extra = outputPaddingOf(state);
  if (state.padding !== 'same' && extra >= limit)
    return [{ id: 'extra-too-large', isFault: true, axis: name, values: { extra, limit } }];
  if (outputSize > 0) return [];
  return [{ id: 'cut-away', isFault: true, axis: name, values: { cut: padding[0] + padding[1] } }];
}

function leftOver({ stride }: PaddingState, axis: Axis): Note[] {
  const { name, leftOver: cells, padding } = axis;
  if (cells === 0) return [];
  const room = axis.reads.length - axis.extent;
  const id = cells <= padding[1] ? 'left-over-zeros' : 'left-over';
  return [{ id, axis: name, values: { cells, room, stride, steps: (room - cells) / stride } }];
}

function skipped({ stride, dilation }: PaddingState, axis: Axis): Note[] {
  const cells = axis.reads.filter((count) => count === 0).length - axis.leftOver;
  return cells > 0 ? [{ id: 'skipped', axis: axis.name, values: { cells, stride, dilation } }] : [];
}

function asymmetric({ padding: choice }: PaddingState, { name, padding }: Axis): Note[] {
  const [before, after] = padding;
  if (choice !== 'same' || before === after) return [];
  return [{ id: 'asymmetric', axis: name, values: { total: before + after, before, after } }];
}

/** How evenly the stamps lie where none of the edges is near. */
function stampNotes({ stride }: PaddingState, axis: Axis): Note[] {
  const [before] = axis.padding;
  const counts = axis.reads.slice(before, before + axis.cells).slice(axis.extent, -axis.extent);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length < stride || least === most) return [];
  return [{ id: least === 0 ? 'gaps' : 'uneven', axis: axis.name, values: { least, most } }];
}

function layerNotes({ mode }: PaddingState, { isPossible, seeingNothing }: Geometry): Note[] {
  if (mode === 'transposed' || !isPossible || seeingNothing === 0) return [];
  return [{ id: 'nothing-but-zeros', axis: 'both', values: { count: seeingNothing } }];
}

const isAlike = (note: Note, other: Note) =>
  note.id === other.id && JSON.stringify(note.values) === JSON.stringify(other.values);
