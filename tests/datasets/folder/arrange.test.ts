import { describe, expect, test } from 'vitest';
import {
  type ArrangedFolder,
  arrangeFolder,
  type FolderFile,
} from '../../../src/datasets/folder/arrange.ts';
import { Random } from '../../../src/datasets/random.ts';

const deal = { testShare: 0.25, seed: 1 };

/** `count` images in each of these folders. */
const images = (folders: readonly string[], count: number): FolderFile[] =>
  folders.flatMap((folder) =>
    Array.from({ length: count }, (_, at) => ({ path: `${folder}/${at}.jpg` })),
  );
const arranged = (files: readonly FolderFile[]) => arrangeFolder(files, deal);
const namesOf = ({ classes }: ArrangedFolder) => classes.map(({ name }) => name);
const countsOf = ({ classes }: ArrangedFolder) =>
  classes.map(({ counts }) => [counts.train, counts.validation, counts.test]);
const remarksOf = ({ remarks }: ArrangedFolder) => remarks.map(({ remark }) => remark);

describe('the classes', () => {
  test('are the folders of the folder that was picked, in the order of their code points', () => {
    const folder = arranged(images(['f/pear', 'f/Apple', 'f/apple', 'f/سیب'], 20));
    expect(folder.layout).toBe('classes');
    expect(namesOf(folder)).toEqual(['Apple', 'apple', 'pear', 'سیب']);
    expect(countsOf(folder)).toEqual(new Array(4).fill([15, 0, 5]));
    expect(folder.remarks).toEqual([]);
  });

  test('or those below its folders for training and test', () => {
    const folder = arranged([
      ...images(['fruits-4/train/apple', 'fruits-4/train/lemon'], 30),
      ...images(['fruits-4/test/apple', 'fruits-4/test/lemon'], 12),
    ]);
    expect(folder.layout).toBe('splits');
    expect(namesOf(folder)).toEqual(['apple', 'lemon']);
    expect(countsOf(folder)).toEqual([
      [30, 0, 12],
      [30, 0, 12],
    ]);
  });

  test('as Fruits-360 names them, wrapped in further folders', () => {
    const splits = ['Training', 'Validation', 'Test'];
    const folder = arranged(
      splits.flatMap((split) =>
        images(
          ['A', 'B'].map((name) => `zip/data/${split}/${name}`),
          10,
        ),
      ),
    );
    expect(countsOf(folder)).toEqual(new Array(2).fill([10, 10, 10]));
  });

  test('may have folders inside', () => {
    const folder = arranged(images(['f/apple/red/big', 'f/apple/green', 'f/pear'], 10));
    expect(namesOf(folder)).toEqual(['apple', 'pear']);
    expect(countsOf(folder)[0]).toEqual([15, 0, 5]);
  });

  test('may have been dropped without the folder around them', () => {
    expect(namesOf(arranged(images(['apple', 'pear'], 10)))).toEqual(['apple', 'pear']);
  });

  test('are the same however a system writes an accent', () => {
    const folder = arranged([
      ...images(['f/train/caf\u00e9', 'f/train/tea'], 10),
      ...images(['f/test/cafe\u0301', 'f/test/tea'], 10),
    ]);
    expect(countsOf(folder)).toEqual(new Array(2).fill([10, 0, 10]));
  });

  test('a folder for validation serves as test where there is none', () => {
    const folder = arranged(images(['f/train/a', 'f/train/b', 'f/val/a', 'f/val/b'], 10));
    expect(countsOf(folder)).toEqual(new Array(2).fill([10, 0, 10]));
  });

  test('a folder for training alone is dealt out', () => {
    expect(countsOf(arranged(images(['f/train/a', 'f/train/b'], 20)))).toEqual(
      new Array(2).fill([15, 0, 5]),
    );
  });

  test('a class called “test” is a class', () => {
    expect(namesOf(arranged(images(['f/test', 'f/control'], 20)))).toEqual(['control', 'test']);
  });
});

describe('what is remarked', () => {
  const cases: [string, FolderFile[], string[]][] = [
    ['nothing at all', [], ['no-images']],
    ['no images', [{ path: 'f/a/notes.txt', fault: 'not-image' }], ['no-images', 'empty-class']],
    ['images without a class', images(['f'], 20), ['one-class']],
    ['one class', images(['f/apple'], 20), ['one-class']],
    ['two images', images(['f/a', 'f/b'], 1), ['no-test', 'few-images']],
    ['few of one', [...images(['f/a'], 3), ...images(['f/b'], 30)], ['few-images']],
    [
      'a class without images',
      [...images(['f/a', 'f/b'], 20), { path: 'f/c/1.jpg', fault: 'broken' }],
      ['empty-class'],
    ],
    [
      'one that is not tested',
      [...images(['f/a'], 1), ...images(['f/b'], 30)],
      ['few-images', 'not-tested'],
    ],
    [
      'one that training lacks',
      [
        ...images(['f/train/a', 'f/train/b'], 10),
        ...images(['f/test/a', 'f/test/b', 'f/test/c'], 10),
      ],
      ['empty-class'],
    ],
  ];
  test.each(cases)('%s', (_, files, remarks) => {
    expect(remarksOf(arranged(files))).toEqual(remarks);
  });
});

