import { DatasetError, type DatasetErrorCode } from '../../datasets/dataset.ts';

/** Something the person at the terminal can act on; its message is printed without a stack. */
export class AssetError extends Error {
  override readonly name = 'AssetError';
}

const explanations: Partial<Record<DatasetErrorCode, string>> = {
  'not-gzip': 'it is not a gzip file',
  'bad-manifest': 'its manifest is not what this version writes',
  truncated: 'it ends early: the download or copy is incomplete',
  checksum: 'it is damaged inside: its checksum does not match',
  'wrong-layout': 'it is not laid out like cifar-10-binary.tar.gz',
  'bad-label': 'it holds a label that names no class',
};

/** A data-set failure in words; what is not one is passed through untouched. */
export function inWords(subject: string, failure: unknown): unknown {
  if (!(failure instanceof DatasetError)) return failure;
  const what = explanations[failure.code] ?? failure.code;
  const detail = typeof failure.cause === 'string' ? `: ${failure.cause}` : '';
  const where = failure.file === undefined ? '' : ` (${failure.file}${detail})`;
  return new AssetError(`${subject} cannot be used: ${what}${where}.`, { cause: failure });
}
