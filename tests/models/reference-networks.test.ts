import { describe, expect, test } from 'vitest';
import {
  convChannels,
  layerNamed,
  macsOfLayer,
  resnet18,
  resnet50,
  resnet50For24,
  totalMacs,
  trainableParameters,
  vgg16,
  vgg16WithGap,
} from '../../src/models/reference-networks.ts';

describe('published networks, to the last digit', () => {
  test.each([
    [vgg16, 138_357_544, 15_470_264_320],
    [resnet18, 11_689_512, 1_814_073_344],
    [resnet50, 25_557_032, 4_089_184_256],
  ])('$id', (network, parameters, macs) => {
    expect(trainableParameters(network)).toBe(parameters);
    expect(totalMacs(network)).toBe(macs);
  });

  test('VGG16 with global average pooling keeps a ninth of its parameters', () => {
    expect(trainableParameters(vgg16WithGap)).toBe(15_227_688);
  });

  test('ResNet-50 as Keras counts it has 26,560 biases and 53,120 statistics more', () => {
    expect(convChannels(resnet50)).toBe(26_560);
    expect(trainableParameters(resnet50For24) + 3 * convChannels(resnet50For24)).toBe(23_636_888);
  });

  test('single layers', () => {
    expect(macsOfLayer(layerNamed(vgg16, 'conv1_2'))).toBe(1_849_688_064);
    expect(macsOfLayer(layerNamed(resnet50, 'conv1'))).toBe(118_013_952);
    expect(() => layerNamed(vgg16, 'conv9_1')).toThrow('conv9_1');
  });

  test('depth: 16, 18 and 50 layers with weights, shortcuts not counted', () => {
    const depth = ({ layers }: typeof vgg16) =>
      layers.filter(({ name }) => !name.endsWith('shortcut')).length;
    expect([vgg16, resnet18, resnet50].map(depth)).toEqual([16, 18, 50]);
  });
});
