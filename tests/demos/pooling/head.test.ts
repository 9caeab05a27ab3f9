import { describe, expect, it } from 'vitest';
import {
  flattenParameters,
  headName,
  headNames,
  namedHeads,
  pooledParameters,
} from '../../../src/demos/pooling/head.ts';
import { armOf } from '../../../src/models/experiments/experiment.ts';
import { gapHead } from '../../../src/models/experiments/gap-head.ts';
import { describeNetwork } from '../../../src/models/describe.ts';
import { trunks } from '../../../src/demos/pooling/trunks.ts';

describe('heads', () => {
  it('of VGG16: 123,642,856 parameters against 513,000, 241 times as many', () => {
    const [flatten, pooled] = [
      flattenParameters(namedHeads.vgg16),
      pooledParameters(namedHeads.vgg16),
    ];
    expect(flatten).toBe(123_642_856);
    expect(pooled).toBe(513_000);
    expect(Math.round(flatten / pooled)).toBe(241);
  });

  it('of ResNet-50: 2,049,000 parameters', () => {
    expect(pooledParameters(namedHeads.resnet50)).toBe(2_049_000);
  });

  it('make whole networks: VGG16 shrinks from 138,357,544 to 15,227,688, ResNet-50 has 25,557,032', () => {
    expect(trunks.vgg16 + flattenParameters(namedHeads.vgg16)).toBe(138_357_544);
    expect(trunks.vgg16 + pooledParameters(namedHeads.vgg16)).toBe(15_227_688);
    expect(trunks.resnet50 + pooledParameters(namedHeads.resnet50)).toBe(25_557_032);
    expect(trunks.coursework).toBe(trunks.resnet50);
  });

  it('are those of the experiment', () => {
    for (const [arm, parameters] of [
      ['flatten', flattenParameters],
      ['gap', pooledParameters],
    ] as const) {
      const total = describeNetwork(armOf(gapHead, arm).network).total.parameters;
      expect(trunks.experiment + parameters(namedHeads.experiment)).toBe(total);
    }
  });

  it('without hidden layers go straight to the classes', () => {
    const head = { side: 2, channels: 3, classes: 5, hiddenLayers: 0, hiddenUnits: 99 };
    expect(flattenParameters(head)).toBe(12 * 5 + 5);
  });

  it.each(headNames)('are known by their sizes (%s)', (name) => {
    expect(headName(namedHeads[name])).toBe(name);
    expect(headName({ ...namedHeads[name], channels: 7 })).toBeUndefined();
  });

  it('know no units where there are no hidden layers', () => {
    expect(headName({ ...namedHeads.resnet50, hiddenUnits: 3 })).toBe('resnet50');
    expect(headName({ ...namedHeads.vgg16, hiddenUnits: 3 })).toBeUndefined();
  });
});
