import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { ArrivingSplit } from './arriving-split.ts';
import { type ArchiveLayout, cifar10Classes, cifar10Layout, officialArchive } from './cifar10.ts';
import { imageBytes, recordBytes, RecordReader } from './cifar-records.ts';
import { DatasetError, type DatasetErrorCode, type LoadProgress } from './dataset.ts';
import { sha256 } from './sha256.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ArchiveOptions {
  readonly layout?: ArchiveLayout;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** An archive being read. `finished` settles last, and rejects with what both splits reject with. */
export interface OpenArchive {
  readonly train: ArrivingSplit;
  readonly test: ArrivingSplit;
  readonly finished: Promise<void>;
}

/**
 * Begins to read `cifar-10-binary.tar.gz`. Train images become available while it is read, test
 * images once the whole archive has proved sound. Errors: `not-gzip` at once, and on the way
 * `truncated`, `checksum` (damaged inside), `wrong-layout`, `bad-label`, `cancelled`.
 */
export async function openArchive(file: Blob, options: ArchiveOptions = {}): Promise<OpenArchive> {
  if (!(await isGzip(file))) throw new DatasetError('not-gzip');
  const reading = new ArchiveReading(file, options);
  const { train, test } = reading;
  const finished = reading.run().catch(async (cause: unknown) => {
    const reason = await reading.explain(cause);
    train.fail(reason);
    test.fail(reason);
    throw reason;
  });
  // Whoever awaits a split learns of the failure; nobody has to await `finished`.
  finished.catch(() => undefined);
  return { train, test, finished };
}

/** Whether a file is, to the byte, the archive its authors publish. Reads it only if the size fits. */
export async function isOfficialArchive(file: Blob): Promise<boolean> {
  if (file.size !== officialArchive.bytes) return false;
  return (await sha256(new Uint8Array(await file.arrayBuffer()))) === officialArchive.sha256;
}

class ArchiveReading {
  readonly train: ArrivingSplit;
  readonly test: ArrivingSplit;
  readonly #file: Blob;
  readonly #layout: ArchiveLayout;
  readonly #options: ArchiveOptions;
  readonly #missing: Set<string>;
  #bytesLoaded = 0;
  #bytesUnzipped = 0;
  #isUnzipped = false;

  constructor(file: Blob, options: ArchiveOptions) {
    this.#file = file;
    this.#options = options;
    this.#layout = options.layout ?? cifar10Layout;
    const { trainFiles, testFile, classNamesFile, imagesPerFile } = this.#layout;
    this.train = new ArrivingSplit(trainFiles.length * imagesPerFile, imageBytes);
    this.test = new ArrivingSplit(imagesPerFile, imageBytes);
    this.#missing = new Set([...trainFiles, testFile, classNamesFile]);
  }

  async run(): Promise<void> {
    const signal = this.#options.signal;
    const zipped = new TransformStream<Bytes, Bytes>({
      transform: (chunk, controller) => {
        this.#bytesLoaded += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const unzipped = new TransformStream<Bytes, Bytes>({
      transform: (chunk, controller) => {
        this.#bytesUnzipped += chunk.length;
        controller.enqueue(chunk);
      },
      flush: () => {
        this.#isUnzipped = true;
      },
    });
    await this.#file
      .stream()
      .pipeThrough(zipped)
      .pipeThrough(new DecompressionStream('gzip'))
      .pipeThrough(unzipped)
      .pipeThrough(createTarDecoder({ strict: true }))
      .pipeTo(new WritableStream({ write: (entry) => this.#read(entry) }), signal && { signal });
    const [absent] = this.#missing;
    if (absent !== undefined) throw new DatasetError('wrong-layout', absent, 'missing');
    this.test.announce(0, this.test.count);
  }

  async explain(cause: unknown): Promise<DatasetError> {
    if (this.#options.signal?.aborted) return new DatasetError('cancelled');
    if (cause instanceof DatasetError) return cause;
    const code = cause instanceof TypeError ? await this.#gzipFailure() : this.#tarFailure(cause);
    return new DatasetError(code, undefined, cause);
  }

  #tarFailure(cause: unknown): DatasetErrorCode {
    // A DOMException is the browser's: the file was changed or taken away while it was read.
    return this.#isUnzipped || cause instanceof DOMException ? 'truncated' : 'wrong-layout';
  }

  /**
   * Every browser throws a TypeError of its own wording, whether a gzip is cut or damaged. But a whole
   * one ends with the length of what it holds (RFC 1952, ISIZE), and a tar's is a multiple of 512.
   */
  async #gzipFailure(): Promise<DatasetErrorCode> {
    const end = await this.#file.slice(-4).arrayBuffer();
    const length = end.byteLength === 4 ? new DataView(end).getUint32(0, true) : 0;
    const isTarLength = (bytes: number) => bytes > 0 && bytes % 512 === 0;
    const hasAll = this.#missing.size === 0 && isTarLength(this.#bytesUnzipped);
    return hasAll || isTarLength(length) ? 'checksum' : 'truncated';
  }

  async #read({ header, body }: ParsedTarEntry): Promise<void> {
    const { folder, trainFiles, testFile, classNamesFile } = this.#layout;
    const name = header.name.replace(/^\.\//, '').replace(`${folder}/`, '');
    const isExpected = [...trainFiles, testFile, classNamesFile].includes(name);
    if (!isExpected) return body.pipeTo(new WritableStream());
    if (!this.#missing.delete(name)) throw new DatasetError('wrong-layout', name, 'twice');
    if (name === classNamesFile) {
      checkClassNames(name, await new Response(body).text());
    } else {
      this.#checkSize(name, header.size);
      await this.#readBatch(name, body);
    }
  }

  #checkSize(name: string, size: number): void {
    const expected = this.#layout.imagesPerFile * recordBytes;
    if (size === expected) return;
    throw new DatasetError('wrong-layout', name, `${size} bytes instead of ${expected}`);
  }

  async #readBatch(name: string, body: ReadableStream<Uint8Array>): Promise<void> {
    const split = name === this.#layout.testFile ? this.test : this.train;
    const batch = Math.max(0, this.#layout.trainFiles.indexOf(name));
    let next = batch * this.#layout.imagesPerFile;
    const records = new RecordReader(name, split, next);
    const write = (chunk: Uint8Array) => {
      const count = records.push(chunk);
      if (split === this.train) split.announce(next, count);
      next += count;
      this.#report(split, split === this.train ? split.arrived : next);
    };
    await body.pipeTo(new WritableStream({ write }));
  }

  #report(split: ArrivingSplit, imagesReady: number): void {
    this.#options.onProgress?.({
      split: split === this.train ? 'train' : 'test',
      imagesReady,
      imagesTotal: split.count,
      bytesLoaded: this.#bytesLoaded,
      bytesTotal: this.#file.size,
    });
  }
}

async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

function checkClassNames(file: string, text: string): void {
  const names = text.split('\n').filter((line) => line.trim() !== '');
  if (names.join() === cifar10Classes.join()) return;
  throw new DatasetError('wrong-layout', file, `the classes are ${names.join(', ')}`);
}
