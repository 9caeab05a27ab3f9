import { getBackend } from '@tensorflow/tfjs-core';
import {
  openWeights,
  type OpenWeightsOptions,
  type StoredWeights,
} from '../../datasets/weights/open-weights.ts';
import { kerasResnet50 } from '../../models/architectures/keras-resnet50.ts';
import { EngineError } from '../engine-error.ts';
import { freezeNetwork, type FrozenNetwork } from './frozen-network.ts';

export type OpenWeights = (baseUrl: string, options: OpenWeightsOptions) => Promise<StoredWeights>;

/** The network that was used last, ready for the next order. */
export class NetworkShelf {
  readonly #open: OpenWeights;
  #kept: { readonly key: string; readonly network: FrozenNetwork } | undefined;

  constructor(open: OpenWeights = openWeights) {
    this.#open = open;
  }

  /** On the backend in use. @throws DatasetError, EngineError */
  async take(weightsUrl: string, options: OpenWeightsOptions): Promise<FrozenNetwork> {
    const key = `${getBackend()} ${weightsUrl}`;
    if (this.#kept?.key === key) return this.#kept.network;
    this.#kept?.network.dispose();
    this.#kept = undefined;
    const weights = await this.weights(weightsUrl, options);
    const network = freezeNetwork(kerasResnet50(), weights.values);
    this.#kept = { key, network };
    return network;
  }

  /** The published numbers themselves, which are not kept here. @throws DatasetError, EngineError */
  async weights(weightsUrl: string, options: OpenWeightsOptions): Promise<StoredWeights> {
    const weights = await this.#open(weightsUrl, options);
    options.signal?.throwIfAborted();
    if (weights.manifest.network !== kerasResnet50().id) {
      throw new EngineError('internal', `These are weights of ${weights.manifest.network}`);
    }
    return weights;
  }
}
