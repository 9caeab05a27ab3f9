import { describe, expect, test } from 'vitest';
import { convParameters, denseParameters } from '../../src/math/cost.ts';
import { describeNetwork } from '../../src/models/describe.ts';
import { networkById, networks } from '../../src/models/networks.ts';
import type { Layer, Network } from '../../src/models/spec.ts';

const of = (id: string) => describeNetwork(networkById(id).network);
const network = (...layers: Layer[]): Network => ({
  id: 'sample',
  family: 'conv',
  inputShape: [9, 7, 3],
  layers,
});

describe('describeNetwork', () => {
  test.each([
    ['fc-narrow', 30_950, 30_920],
    ['conv-small', 16_618, 1_179_072],
    ['fc-tutorial', 246_650, 246_560],
    ['conv-tutorial', 122_570, 4_548_608],
    ['fc-wide', 411_146, 410_880],
  ])('%s has %d parameters and %d multiply-adds', (id, parameters, macs) => {
    expect(of(id).total).toEqual({ parameters, trainable: parameters, statistics: 0, macs });
  });

  test('conv-improved has 114,186 trainable parameters, and 448 statistics beside them', () => {
    expect(of('conv-improved').total).toMatchObject({
      parameters: 114_634,
      trainable: 114_186,
      statistics: 2 * (32 + 64 + 128),
    });
  });

  test('agrees with the formulas of the chapter, layer by layer', () => {
    for (const { network } of networks)
      for (const { layer, inputShape, parameters } of describeNetwork(network).rows)
        if (layer.kind === 'conv')
          expect(parameters).toBe(
            convParameters({
              kernelSize: layer.kernelSize,
              inChannels: inputShape[2] ?? 0,
              outChannels: layer.filters,
            }),
          );
        else if (layer.kind === 'dense')
          expect(parameters).toBe(denseParameters(inputShape[0], layer.units));
  });

  test('names layers and follows their shapes', () => {
    const rows = of('conv-small').rows.map(({ name, outputShape }) => [name, ...outputShape]);
    expect(rows).toEqual([
      ['conv1', 30, 30, 16],
      ['pool1', 15, 15, 16],
      ['conv2', 13, 13, 32],
      ['pool2', 6, 6, 32],
      ['flatten1', 1152],
      ['dense1', 10],
    ]);
  });

  test('knows strides, dilation, same padding, missing biases and global pooling', () => {
    const { rows } = describeNetwork(
      network(
        { kind: 'conv', filters: 4, kernelSize: 3, stride: 2, padding: 'same', bias: false },
        { kind: 'conv', filters: 5, kernelSize: 2, dilation: 3 },
        { kind: 'pool', mode: 'average', size: 2, stride: 1, padding: 'same' },
        { kind: 'global-pool', mode: 'max' },
        { kind: 'dense', units: 10, bias: false, activation: 'softmax' },
      ),
    );
    expect(rows.map(({ outputShape }) => outputShape)).toEqual([
      [5, 4, 4],
      [2, 1, 5],
      [2, 1, 5],
      [5],
      [10],
    ]);
    expect(rows.map(({ parameters }) => parameters)).toEqual([108, 85, 0, 0, 50]);
    expect(rows.map(({ macs }) => macs)).toEqual([108 * 20, 80 * 2, 0, 0, 50]);
  });

  test.each<[string, Layer[]]>([
    ['window is larger', [{ kind: 'conv', filters: 1, kernelSize: 8 }]],
    ['dense1 needs a vector', [{ kind: 'dense', units: 10 }]],
    ['pool1 needs a map', [{ kind: 'flatten' }, { kind: 'pool', mode: 'max', size: 2 }]],
  ])('says what is wrong: %s', (message, layers) => {
    expect(() => describeNetwork(network(...layers))).toThrow(message);
  });
});
