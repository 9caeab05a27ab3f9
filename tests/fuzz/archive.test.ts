import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/datasets/cifar-archive.ts';
import { DatasetError } from '../../src/datasets/dataset.ts';
import type { Random } from '../../src/datasets/random.ts';
import { archiveOf, smallFiles, smallLayout } from '../datasets/support/small-archive.ts';
import { recordBytes } from '../../src/datasets/cifar-records.ts';
import { damagedBytes, eachInput, inputs } from './damage.ts';

/** One image a file, since every input is unpacked. */
const layout = { ...smallLayout, imagesPerFile: 1 };

async function smallestArchive(): Promise<Uint8Array<ArrayBuffer>> {
  const files = [...smallFiles()].map(([name, bytes]): [string, Uint8Array<ArrayBuffer>] => [
    name,
    name.endsWith('.bin') ? bytes.slice(0, recordBytes) : bytes,
  ]);
  return archiveOf(new Map(files));
}

/** Damage to what is packed, as in a file made wrong; or to the pack, as in one that was cut or spoilt. */
function damagedArchive(whole: Uint8Array<ArrayBuffer>, tar: Uint8Array, random: Random) {
  const place = random.below(16);
  if (place === 0) return damagedBytes(whole.subarray(0, 40), random);
  if (place < 4) return damagedBytes(whole, random);
  return Uint8Array.from(gzipSync(damagedBytes(tar, random), { level: 0 }));
}

test('an archive is read or refused with a reason, whatever is in it', async () => {
  const whole = await smallestArchive();
  const tar = gunzipSync(whole);
  const outcomes = new Map<string, number>();
  await eachInput(1, async (random) => {
    const bytes = damagedArchive(whole, tar, random);
    const outcome = await readArchive(bytes);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  });
  expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(inputs);
  // Damage of every kind came to its reader.
  const met = ['read', 'not-gzip', 'truncated', 'checksum', 'wrong-layout', 'bad-label'];
  expect([...outcomes.keys()].sort()).toEqual(met.sort());
});

async function readArchive(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const { train, test, finished } = await openArchive(new Blob([bytes]), { layout });
    await finished;
    await Promise.all([train.whenAvailable(train.count), test.whenAvailable(test.count)]);
    for (const label of [...train.labels, ...test.labels]) expect(label).toBeLessThan(10);
    return 'read';
  } catch (failure) {
    if (failure instanceof DatasetError) return failure.code;
    throw failure;
  }
}
