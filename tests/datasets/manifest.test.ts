import { describe, expect, it } from 'vitest';
import { cifar10Classes } from '../../src/datasets/cifar10.ts';
import { DatasetError } from '../../src/datasets/dataset.ts';
import { parseManifest } from '../../src/datasets/manifest.ts';

const hash = 'a'.repeat(64);

function shard(split: 'train' | 'test', first: number) {
  const labels = Buffer.from([1, 9]).toString('base64');
  const file = `${split}-${first}.webp`;
  return { file, split, first, count: 2, bytes: 9, sha256: hash, pixelsSha256: hash, labels };
}

function manifest(change: object = {}) {
  return {
    version: 1,
    format: 'webp',
    imageShape: [32, 32, 3],
    classes: cifar10Classes,
    columns: 4,
    provenance: { sha256: hash, official: false },
    shards: [shard('train', 2), shard('train', 0), shard('test', 0)],
    ...change,
  };
}

const withShard = (change: object) => manifest({ shards: [...manifest().shards, change] });

describe('parseManifest', () => {
  it('reads what the packer writes', () => {
    const { shards } = parseManifest(JSON.stringify(manifest()));
    expect(shards[0]?.labels).toEqual(Uint8Array.of(1, 9));
  });

  it.each([
    ['no JSON', '{'],
    ['another version', manifest({ version: 2 })],
    ['another picture format', manifest({ format: 'jpeg' })],
    ['other images', manifest({ imageShape: [28, 28, 1] })],
    ['other classes', manifest({ classes: ['apple'] })],
    ['a missing field', manifest({ provenance: undefined })],
    ['a field too many', manifest({ extra: 1 })],
    ['no test shards', manifest({ shards: [shard('train', 0)] })],
    ['a gap between shards', withShard(shard('test', 4))],
    ['an overlap of shards', withShard(shard('test', 1))],
    ['too few labels', withShard({ ...shard('test', 2), count: 3 })],
    ['a label that names no class', withShard({ ...shard('test', 2), labels: 'Cgo=' })],
    ['a file elsewhere', withShard({ ...shard('test', 2), file: '../secret' })],
    ['a short hash', withShard({ ...shard('test', 2), sha256: 'abc' })],
  ])('refuses %s', (_, content) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    expect(() => parseManifest(text)).toThrow(DatasetError);
    expect(() => parseManifest(text)).toThrow(/^bad-manifest: manifest\.json$/);
  });
});
