/**
 * What can be done with a network once it is trained, wherever a run is shown: in its demo and in the
 * notebook. A part is one entry in `trainedParts`; it is fetched when the reader opens it.
 */
import type { ComponentType } from 'preact';
import { describeNetwork } from '../../models/describe.ts';
import type { Language } from '../../facts/format.ts';
import type { Network, RunSettings, TrainingSettings } from '../../models/spec.ts';
import type { DatasetInfo } from '../../datasets/dataset.ts';
import type { ArmResult } from '../../engine/protocol.ts';

/** One trained network, from a run that has just ended or from the notebook. */
export interface TrainedNetworkProps {
  readonly language: Language;
  /** Unique in its run. */
  readonly armId: string;
  readonly network: Network;
  readonly training: TrainingSettings;
  readonly settings: RunSettings;
  readonly dataset: Pick<DatasetInfo, 'id' | 'classes'>;
  /** Weights in the order of `parameterShapes`, and what it said of every test image. */
  readonly trained: Pick<ArmResult, 'weights' | 'statistics' | 'predicted' | 'confidence'>;
  /** True class, per test image. */
  readonly testLabels: Uint8Array;
  /** Pixels (NHWC) of test images, where the run that holds them is still there. */
  readonly images?: ((indices: readonly number[]) => Promise<Uint8Array>) | undefined;
}

export interface TrainedPart {
  /** Names it in `data-*` attributes. */
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Whether it can be done with this one. */
  readonly suits: (
    trained: Pick<TrainedNetworkProps, 'network' | 'training' | 'dataset'>,
  ) => boolean;
  readonly load: () => Promise<ComponentType<TrainedNetworkProps>>;
}

/** Networks that stand on features are shown no picture, and one of billions of products takes too long here. */
const mostMacs = 2e8;

const seesPixels: TrainedPart['suits'] = ({ network, training }) =>
  training.pretrained === undefined && describeNetwork(network).total.macs < mostMacs;

export const trainedParts: readonly TrainedPart[] = [
  {
    id: 'inside',
    label: { en: 'Look inside the network', fa: 'نگاهی به درون شبکه' },
    suits: seesPixels,
    load: async () => (await import('../inside/Inside.tsx')).Inside,
  },
  {
    id: 'take-along',
    label: { en: 'Take the network along', fa: 'شبکه را با خود ببرید' },
    // Its program loads the data sets that come as files.
    suits: ({ dataset: { id } }) => id === 'cifar10' || id === 'sprites10',
    load: async () => (await import('../take-along/TakeAlong.tsx')).TakeAlong,
  },
];
