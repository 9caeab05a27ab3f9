import { describe, expect, it } from 'vitest';
import { DatasetError, type ImagesOfSource } from '../../src/datasets/dataset.ts';
import { openImagesOfSource } from '../../src/datasets/images-of-source.ts';
import { openTurntable } from '../../src/datasets/turntable/open-turntable.ts';

const settings = { films: 2, frames: 4, splitBy: 'frame', seed: 24 } as const;
const form = { side: 16, fit: 'squash', fill: [255, 255, 255] } as const;
const source: ImagesOfSource = {
  kind: 'images',
  images: { kind: 'turntable', settings },
  form,
  most: { train: 1000, test: 1000 },
  seed: 1,
};
const imageBytes = 16 * 16 * 3;

describe('openImagesOfSource', () => {
  it('deals by frame: each image is that of its source, with its label', async () => {
    const { info, train, test } = await openImagesOfSource(source);
    expect(info).toMatchObject({ id: 'turntable24', trainCount: 96, testCount: 48 });
    expect(info.imageShape).toEqual([16, 16, 3]);
    const turntable = openTurntable(settings);
    const tested = turntable.examples.flatMap(({ split }, i) => (split === 'test' ? [i] : []));
    const expected = await turntable.read(tested, form);
    const known = new Map(
      tested.map((_, i) => [
        expected.pixels.slice(i * imageBytes, (i + 1) * imageBytes).join(),
        expected.labels[i],
      ]),
    );
    const seen = Array.from({ length: test.count }, (_, i) => [
      test.images.slice(i * imageBytes, (i + 1) * imageBytes).join(),
      test.labels[i],
    ]);
    expect(seen).toHaveLength(48);
    expect(new Map(seen as [string, number][])).toEqual(known);
    expect(train.images).toHaveLength(96 * imageBytes);
  });

  it('gives the same order again, another with another seed, and mixes the classes', async () => {
    const [one, again, other] = await Promise.all([
      openImagesOfSource(source),
      openImagesOfSource(source),
      openImagesOfSource({ ...source, seed: 2 }),
    ]);
    expect(again.train.labels).toEqual(one.train.labels);
    expect(again.train.images).toEqual(one.train.images);
    expect(other.train.labels).not.toEqual(one.train.labels);
    expect(new Set(one.train.labels.subarray(0, 24)).size).toBeGreaterThan(10);
  });

  it('takes a fair sample where fewer are wanted, and tells how it comes on', async () => {
    const told: number[] = [];
    const { train, test } = await openImagesOfSource(
      { ...source, most: { train: 40, test: 10 } },
      { onProgress: ({ imagesReady }) => told.push(imagesReady) },
    );
    expect([train.count, test.count, told.at(-1)]).toEqual([40, 10, 50]);
    expect(new Set(train.labels).size).toBeGreaterThan(10);
  });

  it('deals by object', async () => {
    const { info } = await openImagesOfSource({
      ...source,
      images: { kind: 'turntable', settings: { ...settings, splitBy: 'object' } },
    });
    expect(info).toMatchObject({ trainCount: 96, testCount: 96 });
  });

  it.each([
    [
      'nothing to learn',
      { ...source, images: { kind: 'folder', files: [], deal: { testShare: 0.25, seed: 1 } } },
    ],
    [
      'one film to be held out',
      {
        ...source,
        images: { kind: 'turntable', settings: { ...settings, films: 1, splitBy: 'object' } },
      },
    ],
    ['a sample of one image', { ...source, most: { train: 1, test: 10 } }],
  ] as [string, ImagesOfSource][])('says of %s that it is unusable', async (_, asked) => {
    const failure: unknown = await openImagesOfSource(asked).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatasetError);
    expect((failure as DatasetError).code).toBe('unusable');
  });

  it('can be called off', async () => {
    const signal = AbortSignal.abort();
    const failure: unknown = await openImagesOfSource(source, { signal }).catch((e: unknown) => e);
    expect((failure as DatasetError).code).toBe('cancelled');
  });
});
