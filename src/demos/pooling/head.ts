/** Parameters of the two heads of a network: flatten and fully connected, or pooled to one number per map. */
import { denseParameters } from '../../math/cost.ts';
import type { State } from './state.ts';

export type HeadSetting = Pick<
  State,
  'side' | 'channels' | 'classes' | 'hiddenLayers' | 'hiddenUnits'
>;

/** Flatten, hidden layers, classes; with biases. */
export function flattenParameters(setting: HeadSetting): number {
  const { side, channels, classes, hiddenLayers, hiddenUnits } = setting;
  const hidden = Array.from({ length: hiddenLayers }, () => hiddenUnits);
  const widths = [side * side * channels, ...hidden, classes];
  return widths
    .slice(1)
    .reduce((sum, units, layer) => sum + denseParameters(widths[layer] ?? NaN, units), 0);
}

/** Global average pooling, which has none, and one layer to the classes. */
export function pooledParameters({ channels, classes }: HeadSetting): number {
  return denseParameters(channels, classes);
}

/** Networks whose head the reader can look at. */
export const namedHeads = {
  vgg16: { side: 7, channels: 512, classes: 1000, hiddenLayers: 2, hiddenUnits: 4096 },
  resnet50: { side: 7, channels: 2048, classes: 1000, hiddenLayers: 0, hiddenUnits: 4096 },
  experiment: { side: 8, channels: 64, classes: 10, hiddenLayers: 0, hiddenUnits: 4096 },
  coursework: { side: 7, channels: 2048, classes: 24, hiddenLayers: 0, hiddenUnits: 4096 },
} as const satisfies Record<string, HeadSetting>;

export type HeadName = keyof typeof namedHeads;
export const headNames = Object.keys(namedHeads) as readonly HeadName[];

/** The network that has this head; units of hidden layers that there are none of do not count. */
export function headName(setting: HeadSetting): HeadName | undefined {
  return headNames.find((name) => {
    const head = namedHeads[name];
    return (['side', 'channels', 'classes', 'hiddenLayers', 'hiddenUnits'] as const)
      .filter((key) => key !== 'hiddenUnits' || head.hiddenLayers > 0)
      .every((key) => head[key] === setting[key]);
  });
}
