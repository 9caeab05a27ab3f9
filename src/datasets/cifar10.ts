/**
 * CIFAR-10 as its authors publish it: https://www.cs.toronto.edu/~kriz/cifar.html ("binary version").
 * Each batch file is a run of records, one label byte and 3,072 pixel bytes: the red plane, the
 * green, the blue, each row by row.
 */
export const cifar10Classes = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
] as const;

export const cifar10ImageShape = [32, 32, 3] as const;

/** The official archive. SHA-256 as TensorFlow Datasets and torchvision-ruby record it. */
export const officialArchive = {
  name: 'cifar-10-binary.tar.gz',
  url: 'https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz',
  bytes: 170_052_171,
  sha256: 'c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd',
} as const;

/** Which files an archive holds; tests use a smaller one of the same form. */
export interface ArchiveLayout {
  readonly folder: string;
  readonly classNamesFile: string;
  readonly trainFiles: readonly string[];
  readonly testFile: string;
  readonly imagesPerFile: number;
}

export const cifar10Layout: ArchiveLayout = {
  folder: 'cifar-10-batches-bin',
  classNamesFile: 'batches.meta.txt',
  trainFiles: [1, 2, 3, 4, 5].map((number) => `data_batch_${number}.bin`),
  testFile: 'test_batch.bin',
  imagesPerFile: 10_000,
};
