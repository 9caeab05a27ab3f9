import { describe, expect, test } from 'vitest';
import { architectureById } from '../../src/models/architectures/architectures.ts';
import { networkFields } from '../../src/models/receptive-fields.ts';
import type { Layer, Network } from '../../src/models/spec.ts';

const network = (layers: readonly Layer[], size = 224): Network => ({
  id: 'test',
  family: 'conv',
  inputShape: [size, size, 3],
  layers,
});
const conv = (kernelSize: number, stride = 1): Layer => ({
  kind: 'conv',
  filters: 4,
  kernelSize,
  stride,
  padding: 'same',
});

describe('networkFields', () => {
  // Araujo, Norris, Sim (2019), table; their ResNet has the stride in the first 1×1.
  test.each([
    { id: 'alexnet', layer: 'pool5', size: 195 },
    { id: 'vgg16', layer: 'pool5', size: 212 },
    { id: 'resnet50-v1', layer: 'conv5_3', size: 483 },
  ])('of $id is the $size pixels that were published', ({ id, layer, size }) => {
    const fields = networkFields(architectureById(id).network(224));
    expect(fields.get(layer)).toMatchObject({ size, jump: 32 });
  });

  test('of a residual layer are those of its body, and those inside go on from its input', () => {
    const body = [conv(1), conv(3, 2), conv(1)];
    const layers: Layer[] = [conv(3), { kind: 'residual', body, shortcut: [conv(1, 2)] }, conv(3)];
    const fields = networkFields(network(layers, 32));
    const sizes = ['conv1', 'conv2', 'conv3', 'conv4', 'conv5', 'residual1', 'conv6'].map(
      (name) => [fields.get(name)?.size, fields.get(name)?.jump],
    );
    expect(sizes).toEqual([
      [3, 1],
      [3, 1],
      [5, 2],
      [5, 2],
      [3, 2],
      [5, 2],
      [9, 2],
    ]);
  });

  test('are the whole image from the layer on that takes the whole map', () => {
    const layers: Layer[] = [conv(3), { kind: 'flatten' }, { kind: 'dense', units: 10 }];
    const fields = networkFields(network(layers, 8));
    expect(fields.get('conv1')).toEqual({ size: 3, jump: 1, start: -1 });
    expect(fields.get('flatten1')).toEqual({ size: 10, jump: 1, start: -1 });
    expect(fields.get('dense1')).toEqual(fields.get('flatten1'));
  });
});
