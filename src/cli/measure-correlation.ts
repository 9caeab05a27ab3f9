/**
 * `node src/cli/measure-correlation.ts --archive <cifar-10-binary.tar.gz>`: measures on the test images
 * of the real CIFAR-10 how strongly neighbouring pixels are correlated, and writes what came out to
 * `src/facts/measured/correlation.json`.
 */
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openArchive } from '../datasets/cifar-archive.ts';
import { cifar10ImageShape, officialArchive } from '../datasets/cifar10.ts';
import type { Split } from '../datasets/dataset.ts';
import { curveKinds, PixelCorrelationMeter } from '../datasets/pixel-correlation.ts';
import type { RecordedCorrelation } from '../facts/correlation-facts.ts';
import type { Direction } from '../math/correlation.ts';
import { fileSha256 } from './assets/file-sha256.ts';

const recordFile = new URL('../facts/measured/correlation.json', import.meta.url);
const seed = 1;

function measure({ images, count }: Split): Pick<RecordedCorrelation, Direction> {
  const [height, width, channels] = cifar10ImageShape;
  const meter = new PixelCorrelationMeter([height, width], seed);
  for (let image = 0; image < count; image += 1)
    meter.add(images, image * height * width * channels);
  const { across, down } = meter.result();
  const rounded = (curves: typeof across) => {
    const entries = curveKinds.map((kind) => [kind, curves[kind].map(rounded4)] as const);
    return Object.fromEntries(entries) as unknown as typeof across;
  };
  return { across: rounded(across), down: rounded(down) };
}

const rounded4 = (value: number) => Number(value.toFixed(4));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { archive: { type: 'string' } } });
  const archive = values.archive ?? process.env['CIFAR10_ARCHIVE'];
  if (archive === undefined) {
    throw new Error(`Say where ${officialArchive.name} is: --archive <path> or CIFAR10_ARCHIVE`);
  }
  const { test, finished } = await openArchive(await openAsBlob(archive));
  await finished;
  const sha256 = await fileSha256(archive);
  const record: RecordedCorrelation = {
    command: `node src/cli/measure-correlation.ts --archive ${officialArchive.name}`,
    recordedOn: new Date().toISOString().slice(0, 10),
    datasetSha256: sha256,
    official: sha256 === officialArchive.sha256,
    split: 'test',
    images: test.count,
    seed,
    ...measure(test),
  };
  await writeFile(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
