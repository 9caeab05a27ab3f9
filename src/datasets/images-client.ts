/** The page's side of a source of labelled images that is opened and read in a worker of its own. */
import type { FolderReport } from './folder/open-folder.ts';
import type { Example, ImageBatch, ImageForm, ImageSourceInfo } from './image-source.ts';
import type { NearestSurvey, OnProgress } from './nearest-images.ts';
import type { ImagesRequest } from './open-images.ts';

export type AskedOfImages =
  | { readonly type: 'open'; readonly request: ImagesRequest }
  | { readonly type: 'read'; readonly indices: readonly number[]; readonly form: ImageForm }
  | { readonly type: 'nearest'; readonly index: number; readonly form: ImageForm }
  | { readonly type: 'survey'; readonly every: number; readonly form: ImageForm };

export interface OpenedInWorker {
  readonly type: 'opened';
  readonly info: ImageSourceInfo;
  readonly examples: readonly Example[];
  readonly report?: FolderReport;
}

/** The training image that differs least, pixel by pixel. */
export interface NearestImage {
  readonly type: 'nearest';
  readonly index: number;
  /** Root of the mean squared difference, in levels of 0…255. */
  readonly difference: number;
}

export type ImagesAnswer =
  | OpenedInWorker
  | NearestImage
  | { readonly type: 'batch'; readonly batch: ImageBatch }
  | { readonly type: 'surveyed'; readonly survey: NearestSurvey };

export type ImagesReport =
  | {
      readonly id: number;
      readonly type: 'progress';
      readonly done: number;
      readonly count: number;
    }
  | { readonly id: number; readonly type: 'answer'; readonly result: ImagesAnswer }
  | { readonly id: number; readonly type: 'failure'; readonly message: string };

interface Pending {
  readonly resolve: (answer: ImagesAnswer) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: OnProgress | undefined;
}

/** One source in one worker. What it is asked for rejects when it is closed or its worker dies. */
export class ImagesClient {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  constructor() {
    this.#worker = new Worker(new URL('./images-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<ImagesReport>) => {
      const pending = this.#pending.get(data.id);
      if (data.type === 'progress') pending?.onProgress?.(data.done, data.count);
      else this.#pending.delete(data.id);
      if (data.type === 'answer') pending?.resolve(data.result);
      if (data.type === 'failure') pending?.reject(new Error(data.message));
    };
    this.#worker.onerror = (event) => {
      this.#end(new Error(event.message || 'the worker failed'));
    };
  }

  async open(request: ImagesRequest, onProgress?: OnProgress): Promise<OpenedInWorker> {
    const answer = await this.#ask({ type: 'open', request }, onProgress);
    if (answer.type !== 'opened') throw new Error(`answered with ${answer.type}`);
    return answer;
  }

  async read(indices: readonly number[], form: ImageForm): Promise<ImageBatch> {
    const answer = await this.#ask({ type: 'read', indices, form });
    if (answer.type !== 'batch') throw new Error(`answered with ${answer.type}`);
    return answer.batch;
  }

  /** The training image nearest to an example; the first search reads all of them. */
  async nearest(index: number, form: ImageForm, onProgress?: OnProgress): Promise<NearestImage> {
    const answer = await this.#ask({ type: 'nearest', index, form }, onProgress);
    if (answer.type !== 'nearest') throw new Error(`answered with ${answer.type}`);
    return answer;
  }

  /** The nearest training image of every so many-th test image; it answers nothing else meanwhile. */
  async survey(every: number, form: ImageForm, onProgress?: OnProgress): Promise<NearestSurvey> {
    const answer = await this.#ask({ type: 'survey', every, form }, onProgress);
    if (answer.type !== 'surveyed') throw new Error(`answered with ${answer.type}`);
    return answer.survey;
  }

  /** Ends the worker and gives its memory back. */
  close(): void {
    this.#worker.terminate();
    this.#end(new Error('closed'));
  }

  #ask(asked: AskedOfImages, onProgress?: OnProgress): Promise<ImagesAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress });
      this.#worker.postMessage({ ...asked, id });
    });
  }

  #end(reason: Error): void {
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}
