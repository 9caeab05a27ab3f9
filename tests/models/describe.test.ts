import { describe, expect, test } from 'vitest';
import { convParameters, convWeights, denseParameters } from '../../src/math/cost.ts';
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
        if (layer.kind === 'conv') {
          const { kernelSize, filters: outChannels, bias = true } = layer;
          const cost = { kernelSize, inChannels: inputShape[2] ?? 0, outChannels };
          expect(parameters).toBe(bias ? convParameters(cost) : convWeights(cost));
        } else if (layer.kind === 'dense')
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

  test('agrees with a count of every multiplication, place by place', () => {
    const { rows } = describeNetwork(
      network(
        { kind: 'conv', filters: 4, kernelSize: 3, stride: 2, padding: 'same' },
        { kind: 'conv', filters: 2, kernelSize: 2, dilation: 2, padding: 1, bias: false },
        { kind: 'flatten' },
        { kind: 'dense', units: 5 },
      ),
    );
    for (const { layer, inputShape, outputShape, macs, parameters } of rows) {
      let multiplications = 0;
      const weights = new Set<string>();
      const biases = new Set<number>();
      const outputs = outputShape.at(-1) ?? 0;
      const places = outputShape.slice(0, -1).reduce((product, extent) => product * extent, 1);
      const taps = layer.kind === 'conv' ? layer.kernelSize ** 2 : 1;
      if (layer.kind !== 'conv' && layer.kind !== 'dense') continue;
      for (let place = 0; place < places; place++)
        for (let output = 0; output < outputs; output++) {
          if (layer.bias !== false) biases.add(output);
          for (let tap = 0; tap < taps; tap++)
            for (let input = 0; input < (inputShape.at(-1) ?? 0); input++) {
              multiplications++;
              weights.add([tap, input, output].join());
            }
        }
      expect([macs, parameters]).toEqual([multiplications, weights.size + biases.size]);
    }
  });

  test('knows padding by numbers, and both ways of a residual layer', () => {
    const { rows, total } = describeNetwork(
      network(
        { kind: 'conv', filters: 4, kernelSize: 5, stride: 2, padding: 1, bias: false },
        { kind: 'pool', mode: 'max', size: 3, stride: 2, padding: 1 },
        {
          kind: 'residual',
          body: [{ kind: 'conv', filters: 6, kernelSize: 3, padding: 1 }, { kind: 'batch-norm' }],
          shortcut: [{ kind: 'conv', filters: 6, kernelSize: 1, bias: false }],
        },
      ),
    );
    expect(
      rows.map(({ name, within, inputShape, outputShape }) => [
        [name, ...within].join(' '),
        inputShape.join('×'),
        outputShape.join('×'),
      ]),
    ).toEqual([
      ['conv1', '9×7×3', '4×3×4'],
      ['pool1', '4×3×4', '2×2×4'],
      ['conv2 body', '2×2×4', '2×2×6'],
      ['batch-norm1 body', '2×2×6', '2×2×6'],
      ['conv3 shortcut', '2×2×4', '2×2×6'],
      ['residual1', '2×2×4', '2×2×6'],
    ]);
    expect(rows.map(({ parameters }) => parameters)).toEqual([300, 0, 222, 24, 24, 0]);
    expect(rows.map(({ macs }) => macs)).toEqual([300 * 12, 0, 216 * 4, 0, 24 * 4, 0]);
    expect(total).toMatchObject({ parameters: 570, statistics: 12, trainable: 558 });
  });

  test.each<[string, Layer[]]>([
    [
      'residual1: a body of 9×7×4 and a shortcut of 9×7×3 cannot be added',
      [{ kind: 'residual', body: [{ kind: 'conv', filters: 4, kernelSize: 1 }], shortcut: [] }],
    ],
    ['over half the window of 3', [{ kind: 'pool', mode: 'max', size: 3, padding: 2 }]],
    ['padding must be a whole number', [{ kind: 'conv', filters: 1, kernelSize: 3, padding: -1 }]],
    ['window is larger', [{ kind: 'conv', filters: 1, kernelSize: 8 }]],
    ['dense1 needs a vector', [{ kind: 'dense', units: 10 }]],
    ['pool1 needs a map', [{ kind: 'flatten' }, { kind: 'pool', mode: 'max', size: 2 }]],
  ])('says what is wrong: %s', (message, layers) => {
    expect(() => describeNetwork(network(...layers))).toThrow(message);
  });
});
