/**
 * What is kept of a run on the device: a small summary, which says what can be continued, and the
 * state itself. The schemas tell a whole record from a damaged one.
 */
import * as v from 'valibot';
import type { ImageForm } from '../../datasets/image-source.ts';
import type { ImagesRequest } from '../../datasets/open-images.ts';
import { type DatasetSource, datasetIds, provenanceKinds } from '../../datasets/dataset.ts';
import { type Arm, backendChoices, backendNames, type Diagnosis } from '../protocol.ts';

/** Raised when the form of the records changes; records of another version are not read but removed. */
export const checkpointVersion = 1;

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

/** Only the outlines: whether there are such images is seen when they are opened. */
const requestOutline = v.custom<ImagesRequest>((value) =>
  v.is(v.object({ kind: v.picklist(['turntable', 'folder']) }), value),
);
const formOutline = v.custom<ImageForm>((value) => v.is(v.object({ side: positive }), value));

/** Where the images came from. Files that the reader picked are not kept; they must be picked again. */
export type KeptSource =
  | Exclude<DatasetSource, { kind: 'archive' }>
  | Omit<Extract<DatasetSource, { kind: 'archive' }>, 'file'>;

const source: v.GenericSchema<KeptSource> = v.variant('kind', [
  v.object({ kind: v.literal('installed'), id: v.literal('cifar10'), baseUrl: v.string() }),
  v.object({ kind: v.literal('archive'), id: v.literal('cifar10') }),
  v.object({ kind: v.literal('generated'), id: v.literal('sprites10'), baseUrl: v.string() }),
  v.object({
    kind: v.literal('images'),
    images: requestOutline,
    form: formOutline,
    most: v.object({ train: positive, test: positive }),
    seed: natural,
  }),
]);

const armOutline = v.object({
  network: v.object({ layers: v.array(v.unknown()) }),
  training: v.object({}),
});
/** Only the outline: whether a network can be built is seen when it is. */
const arm = v.custom<Arm>((value) => v.is(armOutline, value));

export const summarySchema = v.object({
  version: v.literal(checkpointVersion),
  runId: v.string(),
  demo: v.string(),
  /** Milliseconds since 1970. */
  savedAt: v.number(),
  /** Both count from 1, as in `ArmProgress`. */
  epoch: natural,
  step: natural,
  stepsPerEpoch: positive,
  epochs: positive,
  datasetId: v.picklist(datasetIds),
  datasetKind: v.picklist(provenanceKinds),
  backend: v.picklist(backendNames),
  /** What was asked for, so that it can be asked for again. */
  request: v.object({
    backend: v.picklist(backendChoices),
    dataset: source,
    run: v.object({ epochs: positive, batchSize: positive, trainingSize: positive, seed: natural }),
    arms: list(arm),
  }),
  bytes: natural,
});
export type CheckpointSummary = v.InferOutput<typeof summarySchema>;

const score = v.object({ loss: v.number(), accuracy: v.number() });
const sums = v.object({ images: natural, loss: v.number(), right: natural });
const work = v.object({ images: natural, ms: v.number() });

/** Only the outline: it goes to whoever ordered it, as it was. */
const diagnosis = v.custom<Diagnosis>((value) => v.is(v.object({ step: positive }), value));

const armState = v.object({
  /** All variables of the model, then the optimiser's memory, one after the other. */
  values: v.custom<Float32Array>((values) => values instanceof Float32Array),
  /** Of the epoch so far, and of the curve's point that is being made. */
  epochSums: sums,
  windowSums: sums,
  /** The step of the epoch after which that point began. */
  windowStart: natural,
  points: list(v.object({ at: v.number(), train: score })),
  trainMs: v.number(),
  /** Where they were ordered. */
  diagnoses: v.exactOptional(list(diagnosis)),
});
export type ArmState = v.InferOutput<typeof armState>;

const epochResult = v.object({
  arm: natural,
  epoch: positive,
  stepsPerEpoch: positive,
  train: score,
  test: score,
  trainMs: v.number(),
  testMs: v.number(),
  testSteps: natural,
});

export const stateSchema = v.object({
  version: v.literal(checkpointVersion),
  /** Steps of this epoch that all arms have behind them; both count from 1. */
  epoch: natural,
  step: natural,
  stepsPerEpoch: positive,
  elapsedMs: v.number(),
  /** What all arms have done so far and how long it took. */
  done: v.object({ train: work, test: work }),
  results: list(epochResult),
  arms: list(armState),
});
/** A run between two steps. Continued from here, it gives the same numbers as if it had gone on. */
export type RunState = v.InferOutput<typeof stateSchema>;
