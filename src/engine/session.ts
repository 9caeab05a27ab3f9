import { backend as backendInUse, enableProdMode } from '@tensorflow/tfjs-core';
import type { Dataset, DatasetSource } from '../datasets/dataset.ts';
import { decodeSheet } from '../datasets/decode-sheet.ts';
import type { WeightProgress } from '../datasets/weights/open-weights.ts';
import { Backends, type ChosenBackend } from './backends.ts';
import { browserCandidates } from './backends/candidates.ts';
import { browserTrialMemory } from './backends/trial-memory.ts';
import { RunCheckpoints } from './checkpoints/run-checkpoints.ts';
import { Control } from './control.ts';
import { DatasetShelf, type OpenDataset } from './dataset-shelf.ts';
import { EngineError } from './engine-error.ts';
import { errorEvent } from './error-event.ts';
import { browserFeatureStore, type FeatureStore } from './inference/feature-store.ts';
import { infer } from './inference/infer.ts';
import type { Imagenet } from './inference/prepare-arms.ts';
import { NetworkShelf, type OpenWeights } from './inference/network-shelf.ts';
import type { BackendChoice, BackendName, AnyEvent, NetworkTimes, Request } from './protocol.ts';
import { timeNetworks } from './time-networks.ts';
import { train } from './train.ts';
import { untilLost } from './until-lost.ts';

type TrainRequest = Extract<Request, { type: 'train' }>;
type TimeRequest = Extract<Request, { type: 'time' }>;
type InferRequest = Extract<Request, { type: 'infer' }>;
type Work = TrainRequest | TimeRequest | InferRequest;

interface CurrentRun {
  readonly id: number;
  readonly control: Control;
  /** Where the run is kept, if it is. */
  readonly checkpoints: RunCheckpoints | undefined;
  /** Settles when nothing of the run is left. */
  readonly ended: Promise<unknown>;
  dataset?: Dataset;
}

const aliveEveryMs = 1000;

/** What one worker does: one run at a time, and the last data set at hand for the next. */
export class Session {
  readonly #emit: (event: AnyEvent) => void;
  readonly #backends: Backends;
  readonly #shelf: DatasetShelf;
  readonly #networks: NetworkShelf;
  readonly #features: FeatureStore;
  #current: CurrentRun | undefined;

  /** The page's worker gives `emit` only; tests bring their own backends and data. */
  constructor(
    emit: (event: AnyEvent) => void,
    backends = new Backends(browserCandidates, browserTrialMemory),
    open?: OpenDataset,
    openWeights?: OpenWeights,
    features = browserFeatureStore,
  ) {
    this.#emit = emit;
    this.#backends = backends;
    this.#shelf = new DatasetShelf(open);
    this.#networks = new NetworkShelf(openWeights);
    this.#features = features;
    enableProdMode();
  }

  handle(request: Request): void {
    if (request.type === 'train' || request.type === 'time' || request.type === 'infer') {
      this.#start(request);
      return;
    }
    if (this.#current?.id !== request.id) return;
    const { control } = this.#current;
    switch (request.type) {
      case 'pause':
        control.pause();
        break;
      case 'resume':
        control.resume();
        break;
      case 'stop':
        control.stop();
        break;
      case 'reset':
        control.drop();
        void forget(this.#current);
        break;
      case 'images':
        void this.#sendImages(this.#current, request.indices);
        break;
      default:
        request satisfies never;
    }
  }

  #start(request: Work): void {
    const previous = this.#current;
    previous?.control.drop();
    const control = new Control();
    const { id } = request;
    const { promise: ended, resolve } = Promise.withResolvers<undefined>();
    const checkpoints =
      request.type === 'train' && request.checkpoint
        ? new RunCheckpoints({ ...request, checkpoint: request.checkpoint }, (event) => {
            this.#tell(current, { ...event, id });
          })
        : undefined;
    const current: CurrentRun = { id, control, ended, checkpoints };
    this.#current = current;
    void (async () => {
      await previous?.ended;
      const alive = setInterval(() => {
        this.#tell(current, { type: 'alive', id });
      }, aliveEveryMs);
      try {
        await this.#work(request, current);
      } catch (error) {
        this.#tell(current, errorEvent(id, error));
      }
      clearInterval(alive);
      void checkpoints?.close();
      resolve(undefined);
    })();
  }

  #work(request: Work, current: CurrentRun): Promise<void> {
    switch (request.type) {
      case 'train':
        return this.#train(request, current);
      case 'time':
        return this.#time(request, current);
      case 'infer':
        return this.#infer(request, current);
    }
  }

