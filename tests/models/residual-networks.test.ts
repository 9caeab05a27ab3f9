import { describe, expect, test } from 'vitest';
import { resnet } from '../../src/models/architectures/resnet.ts';
import { describeNetwork } from '../../src/models/describe.ts';
import { networkById } from '../../src/models/networks.ts';
import { everyLayer } from '../../src/models/shapes.ts';
import type { Network } from '../../src/models/spec.ts';
import fixture from './fixtures/residual-networks.json' with { type: 'json' };

const { 'resnet-20': resnet20, 'resnet-20, option A': optionA } = fixture.counts;
const costOf = (network: Network) => {
  const { trainable, statistics, macs } = describeNetwork(network).total;
  return { trainable, statistics, macs };
};

describe('residual networks cost what PyTorch says', () => {
  test('resnet-20', () => {
    expect(costOf(networkById('resnet-20').network)).toEqual(resnet20);
  });

  test('resnet-20 with option A, which is without the layers on its shortcuts', () => {
    const { rows } = describeNetwork(networkById('resnet-20').network);
    const main = rows.filter(({ within }) => !within.includes('shortcut'));
    const total = (key: keyof typeof optionA) => main.reduce((sum, row) => sum + row[key], 0);
    expect({
      trainable: total('trainable'),
      statistics: total('statistics'),
      macs: total('macs'),
    }).toEqual(optionA);
    expect(optionA.trainable).toBe(269_722);
  });
});

describe('the layers of residual networks', () => {
  const resnet50 = resnet(50);

  test('halve the map in the stem, in its pooling and at the stages, each by a padding of numbers', () => {
    const sizes = describeNetwork(resnet50).rows.map(({ outputShape }) => outputShape[0]);
    expect([...new Set(sizes)]).toEqual([112, 56, 28, 14, 7, 2048, 1000]);
  });

  test('stand before the residual layer that they lie in, with unique names and their place as index', () => {
    const layers = everyLayer(resnet50);
    expect(layers.map(({ index }) => index)).toEqual([...layers.keys()]);
    expect(new Set(layers.map(({ name }) => name)).size).toBe(layers.length);
    for (const { index, body, shortcut } of layers)
      for (const [branch, inner] of Object.entries({ body, shortcut }))
        for (const one of inner) {
          expect(one.index).toBeLessThan(index);
          expect(one.within).toEqual([branch]);
        }
    expect(layers.filter(({ layer }) => layer.kind === 'residual')).toHaveLength(16);
  });
});
