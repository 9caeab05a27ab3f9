import type { ImageFault, SplitName } from '../image-source.ts';
import { Random } from '../random.ts';

/** A file by its path, and what is known against it. */
export interface FolderFile {
  readonly path: string;
  readonly fault?: ImageFault | 'hidden' | undefined;
}

/** How images are dealt where the folder does not do it itself. */
export interface FolderDeal {
  /** Of each class, as a share. */
  readonly testShare: number;
  readonly seed: number;
}

export const folderDealDefaults: FolderDeal = { testShare: 0.25, seed: 1 };

/** `no-class`: an image in no class's folder; `not-trained`: of a class that training lacks. */
export type LeftOutReason = ImageFault | 'hidden' | 'no-class' | 'not-trained';

/** What a reader should know of a folder. The first three leave nothing to learn or to test. */
export const fatalRemarks = ['no-images', 'one-class', 'no-test'] as const;
export type FolderRemark =
  (typeof fatalRemarks)[number] | 'few-images' | 'empty-class' | 'not-tested';

export interface FolderClass {
  readonly name: string;
  readonly counts: Readonly<Record<SplitName, number>>;
}

export interface ArrangedFolder {
  /** `splits`: the folder has folders for training and test; `classes`: it is dealt by share and seed. */
  readonly layout: 'splits' | 'classes';
  readonly classes: readonly FolderClass[];
  /** Sorted by label and path; `file` is a place in what was given. */
  readonly examples: readonly {
    readonly file: number;
    readonly label: number;
    readonly split: SplitName;
  }[];
  readonly leftOut: readonly { readonly file: number; readonly reason: LeftOutReason }[];
  readonly remarks: readonly {
    readonly remark: FolderRemark;
    readonly classes: readonly string[];
  }[];
}

/** A class with fewer images than these is remarked upon. */
export const fewImages = 10;

/** A map: a reader's folder may be called `constructor`. */
const splitFolders: ReadonlyMap<string, SplitName> = new Map([
  ['train', 'train'],
  ['training', 'train'],
  ['test', 'test'],
  ['testing', 'test'],
  ['val', 'validation'],
  ['valid', 'validation'],
  ['validation', 'validation'],
]);

/** Beyond the streams of the turntable. */
const stream = 0x2c00_0000;

/**
 * Finds the classes and the splits in the paths of a folder. A class is the first folder below the one
 * that was picked, or below its folders for training and test; folders further down belong to it.
 */
export function arrangeFolder(files: readonly FolderFile[], deal: FolderDeal): ArrangedFolder {
  const images = files.flatMap(({ path, fault }, file) =>
    fault ? [] : [{ file, folders: foldersOf(path), path }],
  );
  const depth = wrappers(images.map(({ folders }) => folders));
  const layout = hasSplits(images.map(({ folders }) => folders[depth])) ? 'splits' : 'classes';
  const classDepth = layout === 'splits' ? depth + 1 : depth;
  const named = images.map((image) => ({
    ...image,
    name: image.folders[classDepth],
    split: layout === 'splits' ? splitOf(image.folders[depth]) : undefined,
  }));
  const isIn = ({ name, split }: (typeof named)[number]) =>
    name !== undefined && (layout === 'classes' || split !== undefined);
  const kept = named.filter(isIn).sort((a, b) => order(a.path, b.path));
  const dealt = layout === 'splits' ? asFound(kept) : dealOut(kept, deal);

  const trained = new Set(dealt.flatMap(({ name, split }) => (split === 'train' ? [name] : [])));
  const names = [...trained].sort(order);
  const examples = names.flatMap((name, label) =>
    dealt.flatMap((image) =>
      image.name === name ? [{ file: image.file, label, split: image.split }] : [],
    ),
  );
  const classes = names.map((name, label) => ({
    name,
    counts: countsOf(examples.filter((example) => example.label === label)),
  }));
  const allNames = new Set(
    files
      .flatMap(({ path, fault }) => (fault === 'hidden' ? [] : [foldersOf(path)]))
      .flatMap((folders) => (inSplit(folders, depth, layout) ? [folders[classDepth] ?? ''] : [])),
  );
  const empty = [...allNames].filter((name) => name !== '' && !trained.has(name)).sort(order);
  return {
    layout,
    classes,
    examples,
    leftOut: [
      ...files.flatMap(({ fault }, file) => (fault ? [{ file, reason: fault }] : [])),
      ...named.filter((image) => !isIn(image)).map(({ file }) => leave(file, 'no-class')),
      ...dealt
        .filter(({ name }) => !trained.has(name))
        .map(({ file }) => leave(file, 'not-trained')),
    ].sort((a, b) => a.file - b.file),
    remarks: remarksOn(classes, empty),
  };
}

