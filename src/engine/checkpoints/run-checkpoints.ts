import { EngineError } from '../engine-error.ts';
import type { DatasetInfo, DatasetSource } from '../../datasets/dataset.ts';
import type { BackendName, CheckpointFault, CheckpointOrder, Event, Request } from '../protocol.ts';
import {
  checkpointVersion,
  type CheckpointSummary,
  type KeptSource,
  type RunState,
} from './checkpoint.ts';
import type { Keeping } from './keeper.ts';
import { holdRun, isLive, type Release } from './lock.ts';
import { listCheckpoints, loadCheckpoint, removeCheckpoint, saveCheckpoint } from './store.ts';

type WithoutId<E> = E extends unknown ? Omit<E, 'id'> : never;
export type CheckpointEvent = WithoutId<
  Extract<Event, { type: 'checkpoint' | 'checkpoint-failed' }>
>;

/** A training that is to be kept. */
export type KeptRequest = Extract<Request, { type: 'train' }> & {
  readonly checkpoint: CheckpointOrder;
};

interface Checkpoint {
  readonly summary: CheckpointSummary;
  readonly state: RunState;
}

/** What one run keeps on the device while it lives: it alone writes there, and one state at a time. */
export class RunCheckpoints {
  readonly #request: KeptRequest;
  readonly #tell: (event: CheckpointEvent) => void;
  readonly #lock: Promise<Release | undefined>;
  #waiting: Checkpoint | undefined;
  #writing: Promise<void> | undefined;
  #hasWritten = false;
  #isFailing = false;
  #isClosed = false;

  constructor(request: KeptRequest, tell: (event: CheckpointEvent) => void) {
    this.#request = request;
    this.#tell = tell;
    this.#lock = holdRun(request.checkpoint.runId);
    this.#lock.catch(() => undefined); // The first write says so.
  }

  /** What is to be continued, if anything is. @throws EngineError `checkpoint-missing` */
  async load(): Promise<Checkpoint | undefined> {
    const { runId, resume } = this.#request.checkpoint;
    if (!resume) return undefined;
    const found = await loadCheckpoint(runId).catch((error: unknown) => {
      throw new EngineError('checkpoint-missing', String(error), error);
    });
    if (!found) throw new EngineError('checkpoint-missing', `No checkpoint of run ${runId}`);
    return found;
  }

  /** Keeps the states of the run on these data and this backend. */
  keeping(dataset: DatasetInfo, backend: BackendName): Keeping {
    return {
      everyMs: this.#request.checkpoint.everyMs,
      save: (state) => {
        this.#save({ summary: summaryOf(this.#request, dataset, backend, state), state });
      },
    };
  }

  /** Begins to write; while a write is under way the newest state waits for its end. */
  #save(checkpoint: Checkpoint): void {
    if (this.#isClosed) return;
    this.#waiting = checkpoint;
    this.#writing ??= this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#waiting; next; next = this.#waiting) {
      this.#waiting = undefined;
      await this.#write(next);
    }
    this.#writing = undefined;
  }

  async #write({ summary, state }: Checkpoint): Promise<void> {
    const { epoch, step, bytes } = summary;
    try {
      if (!(await this.#lock)) {
        this.#warn('in-use', 'Another tab goes on with this run');
        return;
      }
      await saveCheckpoint(summary, state, this.#hasWritten ? [] : await this.#obsolete());
      this.#hasWritten = true;
      this.#isFailing = false;
      this.#tell({ type: 'checkpoint', epoch, step, bytes });
    } catch (error) {
      this.#warn(reasonOf(error), String(error));
    }
  }

  /** Runs of the same demo that nobody is busy with: the reader began another. */
  async #obsolete(): Promise<string[]> {
    const { runId: own, demo } = this.#request.checkpoint;
    const runIds = (await listCheckpoints(demo)).map(({ runId }) => runId);
    const live = await Promise.all(runIds.map(isLive));
    return runIds.filter((runId, i) => runId !== own && !live[i]);
  }

  #warn(reason: CheckpointFault, detail: string): void {
    if (!this.#isFailing) this.#tell({ type: 'checkpoint-failed', reason, detail });
    this.#isFailing = true;
  }

  /** Takes no more states, and lets go of the run when those it has are written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#writing;
    const release = await this.#lock.catch(() => undefined);
    await release?.();
  }

  /** Removes what was kept, unless another tab goes on with it. */
  async discard(): Promise<void> {
    await this.close();
    const { runId } = this.#request.checkpoint;
    try {
      if (!(await isLive(runId))) await removeCheckpoint(runId);
    } catch (error) {
      this.#warn(reasonOf(error), String(error));
    }
  }
}

function summaryOf(
  { checkpoint, backend: choice, dataset: source, run, arms }: KeptRequest,
  { id: datasetId, provenance }: DatasetInfo,
  backend: BackendName,
  { epoch, step, stepsPerEpoch, arms: states }: RunState,
): CheckpointSummary {
  return {
    version: checkpointVersion,
    runId: checkpoint.runId,
    demo: checkpoint.demo,
    savedAt: Date.now(),
    epoch,
    step,
    stepsPerEpoch,
    epochs: run.epochs,
    datasetId,
    datasetKind: provenance.kind,
    backend,
    request: { backend: choice, dataset: withoutFile(source), run, arms },
    bytes: states.reduce((sum, { values }) => sum + values.byteLength, 0),
  };
}

function withoutFile(source: DatasetSource): KeptSource {
  if (source.kind === 'archive') return { kind: source.kind, id: source.id };
  if (source.kind !== 'images' || source.images.kind !== 'folder') return source;
  return { ...source, images: { ...source.images, files: [] } };
}

function reasonOf(error: unknown): CheckpointFault {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
}
