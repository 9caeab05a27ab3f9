import type { cifar10Classes } from '../cifar10.ts';

/**
 * Families of emoji drawings, by the name of the `@iconify-json` package they come from. The families
 * held out for the test set are never seen in training, so a network has to learn what a horse looks
 * like, not what one drawing of a horse looks like.
 */
export const drawingFamilies = {
  train: ['noto', 'noto-v1', 'twemoji', 'openmoji', 'fxemoji'],
  test: ['emojione', 'fluent-emoji-flat'],
} as const;

export type DrawingFamily = (typeof drawingFamilies)['train' | 'test'][number];

/** Which emoji stand for which class. A family that lacks one, lacks it; `fxemoji` has names of its own. */
export const drawingNames: Readonly<Record<(typeof cifar10Classes)[number], readonly string[]>> = {
  airplane: ['airplane', 'small-airplane', 'airplane-departure', 'airplane-arrival'],
  automobile: [
    'automobile',
    'sport-utility-vehicle',
    'taxi',
    'oncoming-automobile',
    'oncoming-taxi',
    'racing-car',
    'recreationalvehicle',
    'oncomingautomobile',
    'oncomingtaxi',
    'racecar',
  ],
  bird: ['bird', 'dove', 'duck', 'eagle', 'owl', 'parrot', 'swan', 'penguin', 'doveofpeace'],
  cat: ['cat', 'cat-face', 'black-cat', 'grinning-cat', 'grinning-cat-face', 'catside'],
  deer: ['deer'],
  dog: ['dog', 'dog-face', 'poodle', 'guide-dog', 'service-dog', 'dogside'],
  frog: ['frog', 'frog-face'],
  horse: ['horse', 'horse-face', 'horseface'],
  ship: ['ship', 'ferry', 'passenger-ship', 'motor-boat', 'speedboat', 'sailboat'],
  truck: [
    'delivery-truck',
    'articulated-lorry',
    'pickup-truck',
    'fire-engine',
    'deliverytruck',
    'articulatedlorry',
    'fireengine',
  ],
};

/** Drawings that fill their square with a scene of their own, which would give the class away. */
export const drawingsLeftOut: readonly string[] = ['fxemoji/ship', 'fxemoji/sailboat'];
