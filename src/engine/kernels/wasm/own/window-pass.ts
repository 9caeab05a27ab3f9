import { bytesOf, paddedTo8 } from './layout.ts';
import type { OwnModule } from './module.ts';

type Pair = readonly [rows: number, columns: number];

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
  readonly filter: {
    readonly address: number;
    /** From one tap row to the next, from one tap to the next, from one input channel to the next. */
    readonly steps: readonly [row: number, tap: number, inChannel: number];
    readonly outChannelStep: number;
  };
  readonly bias?: number;
  /** What the result is clipped to from below: 0 for ReLU, −∞ for none. */
  readonly floor: number;
  readonly target: number;
  readonly outSize: Pair;
  readonly outChannels: number;
  /** From image to image, row to row and pixel to pixel of the output, in bytes. */
  readonly outSteps: readonly [image: number, row: number, pixel: number];
}

/** Below this, Winograd's transforms cost more than the products that they save. */
const fewChannels = 24;

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
  const { taps, stride, inChannels, outChannels } = pass;
  const isDense = pass.outSteps[2] === bytesOf(outChannels);
  if (isDense && suitsWinograd(taps, stride, inChannels, outChannels)) runWinograd(module, pass);
  else runDirectly(module, pass);
}

function panelBytes({ taps, inChannels, outChannels }: WindowPass): number {
  return bytesOf(...taps, inChannels, paddedTo8(outChannels));
}

function packFilter({ run }: OwnModule, pass: WindowPass, panels: number, biases: number): void {
  const { filter, taps, inChannels, outChannels } = pass;
  const [row, tap, inChannel] = filter.steps;
  run.packBias(pass.bias ?? 0, outChannels, biases);
  run.packPanels(
    ...[filter.address, taps[0], row, taps[1], tap, inChannels, inChannel],
    ...[outChannels, filter.outChannelStep, panels],
  );
}

function runDirectly(module: OwnModule, pass: WindowPass): void {
  const { run, room } = module;
  const { inChannels, outChannels } = pass;
  const [panels = 0, biases = 0, scratch = 0] = room(
    panelBytes(pass),
    bytesOf(paddedTo8(outChannels)),
    run.convolveScratch(...pass.paddedSize, inChannels),
  );
  packFilter(module, pass, panels, biases);
  run.convolve(
    ...[pass.source, ...pass.inSize, inChannels, ...pass.padding, ...pass.paddedSize],
    ...[...pass.taps, ...pass.stride, panels, biases, pass.floor],
    ...[pass.target, ...pass.outSteps, ...pass.outSize, outChannels],
    ...[scratch, 0, pass.images],
  );
}

function runWinograd(module: OwnModule, pass: WindowPass): void {
  const { run, room } = module;
  const { inChannels, outChannels } = pass;
  const columns = paddedTo8(outChannels);
  const [panels = 0, transformed = 0, biases = 0, zeros = 0, scratch = 0] = room(
    panelBytes(pass),
    bytesOf(16, inChannels, columns),
    bytesOf(columns),
    bytesOf(columns),
    run.winogradConvolveScratch(inChannels, ...pass.outSize, outChannels),
  );
  packFilter(module, pass, panels, biases);
  run.packBias(0, outChannels, zeros);
  run.winogradFilter(panels, inChannels, outChannels, transformed);
  run.winogradConvolve(
    ...[pass.source, ...pass.inSize, inChannels, ...pass.padding],
    ...[transformed, biases, zeros, pass.floor],
    ...[pass.target, ...pass.outSize, outChannels, scratch, 0, pass.images],
  );
}
