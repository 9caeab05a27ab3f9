/** From the reader's orders to the engine, and from the engine's events to messages for the state. */
import type { Engine, Run } from '../../engine/client.ts';
import type { DatasetSource } from '../../datasets/dataset.ts';
import type { Event } from '../../engine/protocol.ts';
import { armsOf, type Settings } from './settings.ts';
import type { Message } from './state.ts';

export interface Trainer {
  /** Begins anew; `archive` is a CIFAR-10 archive that the reader picked. */
  readonly start: (settings: Settings, archive: File | undefined) => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** Drops what there is of a training. */
  readonly reset: () => void;
  /** Pixels (NHWC) of test images of the training that is there. */
  readonly images: (indices: readonly number[]) => Promise<Uint8Array>;
  readonly dispose: () => void;
}

/** Nothing is fetched before `start`; then the engine's code is, once. */
export function createTrainer(tell: (message: Message) => void): Trainer {
  let engine: Engine | undefined;
  let run: Run | undefined;
  let order = 0;

  const drop = () => {
    order += 1;
    run?.reset();
    run = undefined;
  };

  const train = (settings: Settings, dataset: DatasetSource) => {
    const mine = order;
    const { backend, run: shared } = settings;
    let begun = false;
    const hear = (event: Event) => {
      if (mine !== order) return;
      begun ||= event.type === 'started';
      if (!begun && isMissing(event, dataset)) {
        tell({ type: 'substitute' });
        train(settings, sprites10());
      } else tell(event);
    };
    run = engine?.train({ backend, dataset, run: shared, arms: armsOf(settings) }, hear);
  };

  return {
    start: async (settings, archive) => {
      drop();
      const mine = order;
      tell({ type: 'start', settings });
      try {
        const client = await import('../../engine/client.ts');
        if (mine !== order) return;
        engine ??= new client.Engine();
        train(settings, sourceOf(settings, archive));
      } catch (error) {
        if (mine === order) tell({ type: 'failed', code: 'worker-crashed', detail: String(error) });
      }
    },
    pause: () => run?.pause(),
    resume: () => run?.resume(),
    stop: () => run?.stop(),
    reset: () => {
      drop();
      tell({ type: 'reset' });
    },
    images: async (indices) => {
      if (!run) throw new Error('no training holds any images');
      return run.images(indices);
    },
    dispose: () => {
      drop();
      engine?.dispose();
    },
  };
}

const isMissing = (event: Event, dataset: DatasetSource) =>
  event.type === 'error' && event.code === 'not-installed' && dataset.kind === 'installed';

function sourceOf({ data }: Settings, archive: File | undefined): DatasetSource {
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