  async #infer(request: InferRequest, current: CurrentRun): Promise<void> {
    const chosen = await this.#choose(request, undefined, current);
    const { id } = request;
    const { control } = current;
    control.dropped.throwIfAborted();
    let weights = 0;
    const network = async () => {
      const taken = await this.#networks.take(request.weightsUrl, {
        signal: control.dropped,
        onProgress: (progress) => {
          this.#tell(current, { type: 'weights', id, progress });
        },
      });
      weights = taken.bytes;
      return taken;
    };
    const inferring = infer({
      order: request,
      store: this.#features,
      network,
      control,
      onProgress: (progress) => {
        this.#tell(current, { type: 'inferring', id, ...progress });
      },
    });
    const found = await untilLost(inferring, chosen.lost);
    const { name: backend, threads } = chosen;
    const heap = heapBytes();
    this.#tell(current, {
      ...{ type: 'inferred', id, backend, ...found },
      ...(threads && { threads }),
      memory: { weights, ...(heap && { heap }) },
    });
  }

  async #time(request: TimeRequest, current: CurrentRun): Promise<void> {
    const chosen = await this.#choose(request, undefined, current);
    const { id, networks, batchSize, repeats, training } = request;
    const { control } = current;
    control.dropped.throwIfAborted();
    const tell = (times: readonly NetworkTimes[]) => {
      this.#tell(current, { type: 'timed', id, backend: chosen.name, networks: times });
    };
    const none = { forward: [], step: [] };
    tell(networks.map(() => ({ ...none, warmUp: none, workBytes: NaN })));
    const timing = timeNetworks({
      networks,
      batchSize,
      repeats,
      training,
      control,
      onRound: tell,
    });
    await untilLost(timing, chosen.lost);
  }

  async #train(request: TrainRequest, current: CurrentRun): Promise<void> {
    const { id, run, arms } = request;
    const { control, checkpoints } = current;
    const kept = await checkpoints?.load();
    const [chosen, dataset] = await Promise.all([
      this.#choose(request, kept?.summary.backend, current),
      this.#open(request.dataset, current),
    ]);
    control.dropped.throwIfAborted();
    current.dataset = dataset;
    const place = kept && { resumedFrom: { epoch: kept.state.epoch, step: kept.state.step } };
    const { info } = dataset;
    this.#tell(current, { type: 'started', id, dataset: info, backend: chosen.name, ...place });
    const training = train({
      dataset,
      run,
      arms,
      control,
      imagenet:
        request.weightsUrl === undefined ? undefined : this.#imagenet(request.weightsUrl, current),
      keeping: checkpoints?.keeping(info, chosen.name),
      from: kept?.state,
      onEvent: (event) => {
        this.#tell(current, { ...event, id });
      },
    });
    if (await untilLost(training, chosen.lost)) void checkpoints?.discard();
  }

  /** The weights of ResNet50, and the network that they make, for arms that stand on them. */
  #imagenet(weightsUrl: string, current: CurrentRun): Imagenet {
    const { control, id } = current;
    const options = {
      signal: control.dropped,
      onProgress: (weights: WeightProgress) => {
        this.#tell(current, { type: 'preparing', id, weights });
      },
    };
    return {
      ...{ weightsUrl, store: this.#features },
      network: () => this.#networks.take(weightsUrl, options),
      weights: async () => {
        const { manifest, values } = await this.#networks.weights(weightsUrl, options);
        return {
          shapes: new Map(manifest.tensors.map(({ name, shape }) => [name, shape])),
          values,
        };
      },
    };
  }

  /** Only where a run has been are its numbers the same, so it goes on there while that is possible. */
  async #choose(
    { backend, avoid = [], id }: Work,
    kept: BackendName | undefined,
    current: CurrentRun,
  ): Promise<ChosenBackend> {
    const choose = (choice: BackendChoice) =>
      this.#backends.choose(
        choice,
        (reports) => {
          this.#tell(current, { type: 'backend', id, reports });
        },
        avoid,
      );
    if (backend !== 'auto' || !kept || avoid.includes(kept)) return choose(backend);
    return choose(kept).catch((error: unknown) => {
      if (error instanceof EngineError && error.code === 'backend-unavailable')
        return choose(backend);
      throw error;
    });
  }

  #open(source: DatasetSource, current: CurrentRun): Promise<Dataset> {
    const { id, control } = current;
    return this.#shelf.open(source, {
      signal: control.dropped,
      decodeSheet,
      onProgress: (progress) => {
        this.#tell(current, { type: 'data', id, progress });
      },
    });
  }

  async #sendImages(current: CurrentRun, indices: readonly number[]): Promise<void> {
    const { dataset, id } = current;
    if (!dataset) return;
    const { test, info } = dataset;
    const [height, width, channels] = info.imageShape;
    const size = height * width * channels;
    try {
      await test.whenAvailable(Math.max(...indices) + 1);
    } catch {
      return; // The run itself waits for these images and reports why they do not come.
    }
    const pixels = new Uint8Array(indices.length * size);
    for (const [place, index] of indices.entries()) {
      pixels.set(test.images.subarray(index * size, (index + 1) * size), place * size);
    }
    this.#tell(current, { type: 'images', id, indices, pixels });
  }

  #tell(current: CurrentRun, event: AnyEvent): void {
    if (!current.control.dropped.aborted) this.#emit(event);
  }
}

/** Bytes of the WebAssembly heap, where that is what computes. */
function heapBytes(): number | undefined {
  const { wasm } = backendInUse() as { wasm?: { HEAPU8?: Uint8Array } };
  return wasm?.HEAPU8?.buffer.byteLength;
}

async function forget({ ended, checkpoints }: CurrentRun): Promise<void> {
  await ended;
  await checkpoints?.discard();
}
