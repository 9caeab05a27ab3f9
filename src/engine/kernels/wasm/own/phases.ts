import type { backend_util } from '@tensorflow/tfjs-core';

/**
 * The part of an input gradient along one axis that meets the same filter taps. Input row
 * `offset + stride·i` only meets the taps `k ≡ offset + padding (mod stride)`, so along an axis there are as
 * many phases as the stride says, each a forward convolution of `dy` with its taps flipped.
 */
export interface Phase {
  readonly offset: number;
  /** How many input rows it has, and how many taps of the filter it meets (perhaps none). */
  readonly length: number;
  readonly taps: number;
  readonly lastTap: number;
  /** Zeros to put before `dy`; negative where it must be cropped. */
  readonly before: number;
}

interface Axis {
  readonly stride: number;
  readonly kernelSize: number;
  readonly padding: number;
  readonly inputSize: number;
}

/** The phases along the rows and along the columns. */
export function inputPhases(
  info: backend_util.Conv2DInfo,
): [rows: readonly Phase[], columns: readonly Phase[]] {
  const { padInfo, strideHeight, strideWidth, filterHeight, filterWidth, inHeight, inWidth } = info;
  return [
    phasesAlong({
      stride: strideHeight,
      kernelSize: filterHeight,
      padding: padInfo.top,
      inputSize: inHeight,
    }),
    phasesAlong({
      stride: strideWidth,
      kernelSize: filterWidth,
      padding: padInfo.left,
      inputSize: inWidth,
    }),
  ];
}

function phasesAlong({ stride, kernelSize, padding, inputSize }: Axis): readonly Phase[] {
  return Array.from({ length: Math.min(stride, inputSize) }, (_, offset) => {
    const firstTap = (offset + padding) % stride;
    const taps = Math.max(0, Math.ceil((kernelSize - firstTap) / stride));
    return {
      offset,
      length: Math.ceil((inputSize - offset) / stride),
      taps,
      lastTap: firstTap + (taps - 1) * stride,
      before: taps - 1 - Math.floor((offset + padding) / stride),
    };
  });
}
