/** From what a reader has set to what is trained, and back where a training goes on. */
import { folderDealDefaults } from '../../datasets/folder/arrange.ts';
import type { ImagesOfSource } from '../../datasets/dataset.ts';
import { preprocessings } from '../../datasets/preprocess.ts';
import { kindCount } from '../../datasets/turntable/counts.ts';
import type { Arm } from '../../engine/protocol.ts';
import { canonical } from '../../models/canonical.ts';
import type { Network, TrainingSettings } from '../../models/spec.ts';
import {
  type HeadPlan,
  randomResnet50,
  reducedResnet50,
  transferNetwork,
} from '../../models/transfer.ts';
import type { Plan, Trainable } from '../../ui/training/plan.ts';
import {
  type ArmId,
  armIds,
  dataIds,
  filmCounts,
  frameCounts,
  initialFor,
  limits,
  mostOfFolder,
  type OwnFolder,
  sides,
  type State,
} from './state.ts';

/** The turntable's own; another would be other fruit. */
const turntableSeed = 24;
/** All that there are. */
const everyImage = 50_000;

/** What a plan says of a folder. */
type FolderOfPlan = Pick<OwnFolder, 'files' | 'fingerprint' | 'classes'>;

/** @param folder what the reader has chosen, where the images are to come from there */
export function planOf(state: State, folder: FolderOfPlan | undefined): Plan {
  const { backend, data, epochs, batchSize, seed } = state;
  const classes = data === 'folder' ? (folder?.classes ?? 0) : kindCount;
  return {
    ...{ backend, data },
    images: imagesOf(state, folder),
    run: { epochs, batchSize, trainingSize: everyImage, seed },
    arms: state.arms.map((arm) => armOf(arm, state, classes)),
  };
}

function imagesOf(state: State, folder: FolderOfPlan | undefined): ImagesOfSource {
  const { data, films, frames, side, splitBy } = state;
  const common = {
    kind: 'images',
    form: { side: Number(side), fit: 'letterbox', fill: [255, 255, 255] },
    most: mostOfFolder,
    seed: 1,
  } as const;
  if (data === 'folder') {
    const { files = [], fingerprint = '' } = folder ?? {};
    return { ...common, images: { kind: 'folder', files, deal: folderDealDefaults, fingerprint } };
  }
  const turn = { films: Number(films), frames: Number(frames), splitBy, seed: turntableSeed };
  const most = { train: everyImage, test: everyImage };
  return { ...common, most, images: { kind: 'turntable', settings: turn } };
}

/** One of the three ways. All see the same numbers, and their heads learn at the same rate. */
function armOf(arm: ArmId, state: State, classes: number): Arm {
  const { dropout, fineRate, head: kind, optimiser, rate, see, unfrozen, width } = state;
  const size = Number(state.side);
  const head: HeadPlan = { kind, width, dropout };
  const training: TrainingSettings = {
    ...{ optimiser, learningRate: rate, schedule: 'constant', inputScaling: see },
    initialisation: 'glorot-uniform',
  };
  switch (arm) {
    case 'random':
      return {
        network: (state.randomNet === 'full' ? randomResnet50 : reducedResnet50)(size, classes),
        training: { ...training, initialisation: 'he-normal' },
      };
    case 'frozen':
      return {
        network: transferNetwork({ frozen: 'all', size, classes, head }),
        training: { ...training, pretrained: { frozen: 'all' } },
      };
    case 'tuned': {
      const frozen = unfrozen === 'all' ? 'none' : 'early';
      const rateScale = Number((fineRate / rate).toPrecision(9));
      return {
        network: transferNetwork({ frozen, size, classes, head }),
        training: { ...training, pretrained: { frozen, rateScale } },
      };
    }
  }
}

const armsByNetwork: Readonly<Record<string, ArmId>> = {
  'resnet50-reduced': 'random',
  'resnet50-random': 'random',
  'resnet50-head': 'frozen',
  'resnet50-last-stage': 'tuned',
  'resnet50-fine-tuned': 'tuned',
};

export const armIdOf = ({ network }: Pick<Arm, 'network'>): ArmId =>
  armsByNetwork[network.id] ?? 'random';

