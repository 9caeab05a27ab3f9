import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Where downloads and half-made packs live until they are whole. */
export const cacheFolder = join(root, '.cache');
export const cifar10Folder = join(root, 'public/assets/cifar10');
export const sprites10Folder = join(root, 'public/assets/sprites10');
/** One folder for each precision. */
export const resnet50Folder = join(root, 'public/assets/resnet50');
export const picturesFolder = join(root, 'public/assets/pictures');
