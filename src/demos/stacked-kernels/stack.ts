/** A stack of unpadded convolutions, and what of it is drawn: three outputs a side and all they see. */
import { pathCounts } from '../../math/path-counts.ts';
import {
  fieldAfter,
  ownPixel,
  receptiveFields,
  type ReceptiveField,
} from '../../math/receptive-field.ts';

export interface StackLayer {
  readonly kernelSize: number;
  readonly stride: number;
  readonly dilation: number;
}
export type Stack = readonly StackLayer[];

/** What one layer can be; the whole must also stay small enough to be drawn. */
export const limits = {
  kernelSize: 7,
  stride: 3,
  dilation: 8,
  layers: 5,
  field: 31,
  jump: 16,
} as const;
/** Outputs along each side of the drawing. */
export const outputs = 3;

export const layer = (kernelSize: number, stride = 1, dilation = 1): StackLayer => ({
  kernelSize,
  stride,
  dilation,
});

export const presets = {
  two3: [layer(3), layer(3)],
  one5: [layer(5)],
  three3: [layer(3), layer(3), layer(3)],
  one7: [layer(7)],
  strided: [layer(3, 2), layer(3, 2), layer(3)],
  dilated: [layer(3), layer(3, 1, 2), layer(3, 1, 4)],
} as const satisfies Readonly<Record<string, Stack>>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as PresetId[];

/** The preset that a stack is, if it is one. */
export function presetOf(stack: Stack): PresetId | undefined {
  return presetIds.find((id) => stackText(presets[id]) === stackText(stack));
}

/** As links spell it: `3-3`, `3s2-3d4`. */
export function stackText(stack: Stack): string {
  return stack.map(layerText).join('-');
}

function layerText({ kernelSize, stride, dilation }: StackLayer): string {
  return [kernelSize, stride > 1 && `s${stride}`, dilation > 1 && `d${dilation}`]
    .filter(Boolean)
    .join('');
}

/** Undefined where the text spells no stack, or one that is too large to be drawn. */
export function readStack(text: string): Stack | undefined {
  const stack = text.split('-').map(readLayer);
  return stack.every((one) => one !== undefined) && fits(stack) ? stack : undefined;
}

function readLayer(text: string): StackLayer | undefined {
  const match = /^(\d)(?:s(\d))?(?:d(\d))?$/.exec(text);
  if (!match) return undefined;
  const [, kernelSize, stride = 1, dilation = 1] = match;
  return layer(Number(kernelSize), Number(stride), Number(dilation));
}

/** Whether a stack keeps to the limits. */
export function fits(stack: Stack): boolean {
  const { size, jump } = lastField(stack);
  return (
    stack.length >= 1 &&
    stack.length <= limits.layers &&
    stack.every((one) => settings.every((name) => one[name] >= 1 && one[name] <= limits[name])) &&
    size <= limits.field &&
    jump <= limits.jump
  );
}

export const settings = ['kernelSize', 'stride', 'dilation'] as const;
export type Setting = (typeof settings)[number];

export function withSetting(stack: Stack, index: number, name: Setting, value: number): Stack {
  return stack.map((one, place) => (place === index ? { ...one, [name]: value } : one));
}

/** The largest value of a layer's setting with which the stack still fits. */
export function largest(stack: Stack, index: number, name: Setting): number {
  let value = 1;
  while (fits(withSetting(stack, index, name, value + 1))) value += 1;
  return value;
}

/** The stack with one more 3×3 layer, or undefined where that would be too large. */
export function grown(stack: Stack): Stack | undefined {
  const next = [...stack, layer(3)];
  return fits(next) ? next : undefined;
}

/** What one output sees. */
export const lastField = (stack: Stack): ReceptiveField => stack.reduce(fieldAfter, ownPixel);

/** One map of the drawing; all are square. */
export interface DrawnMap {
  /** Cells along a side. */
  readonly cells: number;
  readonly field: ReceptiveField;
  /** Paths to one output from the cells that it sees, along one axis. */
  readonly paths: readonly number[];
  /** How many cells further the view of the next output begins. */
  readonly step: number;
}

/** The maps from the input to the output, as large as three outputs a side need them. */
export function drawnMaps(stack: Stack): readonly DrawnMap[] {
  const paths = pathCounts(stack);
  const whole = lastField(stack).jump;
  return receptiveFields(stack).map((field, index) => {
    const counts = paths[index] ?? [];
    const step = whole / field.jump;
    return { cells: counts.length + (outputs - 1) * step, field, paths: counts, step };
  });
}

/** Whether, along one axis, a cell of a layer's output takes in a cell of its input. */
export function takesIn({ kernelSize, stride, dilation }: StackLayer, cell: number, from: number) {
  const offset = from - cell * stride;
  return offset >= 0 && offset <= (kernelSize - 1) * dilation && offset % dilation === 0;
}

/**
 * Along one axis: the cells of each map that lie on a path from `pixel` to the output, all counted
 * from the first cell that the output sees.
 */
export function cellsOnPaths(stack: Stack, pixel: number): readonly (readonly number[])[] {
  const paths = pathCounts(stack);
  const counted = (map: number, cell: number) => (paths[map]?.[cell] ?? 0) > 0;
  let reached = counted(0, pixel) ? [pixel] : [];
  const all = [reached];
  stack.forEach((window, index) => {
    reached = [...(paths[index + 1] ?? []).keys()].filter(
      (cell) => counted(index + 1, cell) && reached.some((from) => takesIn(window, cell, from)),
    );
    all.push(reached);
  });
  return all;
}

/** Pixels of the input that one output sees, and the pixels of the square that they lie in. */
export function pixelsSeen(stack: Stack): { readonly seen: number; readonly within: number } {
  const counts = pathCounts(stack)[0] ?? [];
  return { seen: counts.filter((count) => count > 0).length ** 2, within: counts.length ** 2 };
}
