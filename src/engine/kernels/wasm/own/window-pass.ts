import { bytesOf, ownLines, paddedTo8 } from './layout.ts';
import { type OwnModule, piecesPerThread } from './module.ts';

type Pair = readonly [rows: number, columns: number];

interface Filter {
  readonly address: number;
  /** From one tap row to the next, from one tap to the next, from one input channel to the next. */
  readonly steps: readonly [row: number, tap: number, inChannel: number];
  readonly outChannelStep: number;
}

/** What `packFilter` made. */
interface PackedFilter {
  readonly packed: number;
}

/**
 * A convolution as the forward kernels see it, be it a layer's own or a phase of an input gradient.
 * Addresses are in bytes, filter steps in floats.
 */
export interface WindowPass {
  readonly images: number;
  readonly source: number;
  readonly inSize: Pair;
  readonly inChannels: number;
  /** Zeros before the input; negative ones crop. */
  readonly padding: Pair;
  /** Size with padding on all sides; the input's own where it has none. */
  readonly paddedSize: Pair;
  readonly taps: Pair;
  readonly stride: Pair;
  readonly filter: Filter | PackedFilter;
  readonly bias?: number;
  /** As large as the output and laid out alike; added before clipping. Whole panels of channels only. */
  readonly addend?: number;
  /** What the result is clipped to from below: 0 for ReLU, −∞ for none. */
  readonly floor: number;
  readonly target: number;
  readonly outSize: Pair;
  readonly outChannels: number;
  /** From image to image, row to row and pixel to pixel of the output, in bytes. */
  readonly outSteps: readonly [image: number, row: number, pixel: number];
}

/** Below this, Winograd's transforms cost more than the products that they save. */
const fewChannels = 16;

/** Whether 3×3 taps at stride 1 and enough channels make Winograd's way the faster one. */
export function suitsWinograd(
  taps: Pair,
  stride: Pair,
  inChannels: number,
  outChannels: number,
): boolean {
  const isSquare = taps[0] === 3 && taps[1] === 3 && stride[0] === 1 && stride[1] === 1;
  return isSquare && Math.min(inChannels, outChannels) >= fewChannels;
}

export function runPass(module: OwnModule, pass: WindowPass): void {
  if (isWinograd(pass)) runWinograd(module, pass);
  else runDirectly(module, pass);
}

type Extents = Pick<WindowPass, 'taps' | 'stride' | 'inChannels' | 'outChannels'>;

function isWinograd(pass: WindowPass): boolean {
  const { taps, stride, inChannels, outChannels, outSteps, addend } = pass;
  if ('packed' in pass.filter) return isPackedTransformed(pass);
  const isDense = outSteps[2] === bytesOf(outChannels) && addend === undefined;
  return isDense && suitsWinograd(taps, stride, inChannels, outChannels);
}

/**
 * A transformed filter is four times as large, and is read anew for every image where there are few at a
 * time: beyond so many products of channels, that costs more than the products that it saves.
 */
const mostTransformed = 256 * 256;

/** Whether a filter that is packed once is transformed for Winograd's way. */
export function isPackedTransformed({ taps, stride, inChannels, outChannels }: Extents): boolean {
  const isSmall = inChannels * outChannels <= mostTransformed;
  return isSmall && suitsWinograd(taps, stride, inChannels, outChannels);
}

function panelBytes({ taps, inChannels, outChannels }: Extents): number {
  return bytesOf(...taps, inChannels, paddedTo8(outChannels));
}

function packPanels({ run }: OwnModule, pass: Extents, filter: Filter, panels: number): void {
  const { taps, inChannels, outChannels } = pass;
  const [row, tap, inChannel] = filter.steps;
  run.packPanels(
    ...[filter.address, taps[0], row, taps[1], tap, inChannels, inChannel],
    ...[outChannels, filter.outChannelStep, panels],
  );
}

function transformedBytes({ run }: OwnModule, { inChannels, outChannels }: Extents): number {
  return run.winogradFilterBytes(inChannels, outChannels);
}

/** Bytes of a filter that is packed once for many passes. */
export function packedBytes(module: OwnModule, pass: Extents): number {
  return isPackedTransformed(pass) ? transformedBytes(module, pass) : panelBytes(pass);
}

/** Packs a filter in the way in which its passes read it. */
export function packFilter(module: OwnModule, pass: Extents, filter: Filter, packed: number): void {
  if (!isPackedTransformed(pass)) {
    packPanels(module, pass, filter, packed);
    return;
  }
  const { inChannels, outChannels } = pass;
  const [panels = 0, spare = 0] = module.room(panelBytes(pass), spareBytes);
  packPanels(module, pass, filter, panels);
  module.run.winogradFilter(panels, inChannels, outChannels, packed, spare);
}