const leave = (file: number, reason: LeftOutReason) => ({ file, reason });

/** Folders of a path, outermost first. The same letters in one form: macOS takes accents apart. */
function foldersOf(path: string): string[] {
  return path.normalize('NFC').split('/').slice(0, -1);
}

/** By code points, as Python's `sorted` does, so that labels are those of Keras and PyTorch. */
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * How many folders merely wrap the others: each the only one at its depth, with further folders inside and
 * no images of its own, or with several.
 */
function wrappers(paths: readonly (readonly string[])[]): number {
  for (let depth = 0; ; depth += 1) {
    const here = new Set(paths.flatMap((folders) => folders[depth] ?? []));
    const inside = new Set(paths.flatMap((folders) => folders[depth + 1] ?? []));
    const hasImages = paths.some((folders) => folders.length === depth + 1);
    const wraps = here.size === 1 && inside.size > (hasImages ? 1 : 0);
    if (!wraps) return depth;
  }
}

const splitOf = (folder: string | undefined): SplitName | undefined =>
  splitFolders.get(folder?.toLowerCase() ?? '');

function hasSplits(folders: readonly (string | undefined)[]): boolean {
  const splits = new Set(folders.map(splitOf));
  return splits.has('train') && (splits.has('test') || splits.has('validation'));
}

function inSplit(folders: readonly string[], depth: number, layout: ArrangedFolder['layout']) {
  return layout === 'classes' || splitOf(folders[depth]) !== undefined;
}

interface Named {
  readonly file: number;
  readonly name: string | undefined;
  readonly split: SplitName | undefined;
}

interface Dealt {
  readonly file: number;
  readonly name: string;
  readonly split: SplitName;
}

/** Where there is a folder for validation but none for test, it serves as one. */
function asFound(images: readonly Named[]): Dealt[] {
  const hasTest = images.some(({ split }) => split === 'test');
  return images.map(({ file, name = '', split = 'train' }) => ({
    file,
    name,
    split: split === 'validation' && !hasTest ? 'test' : split,
  }));
}

/** Of every class that has two images or more, a share is for test: at least one, and never all. */
function dealOut(images: readonly Named[], { testShare, seed }: FolderDeal): Dealt[] {
  const classes = new Map<string, number[]>();
  for (const { file, name = '' } of images) {
    const files = classes.get(name);
    if (files) files.push(file);
    else classes.set(name, [file]);
  }
  return [...classes]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([name, files], label) => {
      const turns = Uint32Array.from(files, (_, at) => at);
      new Random(seed, stream, label).shuffle(turns);
      const wanted = Math.max(1, Math.round(files.length * testShare));
      const tested = new Set(turns.subarray(0, Math.min(wanted, files.length - 1)));
      return files.map((file, at): Dealt => ({
        file,
        name,
        split: tested.has(at) ? 'test' : 'train',
      }));
    });
}

function countsOf(examples: readonly { readonly split: SplitName }[]): FolderClass['counts'] {
  const count = (name: SplitName) => examples.filter(({ split }) => split === name).length;
  return { train: count('train'), validation: count('validation'), test: count('test') };
}

function remarksOn(
  classes: readonly FolderClass[],
  empty: readonly string[],
): ArrangedFolder['remarks'] {
  const namesOf = (isMeant: (counts: FolderClass['counts']) => boolean) =>
    classes.filter(({ counts }) => isMeant(counts)).map(({ name }) => name);
  const few = namesOf(({ train, validation, test }) => train + validation + test < fewImages);
  const untested = namesOf(({ test }) => test === 0);
  const all = classes.map(({ name }) => name);
  const hasNoTest = classes.length > 1 && untested.length === classes.length;
  const remarks: { remark: FolderRemark; classes: readonly string[]; holds: boolean }[] = [
    { remark: 'no-images', classes: [], holds: classes.length === 0 },
    { remark: 'one-class', classes: all, holds: classes.length === 1 },
    { remark: 'no-test', classes: [], holds: hasNoTest },
    { remark: 'few-images', classes: few, holds: few.length > 0 },
    { remark: 'empty-class', classes: empty, holds: empty.length > 0 },
    { remark: 'not-tested', classes: untested, holds: untested.length > 0 && !hasNoTest },
  ];
  return remarks
    .filter(({ holds }) => holds)
    .map(({ remark, classes: about }) => ({ remark, classes: about }));
}
