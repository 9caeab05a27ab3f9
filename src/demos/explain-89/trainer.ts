/** From the reader's orders to the engine and back. Fetched with the first click. */
import { Engine, type Run } from '../../engine/client.ts';
import type { BackendChoice, EpochResult, Event } from '../../engine/protocol.ts';
import { transferPlan } from '../../facts/transfer-plan.ts';
import { confidenceBins, type TransferOutcome } from '../../facts/transfer-record.ts';
import type { TransferSettings } from '../../models/experiments/transfer.ts';

export interface Work {
  readonly settings: TransferSettings;
  readonly seed: number;
  readonly backend: BackendChoice;
}

/** What came of a training; `stopped` by the reader, before its last epoch. */
export interface LiveOutcome extends TransferOutcome {
  readonly stopped: boolean;
}

export interface Trainer {
  /** In place of what it trains just now. */
  readonly train: (
    work: Work,
    onEvent: (event: Event) => void,
    onOutcome: (outcome: LiveOutcome) => void,
  ) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** Ends the worker, which gives all its memory back. */
  readonly close: () => void;
}

export function openTrainer(): Trainer {
  const engine = new Engine();
  let current: Run | undefined;
  return {
    train: ({ settings, seed, backend }, onEvent, onOutcome) => {
      const { arm, dataset, run } = transferPlan(settings, seed);
      let counts = { trainImages: 0, testImages: 0 };
      let epochs: EpochResult[] = [];
      const request = { backend, dataset, run, arms: [arm], weightsUrl: weightsUrl() };
      current = engine.train(request, (event) => {
        if (event.type === 'started') {
          const { trainCount, testCount } = event.dataset;
          counts = { trainImages: trainCount, testImages: testCount };
          epochs = [];
        }
        if (event.type === 'epoch') epochs.push(event.result);
        // The outcome first, so that whoever hears of the end finds it.
        if (event.type === 'done') onOutcome(outcomeOf(event, { settings, ...counts, epochs }));
        onEvent(event);
      });
    },
    pause: () => current?.pause(),
    resume: () => current?.resume(),
    stop: () => current?.stop(),
    close: () => {
      engine.dispose();
    },
  };
}

function outcomeOf(
  { arms, stopped, testLabels }: Extract<Event, { type: 'done' }>,
  known: Pick<TransferOutcome, 'settings' | 'trainImages' | 'testImages'> & {
    readonly epochs: readonly EpochResult[];
  },
): LiveOutcome {
  const [result] = arms;
  if (!result) throw new Error('a training without a result');
  return {
    ...known,
    stopped,
    epochs: known.epochs.map(({ train, test }) => ({ train, test })),
    test: result.test,
    confusion: [...result.confusion],
    confidence: confidenceBins(testLabels, result.predicted, result.confidence),
  };
}

function weightsUrl(): string {
  return new URL(`${import.meta.env.BASE_URL}assets/resnet50/int8/`, location.href).href;
}