describe('what is left out', () => {
  test('faults, images in no class, classes that training lacks', () => {
    const files: FolderFile[] = [
      ...images(['f/train/a', 'f/train/b', 'f/test/a', 'f/test/b'], 10),
      { path: 'f/cover.jpg' },
      { path: 'f/train/stray.jpg' },
      { path: 'f/other/a/1.jpg' },
      { path: 'f/test/c/1.jpg' },
      { path: 'f/train/a/x.jpg', fault: 'broken' },
      { path: 'f/.DS_Store', fault: 'hidden' },
    ];
    expect(arranged(files).leftOut.map(({ reason }) => reason)).toEqual([
      'no-class',
      'no-class',
      'no-class',
      'not-trained',
      'broken',
      'hidden',
    ]);
  });
});

test('the share and the seed decide who is tested', () => {
  const files = images(['f/a', 'f/b'], 40);
  const tested = (share: number, seed: number) =>
    arrangeFolder(files, { testShare: share, seed })
      .examples.filter(({ split }) => split === 'test')
      .map(({ file }) => file);
  expect(tested(0.5, 1).length).toBe(40);
  expect(tested(0.1, 1).length).toBe(8);
  expect(tested(0.25, 1)).toEqual(tested(0.25, 1));
  expect(tested(0.25, 1)).not.toEqual(tested(0.25, 2));
});

describe('any folder', () => {
  const names = ['a', 'b', 'Apple', 'train', 'Test', 'val', 'سیب', 'cafe\u0301', 'caf\u00e9', '1'];
  const faults = [undefined, undefined, undefined, 'hidden', 'broken', 'empty'] as const;

  function randomFolder(random: Random): FolderFile[] {
    const width = 1 + random.below(names.length);
    const depth = random.below(5);
    const paths = Array.from({ length: random.below(30) }, (_, at) => {
      const folders = Array.from({ length: Math.max(0, depth + random.below(3) - 1) }, () =>
        random.below(4) === 0 ? random.pick(names) : (names[random.below(width)] ?? 'a'),
      );
      return [...folders, `${at}.jpg`].join('/');
    });
    return paths.map((path) => ({ path, fault: random.pick(faults) }));
  }

  test('is arranged without contradiction: 10,000 at random', () => {
    for (let seed = 0; seed < 10_000; seed += 1) {
      const random = new Random(seed, 5);
      const files = randomFolder(random);
      const found = arrangeFolder(files, deal);
      const { classes, examples, leftOut } = found;
      // Every file is used or left out, none both.
      const places = [...examples, ...leftOut].map(({ file }) => file).sort((a, b) => a - b);
      expect(places).toEqual(files.map((_, at) => at));
      for (const { file, reason } of leftOut) expect(files[file]?.fault ?? reason).toBe(reason);
      // Labels name folders on the way to the file, and every class can be learned.
      for (const { file, label } of examples) {
        const path = files[file]?.path.normalize('NFC') ?? '';
        expect(`/${path}`).toContain(`/${classes[label]?.name ?? '?'}/`);
      }
      expect(classes.every(({ counts }) => counts.train > 0)).toBe(true);
      expect(namesOf(found)).toEqual([...new Set(namesOf(found))].sort());
      const total = classes.reduce(
        (sum, { counts }) => sum + counts.train + counts.validation + counts.test,
        0,
      );
      expect(total).toBe(examples.length);
      if (found.layout === 'classes') {
        for (const { counts } of classes) {
          const all = counts.train + counts.test;
          expect(counts.test).toBe(Math.min(Math.max(1, Math.round(all / 4)), all - 1));
        }
      }
    }
  });

  test('is arranged the same in whatever order its files come', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const random = new Random(seed, 6);
      const files = randomFolder(random);
      const turns = Uint32Array.from(files, (_, at) => at);
      random.shuffle(turns);
      const shuffled = [...turns].flatMap((at) => files[at] ?? []);
      const shown = (given: readonly FolderFile[]) =>
        arrangeFolder(given, deal).examples.map(
          ({ file, label, split }) => `${given[file]?.path ?? ''} ${label} ${split}`,
        );
      expect(shown(shuffled)).toEqual(shown(files));
    }
  });
});
