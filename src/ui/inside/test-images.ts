/** Test images to look at: those of the run that is still there, or the first of the same data set. */
import type { TrainedNetworkProps } from '../notebook/trained-parts.ts';

export interface TestImages {
  /** How many there are, from the first on. */
  readonly count: number;
  /** NHWC pixels. */
  readonly pixels: (indices: readonly number[]) => Promise<Uint8Array>;
}

type Source = Pick<TrainedNetworkProps, 'dataset' | 'images' | 'testLabels' | 'network'>;

/**
 * Undefined where they cannot be had: the data set is not on this site, or what is there is another.
 * Never rejects.
 */
export async function openTestImages(source: Source): Promise<TestImages | undefined> {
  const { images, testLabels } = source;
  if (images) return { count: testLabels.length, pixels: images };
  return firstOf(source).catch(() => undefined);
}

/** So many of a generated set are made anew. */
const generated = 300;

async function firstOf({ dataset, testLabels, network }: Source): Promise<TestImages | undefined> {
  const [{ loadFirstImages }, { decodeSheet }] = await Promise.all([
    import('../../datasets/first-images.ts'),
    import('../../datasets/decode-sheet.ts'),
  ]);
  const assets = new URL(`${import.meta.env.BASE_URL}assets/`, location.href).href;
  const only = dataset.id === 'sprites10' ? dataset.id : undefined;
  const found = await loadFirstImages(assets, generated, { decodeSheet }, only);
  // Pictures of another set would be shown with this one's labels.
  const isSame = found.labels.every((label, index) => label === testLabels[index]);
  if (found.id !== dataset.id || !isSame) return undefined;
  const bytes = network.inputShape.reduce((product, extent) => product * extent, 1);
  return {
    count: Math.min(found.count, testLabels.length),
    pixels: (indices) => {
      const pixels = new Uint8Array(indices.length * bytes);
      for (const [place, index] of indices.entries())
        pixels.set(found.images.subarray(index * bytes, (index + 1) * bytes), place * bytes);
      return Promise.resolve(pixels);
    },
  };
}
