import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WeightManifest } from '../../../src/datasets/weights/manifest.ts';
import { openWeights, type WeightProgress } from '../../../src/datasets/weights/open-weights.ts';
import { encodeTensor } from '../../../src/datasets/weights/stored-tensor.ts';
import { serveFolder } from '../support/serve-folder.ts';

const tensors: WeightManifest['tensors'] = [
  { name: 'conv1/kernel', shape: [1, 1, 3, 2], kept: 'int8' },
  { name: 'conv1/bias', shape: [2], kept: 'float32' },
];
const values = [new Float32Array([127, 1, 2, 3, -127, 4]), new Float32Array([0.5, -1])];

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pichesh-weights-'));
  server = await serveFolder(folder);
  const bytes = Buffer.concat(
    tensors.map((tensor, i) => encodeTensor(tensor, values[i] ?? new Float32Array())),
  );
  // Files end where they do, not where tensors do.
  const parts = [bytes.subarray(0, 5), bytes.subarray(5, 18), bytes.subarray(18)];
  const shards = parts.map((part, i) => ({
    file: `int8-${i}.bin`,
    bytes: part.length,
    sha256: createHash('sha256').update(part).digest('hex'),
  }));
  const provenance = { package: 'some@1', integrity: 'sha512-…' };
  const manifest: WeightManifest = {
    ...{ version: 1, network: 'one-layer', precision: 'int8', provenance, tensors, shards },
  };
  for (const [i, part] of parts.entries()) await writeFile(join(folder, `int8-${i}.bin`), part);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function open(onProgress?: (progress: WeightProgress) => void) {
  return openWeights(server.url, { onProgress, retryPauses: [0] });
}

describe('openWeights', () => {
  it('joins the files and decodes each tensor, and tells of every byte', async () => {
    const heard: WeightProgress[] = [];
    const weights = await open((progress) => heard.push(progress));
    expect(weights.manifest.network).toBe('one-layer');
    expect([...weights.values('conv1/bias')]).toEqual([0.5, -1]);
    const kernel = [...weights.values('conv1/kernel')];
    expect(kernel[0]).toBeCloseTo(127, 5);
    expect(kernel[5]).toBeCloseTo(4, 5);
    const last = heard.at(-1);
    expect(last?.bytesLoaded).toBe(last?.bytesTotal);
    expect(last?.bytesTotal).toBe(24);
  });

  it('says that nothing is installed', async () => {
    await rm(join(folder, 'manifest.json'));
    await expect(open()).rejects.toMatchObject({ code: 'not-installed' });
  });

  it('refuses a damaged file and names it', async () => {
    await writeFile(join(folder, 'int8-1.bin'), Buffer.alloc(13));
    await expect(open()).rejects.toMatchObject({ code: 'checksum', file: 'int8-1.bin' });
  });

  it('refuses a manifest that is none', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"version":2}');
    await expect(open()).rejects.toMatchObject({ code: 'bad-manifest' });
  });
});
