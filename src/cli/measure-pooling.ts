/**
 * `node src/cli/measure-pooling.ts --archive <cifar-10-binary.tar.gz>`: filters test images of the real
 * CIFAR-10, turned grey, by random 3×3 filters of mean zero and by Sobel's, cuts them off at zero as
 * ReLU does, pools them by 2×2 and writes the shares of zeros to `src/facts/measured/pooling.json`.
 */
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openArchive } from '../datasets/cifar-archive.ts';
import { cifar10ImageShape, officialArchive } from '../datasets/cifar10.ts';
import type { Split } from '../datasets/dataset.ts';
import { Random } from '../datasets/random.ts';
import {
  type PooledFilter,
  pooledFilters,
  type PooledMap,
  pooledMaps,
  type RecordedPooling,
} from '../facts/pooling-facts.ts';
import { convolve2d, type Grid } from '../math/convolve2d.ts';
import { namedKernels } from '../math/kernels.ts';
import { pool2d, reductions } from '../math/pool2d.ts';
import { mean, shareOfZeros } from '../math/spread.ts';
import { fileSha256 } from './assets/file-sha256.ts';

const recordFile = new URL('../facts/measured/pooling.json', import.meta.url);
const images = 1000;
const randomFilters = 64;
const seed = 1;
const halves = { size: 2, stride: 2 };

/** Normally distributed weights whose sum is zero, so that an even area gives nothing. */
function randomFilter(random: Random): Grid {
  const weights = Array.from({ length: 9 }, () => random.normal());
  const middle = mean(weights);
  return [0, 3, 6].map((start) => weights.slice(start, start + 3).map((weight) => weight - middle));
}

/** Mean of the three colours, 0…255. */
function greyImage(pixels: Uint8Array, index: number): Grid {
  const [height, width, channels] = cifar10ImageShape;
  const start = index * height * width * channels;
  return Array.from({ length: height }, (_r, row) =>
    Array.from({ length: width }, (_c, column) => {
      const at = start + (row * width + column) * channels;
      return mean([...pixels.subarray(at, at + channels)]);
    }),
  );
}

function zerosOf(image: Grid, filter: Grid): Record<PooledMap, number> {
  const map = convolve2d(image, filter).map((row) => row.map((value) => Math.max(0, value)));
  const pooled = (mode: keyof typeof reductions) =>
    shareOfZeros(pool2d(map, halves, reductions[mode]).flat());
  return {
    map: shareOfZeros(map.flat()),
    max: pooled('max'),
    average: pooled('average'),
    min: pooled('min'),
  };
}

function measure({ images: pixels }: Split): RecordedPooling['zeros'] {
  const random = new Random(seed);
  const filters: Record<PooledFilter, readonly Grid[]> = {
    random: Array.from({ length: randomFilters }, () => randomFilter(random)),
    'sobel-x': [namedKernels['sobel-x'].weights],
  };
  const greys = Array.from({ length: images }, (_, index) => greyImage(pixels, index));
  const entries = pooledFilters.map((name) => {
    const shares = greys.flatMap((grey) => filters[name].map((filter) => zerosOf(grey, filter)));
    const meanShare = (map: PooledMap) => Number(mean(shares.map((one) => one[map])).toFixed(4));
    return [name, Object.fromEntries(pooledMaps.map((map) => [map, meanShare(map)]))] as const;
  });
  return Object.fromEntries(entries) as unknown as RecordedPooling['zeros'];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { archive: { type: 'string' } } });
  const archive = values.archive ?? process.env['CIFAR10_ARCHIVE'];
  if (archive === undefined) {
    throw new Error(`Say where ${officialArchive.name} is: --archive <path> or CIFAR10_ARCHIVE`);
  }
  const { test, finished } = await openArchive(await openAsBlob(archive));
  await finished;
  const sha256 = await fileSha256(archive);
  const record: RecordedPooling = {
    command: `node src/cli/measure-pooling.ts --archive ${officialArchive.name}`,
    recordedOn: new Date().toISOString().slice(0, 10),
    datasetSha256: sha256,
    official: sha256 === officialArchive.sha256,
    split: 'test',
    images,
    randomFilters,
    seed,
    zeros: measure(test),
  };
  await writeFile(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
