import type { Window } from '../../src/math/output-size.ts';

/** Stacks of one to three unpadded windows of all kinds. */
export function everyStack(): readonly (readonly Window[])[] {
  const windows = [1, 2, 3, 5].flatMap((kernelSize) =>
    [1, 2, 3].flatMap((stride) => [1, 2].map((dilation) => ({ kernelSize, stride, dilation }))),
  );
  const some = windows.filter((_window, index) => index % 5 === 0);
  return [
    ...windows.map((one) => [one]),
    ...windows.flatMap((one) => windows.map((two) => [one, two])),
    ...some.flatMap((one) => some.flatMap((two) => some.map((three) => [one, two, three]))),
  ];
}

/**
 * For each output the pixels that have an effect on it, found as one would on a real network: change
 * one pixel, compute everything again by the definition of a convolution with ones, see what moved.
 */
export function tracedInputs(windows: readonly Window[], inputSize: number): number[][] {
  const outputs = (changed: number) =>
    windows.reduce<number[]>(
      convolvedWithOnes,
      Array.from({ length: inputSize }, (_value, pixel) => (pixel === changed ? 1 : 0)),
    );
  const seenBy = outputs(-1).map((): number[] => []);
  for (let pixel = 0; pixel < inputSize; pixel += 1)
    outputs(pixel).forEach((value, output) => {
      if (value !== 0) seenBy[output]?.push(pixel);
    });
  return seenBy;
}

export function convolvedWithOnes(input: readonly number[], window: Window): number[] {
  const { kernelSize, stride = 1, dilation = 1 } = window;
  const outputs: number[] = [];
  for (let start = 0; start + (kernelSize - 1) * dilation < input.length; start += stride) {
    let sum = 0;
    for (let tap = 0; tap < kernelSize; tap += 1) sum += input[start + tap * dilation] ?? NaN;
    outputs.push(sum);
  }
  return outputs;
}