/** Room for one tile that `winogradFilter` is at. */
const spareBytes = 2048;

/** Output pixels, or tiles of them, that fill the register blocks and are worth reading weights for. */
const goodPixels = 96;
/** Tiles that fill Winograd's products well enough. */
export const goodTiles = 24;
/** Channels that are worth reading the input for. */
const goodChannels = 32;

/**
 * How the work of a pass is cut up for so many threads: into groups of rows while there are enough of them,
 * and, where the maps are small, into parts of the channels, so that every thread reads weights of its own.
 */
export function cutWork(
  threads: number,
  rows: number,
  perRow: number,
  good: number,
  channels: number,
): { readonly groupRows: number; readonly parts: number; readonly items: number } {
  const wanted = threads === 1 ? 1 : piecesPerThread * threads;
  const most = Math.min(wanted, Math.floor((rows * perRow) / good));
  const groupRows = Math.ceil(rows / Math.max(1, most));
  const groups = Math.ceil(rows / groupRows);
  const mostParts = Math.min(Math.floor(wanted / groups), Math.floor(channels / goodChannels));
  const parts = Math.max(1, mostParts);
  return { groupRows, parts, items: groups * parts };
}

function runDirectly(module: OwnModule, pass: WindowPass): void {
  const { run, room, share, crew } = module;
  const { filter, inChannels, inSize, paddedSize, outChannels, outSize, target } = pass;
  const bytes = ownLines(run.convolveScratch(...paddedSize, inChannels));
  const isPacked = 'packed' in filter;
  const [biases = 0, address = 0, ownRoom = 0] = room(
    bytesOf(paddedTo8(outChannels)),
    bytes * crew.threads,
    isPacked ? 0 : panelBytes(pass),
  );
  const panels = isPacked ? filter.packed : ownRoom;
  if (!isPacked) packPanels(module, pass, filter, panels);
  run.packBias(pass.bias ?? 0, outChannels, biases);
  const isPlain = inSize.every((size, axis) => size === paddedSize[axis]);
  const channels = isPlain ? outChannels : 0;
  const rows = pass.images * outSize[0];
  const cut = cutWork(crew.threads, rows, outSize[1], goodPixels, channels);
  const args = [
    ...[pass.source, ...inSize, inChannels, ...pass.padding, ...paddedSize],
    ...[...pass.taps, ...pass.stride, panels, biases, pass.floor],
    ...[pass.addend === undefined ? 0 : target - pass.addend],
    ...[target, ...pass.outSteps, pass.images, ...outSize, outChannels],
    ...[cut.groupRows, cut.parts],
  ];
  share('convolve', args, { items: cut.items, scratch: { address, bytes } });
}

/** Tiles of 4×4 outputs in one image. */
export function tilesOf([height, width]: Pair): number {
  return Math.ceil(height / 4) * Math.ceil(width / 4);
}

function runWinograd(module: OwnModule, pass: WindowPass): void {
  const { run, room, share, crew } = module;
  const { filter, inChannels, outChannels, outSize } = pass;
  const bytes = ownLines(run.winogradConvolveScratch(inChannels, ...outSize, outChannels));
  const isPacked = 'packed' in filter;
  const [biases = 0, address = 0, ownRoom = 0, panels = 0] = room(
    bytesOf(paddedTo8(outChannels)),
    bytes * crew.threads,
    isPacked ? 0 : transformedBytes(module, pass),
    isPacked ? 0 : panelBytes(pass),
  );
  const transformed = isPacked ? filter.packed : ownRoom;
  if (!isPacked) {
    packPanels(module, pass, filter, panels);
    // The tiles' own room, which nothing else uses yet.
    run.winogradFilter(panels, inChannels, outChannels, transformed, address);
  }
  run.packBias(pass.bias ?? 0, outChannels, biases);
  const [tileRows, tileColumns] = outSize.map((size) => Math.ceil(size / 4)) as [number, number];
  const rows = pass.images * tileRows;
  const cut = cutWork(crew.threads, rows, tileColumns, goodTiles, outChannels);
  const args = [
    ...[pass.source, ...pass.inSize, inChannels, ...pass.padding],
    ...[transformed, biases, pass.floor],
    ...[pass.target, pass.images, ...outSize, outChannels],
    ...[cut.groupRows, cut.parts],
  ];
  share('winogradConvolve', args, { items: cut.items, scratch: { address, bytes } });
}
