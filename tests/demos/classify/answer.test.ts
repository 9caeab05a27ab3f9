import { describe, expect, it } from 'vitest';
import { resnet50Package } from '../../../src/cli/assets/fetch-resnet50.ts';
import names from '../../../src/datasets/imagenet/class-names.json';
import { bundledPictures } from '../../../src/datasets/imagenet/pictures.ts';
import { storedBytes } from '../../../src/datasets/weights/stored-tensor.ts';
import { likeliest } from '../../../src/demos/classify/answer.ts';
import { weightMegabytes } from '../../../src/datasets/weights/pack-sizes.ts';
import { en, fa } from '../../../src/demos/classify/strings.ts';
import { kerasResnet50 } from '../../../src/models/architectures/keras-resnet50.ts';
import { parameterShapes } from '../../../src/models/parameter-shapes.ts';

describe('likeliest', () => {
  it('gives the largest, the largest first', () => {
    const found = likeliest(new Float32Array([0.125, 0.5, 0, 0.25, 0.125]), 3);
    expect(found).toEqual([
      { index: 1, probability: 0.5 },
      { index: 3, probability: 0.25 },
      { index: 0, probability: 0.125 },
    ]);
  });
});

it.each(bundledPictures)('calls the drawing $id as its class is called', ({ id, index }) => {
  const [english = '', persian = ''] = names[index] ?? [];
  expect(en[`picture_${id}`]).toContain(english.replace('teddy', 'teddy bear'));
  expect(persian).toBe(fa[`picture_${id}`]);
});

it.each(['int8', 'float16'] as const)('says how large the download of %s is', (precision) => {
  const bytes = parameterShapes(kerasResnet50()).reduce(
    (total, { role, shape }) =>
      total + storedBytes({ shape: [...shape], kept: role === 'kernel' ? precision : 'float32' }),
    0,
  );
  expect(weightMegabytes[precision]).toBe(Math.round(bytes / 1e5) / 10);
  expect(bytes).toBeLessThan(resnet50Package.bytes);
});
