/** What the engine is asked for when an arm of the experiment is trained, in the page or on record. */
import type { ImagesOfSource } from '../datasets/dataset.ts';
import { dealFrames } from '../datasets/turntable/deal.ts';
import type { ExperimentArm } from '../models/experiments/experiment.ts';
import { transferShared, type TransferSettings } from '../models/experiments/transfer.ts';
import type { RunSettings } from '../models/spec.ts';
import { reducedResnet50, transferNetwork } from '../models/transfer.ts';

export interface TransferPlan {
  readonly arm: ExperimentArm;
  readonly dataset: ImagesOfSource;
  readonly run: RunSettings;
}

/** @param seed of the head's (or the network's) first values and of the order of the images */
export function transferPlan(
  settings: TransferSettings,
  seed: number = transferShared.seed,
): TransferPlan {
  const { epochs, fit, size, splitBy } = settings;
  const { batchSize, fill } = transferShared;
  const turntable = { ...transferShared.turntable, splitBy };
  const examples = dealFrames(turntable);
  const countOf = (split: string) => examples.filter((one) => one.split === split).length;
  const trainingSize = countOf('train');
  return {
    arm: armOf(settings),
    dataset: {
      kind: 'images',
      images: { kind: 'turntable', settings: turntable },
      form: { side: size, fit, fill },
      most: { train: trainingSize, test: countOf('test') },
      seed,
    },
    run: { epochs, batchSize, trainingSize, seed },
  };
}

function armOf(settings: TransferSettings): ExperimentArm {
  const { frozen, head, inputScaling, learningRate, size, statistics, weights } = settings;
  const { classes, headWidth, rateScale } = transferShared;
  const training = { optimiser: 'adam', learningRate, schedule: 'constant', inputScaling } as const;
  if (weights === 'random')
    return {
      id: 'random',
      network: reducedResnet50(size, classes),
      training: { ...training, initialisation: 'he-normal' },
    };
  const plan = { kind: head, width: headWidth, dropout: 0 } as const;
  return {
    id: 'imagenet',
    network: transferNetwork({ frozen, size, classes, head: plan }),
    training: {
      ...training,
      initialisation: 'glorot-uniform',
      pretrained: { frozen, rateScale, statistics },
    },
  };
}
