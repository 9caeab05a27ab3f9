import { describe, expect, test } from 'vitest';
import { activationMemory } from '../../src/models/activation-memory.ts';
import {
  architectureById,
  architectures,
  publishedArchitectures,
} from '../../src/models/architectures/architectures.ts';
import { resnet } from '../../src/models/architectures/resnet.ts';
import { describeNetwork, rowNamed } from '../../src/models/describe.ts';
import { everyLayer } from '../../src/models/shapes.ts';
import { stagesOf } from '../../src/models/stages.ts';
import fixture from './fixtures/architectures.json' with { type: 'json' };

const describedAt = (id: string) => {
  const { network, size } = architectureById(id);
  return describeNetwork(network(size));
};

/** Parameters and multiply-adds as the course's notes have them, a third hand beside PyTorch's and ours. */
const printed: Readonly<Record<string, readonly [parameters: number, macs: number]>> = {
  vgg16: [138_357_544, 15_470_264_320],
  vgg19: [143_667_240, 19_632_062_464],
  resnet18: [11_689_512, 1_814_073_344],
  resnet34: [21_797_672, 3_663_761_408],
  resnet50: [25_557_032, 4_089_184_256],
  'resnet50-v1': [25_557_032, 3_857_973_248],
  resnet101: [44_549_160, 7_801_405_440],
  'resnet101-v1': [44_549_160, 7_570_194_432],
  resnet152: [60_192_808, 11_513_626_624],
  'resnet152-v1': [60_192_808, 11_282_415_616],
};

describe('published networks', () => {
  test('are those of the fixture', () => {
    expect(publishedArchitectures.map(({ id }) => id)).toEqual(Object.keys(fixture));
  });

  test.each(Object.entries(fixture))('%s is layer by layer what PyTorch has', (id, expected) => {
    const { rows, total } = describedAt(id);
    const weighted = rows.filter(({ macs }) => macs > 0);
    expect(
      weighted.map(({ outputShape, parameters, macs }) =>
        [outputShape.join('×'), parameters, macs].join(' '),
      ),
    ).toEqual(expected.layers);
    expect([total.trainable, total.statistics]).toEqual([expected.trainable, expected.statistics]);
  });

  test.each(Object.entries(fixture))(
    '%s keeps for its gradients what PyTorch does',
    (id, { kept }) => {
      const { network, size } = architectureById(id);
      expect(activationMemory(network(size)).training).toBe(kept);
    },
  );

  test.each(Object.entries(printed))('%s to the last digit', (id, [parameters, macs]) => {
    expect(describedAt(id).total).toMatchObject({ trainable: parameters, macs });
  });

  test('all have ids and names of layers of their own, and are built for their size', () => {
    expect(new Set(architectures.map(({ id }) => id)).size).toBe(architectures.length);
    for (const { id, network, size } of architectures) {
      const built = network(size);
      expect(built).toMatchObject({ id, inputShape: [size, size, built.inputShape[2]] });
      const names = everyLayer(built).map(({ name }) => name);
      expect(new Set(names).size, id).toBe(names.length);
    }
    expect(() => architectureById('vgg20')).toThrow('vgg20');
  });

  test('depth: 16, 18 and 50 layers with weights, shortcuts not counted', () => {
    const depth = (id: string) =>
      describedAt(id).rows.filter(({ macs, within }) => macs > 0 && !within.includes('shortcut'))
        .length;
    expect(['vgg16', 'resnet18', 'resnet50', 'resnet152'].map(depth)).toEqual([16, 18, 50, 152]);
  });
});

describe('ResNet as Keras has it', () => {
  test.each([
    [50, 1000, 25_636_712],
    [101, 1000, 44_707_176],
    [152, 1000, 60_419_944],
    [50, 24, 23_636_888],
  ] as const)('ResNet-%d for %d classes has %d parameters', (depth, classes, parameters) => {
    const { total } = describeNetwork(resnet(depth, { classes, version: 'v1', bias: true }));
    expect(total.parameters).toBe(parameters);
  });

  test('for 24 classes: 23,583,768 trainable and 53,120 statistics', () => {
    const { total } = describeNetwork(resnet(50, { classes: 24, version: 'v1', bias: true }));
    expect(total).toMatchObject({ trainable: 23_583_768, statistics: 53_120 });
  });

  test('26,560 of them are biases', () => {
    const [keras, own] = [true, false].map((bias) => describeNetwork(resnet(50, { bias })).total);
    expect((keras?.trainable ?? 0) - (own?.trainable ?? 0)).toBe(26_560);
  });
});

describe('single layers', () => {
  test('conv1_2 of VGG16 costs more than all of ResNet-18', () => {
    const { macs } = rowNamed(describedAt('vgg16'), 'conv1_2');
    expect(macs).toBe(1_849_688_064);
    expect(macs).toBeGreaterThan(describedAt('resnet18').total.macs);
  });

  test('the first layers: 86,704,128 of VGG, 118,013,952 of ResNet', () => {
    expect(rowNamed(describedAt('vgg16'), 'conv1_1').macs).toBe(86_704_128);
    expect(rowNamed(describedAt('resnet50'), 'conv1').macs).toBe(118_013_952);
    expect(() => rowNamed(describedAt('vgg16'), 'conv9_1')).toThrow('conv9_1');
  });

  test('the layers of VGG16 at 112 and above cost more than all of ResNet-50', () => {
    const large = stagesOf(describedAt('vgg16')).filter(({ size }) => Number(size) >= 112);
    const macs = large.reduce((sum, { cost }) => sum + cost.macs, 0);
    expect(macs).toBe(4_710_924_288);
    expect(macs).toBeGreaterThan(describedAt('resnet50').total.macs);
  });
});

/** Millions of multiply-adds by the height of the map. */
const stageShares: Readonly<Record<string, readonly (readonly [number | 'vector', string])[]>> = {
  vgg16: [
    [224, '1936.4'],
    [112, '2774.5'],
    [56, '4624.2'],
    [28, '4624.2'],
    [14, '1387.3'],
    [7, '0.0'],
    ['vector', '123.6'],
  ],
  resnet50: [
    [112, '118.0'],
    [56, '667.9'],
    [28, '1027.6'],
    [14, '1464.3'],
    [7, '809.2'],
    ['vector', '2.0'],
  ],
  resnet34: [
    [112, '118.0'],
    [56, '693.6'],
    [28, '873.5'],
    [14, '1335.9'],
    [7, '642.3'],
    ['vector', '0.5'],
  ],
};

describe('stages', () => {
  test.each(Object.entries(stageShares))('of %s', (id, expected) => {
    const found = stagesOf(describedAt(id));
    expect(found.map(({ size, cost }) => [size, (cost.macs / 1e6).toFixed(1)])).toEqual(expected);
  });

  test('of ResNet-50 hold ever more parameters', () => {
    const found = stagesOf(describedAt('resnet50')).slice(1, 5);
    expect(found.map(({ cost }) => (cost.trainable / 1e6).toFixed(2))).toEqual([
      '0.22',
      '1.22',
      '7.10',
      '14.96',
    ]);
  });

  test('together are the whole network', () => {
    for (const { id } of architectures) {
      const { rows, total } = describedAt(id);
      const found = stagesOf({ rows });
      expect(found.flatMap((stage) => stage.rows)).toEqual(rows);
      expect(found.reduce((sum, { cost }) => sum + cost.macs, 0)).toBe(total.macs);
    }
  });
});
