import { describe, expect, test } from 'vitest';
import { architectureById } from '../../src/models/architectures/architectures.ts';
import { ShapeError, shapedLayers } from '../../src/models/shapes.ts';
import { withoutPadding } from '../../src/models/without-padding.ts';

const unpadded = (id: string, size = 224) => withoutPadding(architectureById(id).network(size));

function errorOf(id: string, size?: number): ShapeError {
  try {
    shapedLayers(unpadded(id, size));
  } catch (error) {
    if (error instanceof ShapeError) return error;
  }
  throw new Error(`${id} fits`);
}

describe('withoutPadding', () => {
  test('VGG16 shrinks with every convolution, down to a single place', () => {
    const sizes = shapedLayers(unpadded('vgg16')).flatMap(({ outputShape }) =>
      outputShape.length === 3 ? [outputShape[0]] : [],
    );
    expect(sizes.join(' ')).toBe('222 220 110 108 106 53 51 49 47 23 21 19 17 8 6 4 2 1');
  });

  test('VGG19 has no room for its last convolution', () => {
    const { layer, problem, before } = errorOf('vgg19');
    expect([layer, problem]).toEqual(['conv5_4', { kind: 'window', map: [1, 1, 512] }]);
    expect(before.at(-1)).toMatchObject({ name: 'conv5_3' });
  });

  test.each(['resnet50', 'resnet50-v1', 'resnet101', 'resnet152'])(
    '%s cannot add the first block to its shortcut',
    (id) => {
      const { layer, problem, message } = errorOf(id);
      expect(layer).toBe('conv2_1');
      expect(problem).toEqual({ kind: 'sum', body: [52, 52, 256], shortcut: [54, 54, 256] });
      expect(message).toContain('cannot be added');
    },
  );

  test('nor can ResNet-18, whose block has two 3×3 convolutions', () => {
    const { problem, before } = errorOf('resnet18');
    expect(problem).toEqual({ kind: 'sum', body: [50, 50, 64], shortcut: [54, 54, 64] });
    expect(before.map(({ name }) => name)).toContain('conv2_1b');
  });

  test('leaves a network without padding as it is', () => {
    expect(shapedLayers(unpadded('lenet5', 32)).at(-1)?.outputShape).toEqual([10]);
  });
});
