/** The colour of the bars, and what it becomes on the way into a network. */
import type { Pixels, Rgb } from '../../math/resample.ts';
import type { FillName } from './state.ts';

/** What Keras' ResNet50 subtracts from red, green and blue: the mean colour of ImageNet. */
export const imagenetMean: Rgb = [123.68, 116.779, 103.939];

export function fillColour(fill: FillName, picture: Pixels): Rgb {
  switch (fill) {
    case 'white':
      return [255, 255, 255];
    case 'black':
      return [0, 0, 0];
    case 'mean':
      return [124, 117, 104];
    case 'border':
      return borderColour(picture);
  }
}

/** The mean of the outermost pixels, rounded. */
export function borderColour({ width, height, channels, values }: Pixels): Rgb {
  const sum = [0, 0, 0];
  let count = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    if (row > 0 && row < height - 1 && column > 0 && column < width - 1) continue;
    count += 1;
    for (let channel = 0; channel < 3; channel += 1)
      sum[channel] = (sum[channel] ?? 0) + (values[channels * pixel + channel] ?? 0);
  }
  const mean = (channel: number) => Math.round((sum[channel] ?? 0) / count);
  return [mean(0), mean(1), mean(2)];
}

export const minusMean = (colour: Rgb): Rgb => [
  colour[0] - imagenetMean[0],
  colour[1] - imagenetMean[1],
  colour[2] - imagenetMean[2],
];

/** The greatest difference in a channel: how strong an edge the bars draw. */
export function stepBetween(a: Rgb, b: Rgb): number {
  return Math.max(...a.map((value, channel) => Math.abs(value - (b[channel] ?? 0))));
}
