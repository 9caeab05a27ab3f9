/** From the reader's orders to the engine, and from the engine's events to messages for the state. */
import type { Engine, Run } from '../../engine/client.ts';
import type { DatasetSource } from '../../datasets/dataset.ts';
import type { Event } from '../../engine/protocol.ts';
import type { Plan } from './plan.ts';
import type { Message, Place } from './state.ts';

/** A training of which there is a checkpoint. */
export interface KeptRun extends Place {
  readonly runId: string;
}

export interface Trainer {
  /** Begins anew; `archive` is a CIFAR-10 archive that the reader picked. */
  readonly start: (plan: Plan, archive: File | undefined) => Promise<void>;
  /** Goes on with a training from its last checkpoint; the plan may have changed. */
  readonly goOn: (plan: Plan, archive: File | undefined, kept: KeptRun) => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** Drops what there is of a training, and what is kept of it. */
  readonly reset: () => void;
  /** Ends a training, but leaves what is kept of it. */
  readonly leave: () => void;
  /** The training that was begun last. */
  readonly runId: () => string | undefined;
  /** Pixels (NHWC) of test images of the training that is there. */
  readonly images: (indices: readonly number[]) => Promise<Uint8Array>;
}

/** A crash costs no more than this. */
const checkpointEveryMs = 5_000;

interface Order {
  readonly plan: Plan;
  readonly dataset: DatasetSource;
  readonly runId: string;
  readonly resume: boolean;
}

/**
 * Nothing is fetched before `start`; then the engine's code is, once. `demoId` names the demo's
 * trainings on the device.
 */
export function createTrainer(demoId: string, tell: (message: Message) => void): Trainer {
  let engine: Engine | undefined;
  let run: Run | undefined;
  let runId: string | undefined;
  /** What the training began with; other images may stand in for those asked for. */
  let dataset: DatasetSource | undefined;
  let turn = 0;

  const drop = () => {
    turn += 1;
    run?.reset();
    run = undefined;
  };

  const train = (order: Order) => {
    const mine = turn;
    const { arms, backend, run: shared } = order.plan;
    let begun = order.resume;
    const hear = (event: Event) => {
      if (mine !== turn) return;
      begun ||= event.type === 'started';
      if (!begun && isMissing(event, order.dataset)) {
        tell({ type: 'substitute' });
        train({ ...order, dataset: sprites10() });
      } else tell(event);
    };
    dataset = order.dataset;
    const { runId, resume } = order;
    const checkpoint = { runId, demo: demoId, everyMs: checkpointEveryMs, resume };
    const weights = arms.some(({ training }) => training.pretrained) && {
      weightsUrl: assetsUrl('resnet50/int8'),
    };
    run = engine?.train({ backend, dataset, run: shared, arms, checkpoint, ...weights }, hear);
  };

  const begin = async (order: Order) => {
    const mine = turn;
    runId = order.runId;
    try {
      const client = await import('../../engine/client.ts');
      if (mine !== turn) return;
      engine ??= new client.Engine();
      train(order);
      // A reset needs it, perhaps without a connection.
      void store().catch(() => undefined);
    } catch (error) {
      if (mine === turn) tell({ type: 'failed', code: 'worker-crashed', detail: String(error) });
    }
  };

  return {
    start: (plan, archive) => {
      drop();
      tell({ type: 'start', plan });
      const fresh = sourceOf(plan, archive);
      return begin({ plan, dataset: fresh, runId: newRunId(), resume: false });
    },
    goOn: (plan, archive, { runId: kept, epoch, step }) => {
      drop();
      tell({ type: 'start', plan, kept: { epoch, step } });
      const same = kept === runId && !archive ? dataset : undefined;
      const images = same ?? sourceOf(plan, archive);
      return begin({ plan, dataset: images, runId: kept, resume: true });
    },
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    stop: () => run?.stop(),
    reset: () => {
      drop();
      // A run that failed has no worker to do it.
      if (runId !== undefined) void forgetRun(runId).catch(() => undefined);
      tell({ type: 'reset' });
    },
    leave: () => {
      turn += 1;
      run = undefined;
      engine?.dispose();
      tell({ type: 'reset' });
    },
    runId: () => runId,
    images: async (indices) => {
      if (!run) throw new Error('no training holds any images');
      return run.images(indices);
    },
  };
}

const store = () => import('./unfinished.ts');

async function forgetRun(runId: string): Promise<void> {
  const { forget } = await store();
  await forget(runId);
}

/** Not `randomUUID`, which a page without TLS does not have. */
function newRunId(): string {
  const words = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(words, (word) => word.toString(36)).join('-');
}

const isMissing = (event: Event, dataset: DatasetSource) =>
  event.type === 'error' && event.code === 'not-installed' && dataset.kind === 'installed';

function sourceOf({ data, images }: Plan, archive: File | undefined): DatasetSource {
  if (images) return images;
  if (data === 'sprites10') return sprites10();
  if (archive) return { kind: 'archive', id: 'cifar10', file: archive };
  return { kind: 'installed', id: 'cifar10', baseUrl: assetsUrl('cifar10') };
}

const sprites10 = (): DatasetSource => ({
  kind: 'generated',
  id: 'sprites10',
  baseUrl: assetsUrl('sprites10'),
});

/** Absolute, since the worker that fetches lives at another address than the page. */
const assetsUrl = (folder: string) =>
  new URL(`${import.meta.env.BASE_URL}assets/${folder}/`, location.href).href;