/** The state that asks for this plan; undefined where it is none of this demo's. */
export function stateAsking(plan: Plan): State | undefined {
  const { arms, images, run } = plan;
  const [first] = arms;
  if (!first || !images) return undefined;
  const initial = initialFor(armIds.filter((id) => arms.some((arm) => armIdOf(arm) === id)));
  const ids = arms.map(({ network }) => network.id);
  const tuned = arms.find((arm) => armIdOf(arm) === 'tuned');
  const { learningRate: rate, optimiser } = first.training;
  const { rateScale } = tuned?.training.pretrained ?? {};
  const state: State = {
    ...initial,
    ...headOf(arms.find((arm) => armIdOf(arm) !== 'random')?.network),
    ...turnOf(images),
    ...{ backend: plan.backend, rate, optimiser },
    side: oneOf(sides, String(images.form.side)) ?? initial.side,
    data: oneOf(dataIds, plan.data) ?? initial.data,
    see: oneOf(preprocessings, first.training.inputScaling) ?? initial.see,
    randomNet: ids.includes('resnet50-random') ? 'full' : 'reduced',
    unfrozen: ids.includes('resnet50-fine-tuned') ? 'all' : 'last-stage',
    fineRate:
      rateScale === undefined ? initial.fineRate : Number((rate * rateScale).toPrecision(9)),
    ...{ epochs: run.epochs, batchSize: run.batchSize, seed: run.seed },
  };
  const asked = planOf(state, folderOf(plan));
  return canonical(asked) === canonical(plan) ? state : undefined;
}

function turnOf({ images }: ImagesOfSource): Partial<State> {
  if (images.kind === 'folder') return {};
  const films = oneOf(filmCounts, String(images.settings.films));
  const frames = oneOf(frameCounts, String(images.settings.frames));
  return { splitBy: images.settings.splitBy, ...(films && { films }), ...(frames && { frames }) };
}

function folderOf({ arms, images }: Plan): FolderOfPlan | undefined {
  if (images?.images.kind !== 'folder') return undefined;
  const { files, fingerprint = '' } = images.images;
  const output = arms[0]?.network.layers.findLast((layer) => layer.kind === 'dense');
  return { files, fingerprint, classes: output?.units ?? 0 };
}

/** The plan with the files that the reader has chosen, if they are the ones that it began with. */
function withFiles(plan: Plan, chosen: OwnFolder | undefined): Plan | undefined {
  const { images } = plan;
  if (images?.images.kind !== 'folder') return plan;
  if (!chosen || chosen.fingerprint !== images.images.fingerprint) return undefined;
  return { ...plan, images: { ...images, images: { ...images.images, files: chosen.files } } };
}

function headOf(network: Network | undefined): Partial<Pick<State, 'head' | 'width' | 'dropout'>> {
  if (!network) return {};
  const hidden = network.layers.find(({ name }) => name === 'hidden');
  if (hidden?.kind !== 'dense') return { head: 'linear' };
  const drop = network.layers.find((layer) => layer.kind === 'dropout');
  return { head: 'two-layer', width: hidden.units, dropout: drop?.rate ?? 0 };
}

const oneOf = <Value extends string>(values: readonly Value[], text: string) =>
  values.find((one) => one === text);

/** @param folder the reader's, when a training is begun */
export function trainableWith(
  name: (state: State) => string,
  folder: () => OwnFolder | undefined,
  askForFolder: () => void,
): Trainable<State> {
  return {
    id: 'transfer',
    nameOf: name,
    planOf: (state) => planOf(state, folder()),
    settingsOf: stateAsking,
    ownFiles: { into: (plan) => withFiles(plan, folder()), ask: askForFolder },
    withoutWeights: (state) => ({ ...state, arms: ['random'] }),
    slowed: (state) => ({
      ...state,
      rate: tenth(state.rate, limits.rate.min),
      fineRate: tenth(state.fineRate, limits.fineRate.min),
    }),
  };
}

const tenth = (rate: number, least: number) => Math.max(least, Number((rate / 10).toPrecision(6)));
