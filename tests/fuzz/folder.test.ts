import sharp from 'sharp';
import { expect, test } from 'vitest';
import { arrangeFolder, type FolderFile } from '../../src/datasets/folder/arrange.ts';
import { judgePath } from '../../src/datasets/folder/judge-path.ts';
import { faultIn } from '../../src/datasets/folder/sniff.ts';
import { imageFaults, splitNames } from '../../src/datasets/image-source.ts';
import type { Random } from '../../src/datasets/random.ts';
import { damagedBytes, eachInput, oddTexts } from './damage.ts';

test('the bytes of a file are judged, whatever they are', async () => {
  const pixels = { width: 9, height: 7, channels: 3 as const, background: '#123' };
  const image = () => sharp({ create: pixels });
  const pictures = await Promise.all([
    image()
      .jpeg()
      .withExif({ IFD0: { Copyright: 'x' } })
      .toBuffer(),
    image().png().toBuffer(),
    image().gif().toBuffer(),
    image().webp().toBuffer(),
    image().webp({ lossless: true }).toBuffer(),
    image().avif({ effort: 0 }).toBuffer(),
  ]);
  const verdicts = new Set<string | undefined>();
  await eachInput(8, (random) => {
    const bytes = damagedBytes(random.pick(pictures), random);
    const verdict = faultIn(bytes, bytes, bytes.length);
    if (verdict !== undefined) expect(imageFaults).toContain(verdict);
    verdicts.add(verdict);
  });
  // Each verdict that bytes alone can bring came up.
  expect([...verdicts]).toEqual(
    expect.arrayContaining([undefined, 'not-image', 'broken', 'too-large']),
  );
});

test('any folder is arranged: every file has its place or the reason why it has none', async () => {
  const layouts = new Set<string>();
  await eachInput(9, (random) => {
    const files = folder(random);
    const deal = { testShare: random.pick([0, 0.25, 1, random.float()]), seed: random.uint32() };
    const { layout, classes, examples, leftOut } = arrangeFolder(files, deal);
    layouts.add(layout);
    const placed = [...examples, ...leftOut].map(({ file }) => file).sort((a, b) => a - b);
    expect(placed).toEqual([...files.keys()]);
    const counts = classes.map(() => ({ train: 0, validation: 0, test: 0 }));
    for (const { label, split } of examples) {
      expect(splitNames).toContain(split);
      const count = counts[label];
      if (count) count[split] += 1;
    }
    expect(classes.map((one) => one.counts)).toEqual(counts);
    expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length);
  });
  expect([...layouts].sort()).toEqual(['classes', 'splits']);
});

const folders = [...oddTexts, 'train', 'Test', 'val', 'validation', 'apple', 'pear', 'سیب', '.git'];
const names = ['1.jpg', '2.png', 'x', '.DS_Store', 'film.mp4', 'a.txt', '__proto__.jpg', ''];

function folder(random: Random): FolderFile[] {
  // Few names for a folder, so that files meet in one.
  const own = [
    ...Array.from({ length: 1 + random.below(5) }, () => random.pick(folders)),
    ...(random.below(2) === 0 ? ['train', 'test'] : []),
  ];
  return Array.from({ length: random.below(20) }, () => {
    const depth = random.below(random.pick([2, 4, 12]));
    const path = [
      ...Array.from({ length: depth }, () => random.pick(own)),
      random.pick(names),
    ].join('/');
    return { path, fault: judgePath(path, random.below(5)) };
  });
}
