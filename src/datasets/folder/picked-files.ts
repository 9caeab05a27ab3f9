import { sha256 } from '../sha256.ts';

/** Files that a reader picked or dropped, each with its path inside what was picked. */
export interface PickedFile {
  /** Folders and name, parted by `/`; the picked folder itself comes first. */
  readonly path: string;
  /** Undefined where the browser could not open it. */
  readonly file: File | undefined;
}

/** More than these are not looked at: somebody picked a disk. */
export const mostFiles = 50_000;

/** What an `<input type="file" webkitdirectory>` holds. */
export function filesOfInput(files: FileList): PickedFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The files and folders of a drop. To be called while the event lasts: its data is gone afterwards. */
export function entriesOfDrop({ items }: DataTransfer): FileSystemEntry[] {
  return [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
}

interface WalkOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onFound?: ((count: number) => void) | undefined;
}

/**
 * Tells one folder from another, and from itself after a change, without reading a file: SHA-256 of the
 * paths and sizes, whatever their order.
 */
export function fingerprintOf(files: readonly PickedFile[]): Promise<string> {
  const lines = files.map(({ path, file }) => `${path}\t${file?.size ?? ''}`).sort();
  return sha256(new TextEncoder().encode(lines.join('\n')));
}

/**
 * All files in and below these entries; hidden folders are left alone, and beyond `mostFiles` it ends.
 * @throws DOMException `AbortError` when the signal calls it off
 */
export async function filesBelow(
  entries: readonly FileSystemEntry[],
  { signal, onFound }: WalkOptions = {},
): Promise<PickedFile[]> {
  const files: PickedFile[] = [];
  const waiting = [...entries].reverse();
  for (let entry = waiting.pop(); entry && files.length < mostFiles; entry = waiting.pop()) {
    signal?.throwIfAborted();
    if (isFile(entry)) {
      files.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) });
      if (files.length % 100 === 0) onFound?.(files.length);
    } else if (isDirectory(entry) && !entry.name.startsWith('.')) {
      waiting.push(...(await childrenOf(entry)).reverse());
    }
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(undefined);
    });
  });
}

/** A reader hands out a folder's entries in pieces, an empty one last; one that cannot be read counts as empty. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (some.length === 0) return children;
    children.push(...some);
  }
}
