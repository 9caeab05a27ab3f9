/**
 * A run as the notebook keeps it, whoever made it: the reader, we, or the coursework. It is plain data
 * that JSON can hold, so a file has the form of a record. What a reader says of a run (`Marks`), what a
 * list shows of it (`Summary`) and what the network has learnt (`Trained`) are kept apart from it.
 */
import * as v from 'valibot';
import { datasetIds, provenanceKinds } from '../datasets/dataset.ts';
import { backendNames } from '../engine/protocol.ts';
import { idSchema, list, networkSchema, runSettingsSchema, trainingSchema } from './spec-schema.ts';

/** Raised when the form of the records changes; `migrations.ts` brings older ones up to it. */
export const runVersion = 1;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ms = v.pipe(v.number(), v.finite(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Mean cross-entropy in nats; null where it was no longer a number, for which JSON has no word. */
const loss = v.nullable(v.pipe(v.number(), v.finite()));

const scoreSchema = v.object({ loss, accuracy: share });
export type RunScore = v.InferOutput<typeof scoreSchema>;

const epochSchema = v.object({
  /** From 1. */
  epoch: count,
  stepsPerEpoch: count,
  train: scoreSchema,
  /** The coursework tested once, at the end. */
  test: v.exactOptional(scoreSchema),
  /** Of the epoch's training steps and of its test. */
  trainMs: ms,
  testMs: v.exactOptional(ms),
});
export type RunEpoch = v.InferOutput<typeof epochSchema>;

const armSchema = v.object({
  /** Unique in its run. */
  id: idSchema,
  family: v.picklist(['fc', 'conv']),
  /** The coursework's networks and their training are not known. */
  network: v.exactOptional(networkSchema),
  training: v.exactOptional(trainingSchema),
  /** Means over short windows of steps; `at` is in epochs. */
  curve: list(v.object({ at: ms, ...scoreSchema.entries }), 100_000),
  epochs: list(epochSchema, 100_000),
  /** Of the finished run, and how long it took in how many steps. */
  test: v.exactOptional(scoreSchema),
  testTime: v.exactOptional(v.object({ ms, steps: count })),
  /** Row = true class, column = predicted class. */
  confusion: v.exactOptional(list(count, 1_000_000)),
  activeUnits: v.exactOptional(list(v.object({ layer: count, active: count, units: count }))),
  /** L2 norm of each kernel's gradient at the last step, in the order of the layers, where watched. */
  gradientNorms: v.exactOptional(list(v.nullable(v.number()))),
});
export type RunArm = v.InferOutput<typeof armSchema>;

/** The page and the state of the demo that makes the run again. */
const placeSchema = v.object({
  /** A page of the course: `q2`. */
  page: idSchema,
  demo: idSchema,
  /** What stands after `?<demo>=`. */
  query: text(4000),
});
export type Place = v.InferOutput<typeof placeSchema>;

const datasetSchema = v.object({
  id: v.picklist(datasetIds),
  kind: v.picklist(provenanceKinds),
  official: v.boolean(),
  sha256: v.exactOptional(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))),
  classes: list(text(100)),
  trainCount: count,
  testCount: count,
});
export type RunDataset = v.InferOutput<typeof datasetSchema>;

/** `imported`: the reader's, from a file. */
export const origins = ['here', 'imported', 'recorded', 'coursework'] as const;
export type Origin = (typeof origins)[number];

/** `failed`: an error ended it, and these are its numbers up to there. */
export const endings = ['finished', 'stopped', 'failed'] as const;

export const runSchema = v.object({
  version: v.literal(runVersion),
  id: idSchema,
  origin: v.picklist(origins),
  /** When it ended: milliseconds since 1970; for the coursework, whose date is not known, 0. */
  endedAt: ms,
  ended: v.picklist(endings),
  place: v.exactOptional(placeSchema),
  /** The command that makes one of our own records again. */
  command: v.exactOptional(text(400)),
  settings: v.exactOptional(runSettingsSchema),
  dataset: v.exactOptional(datasetSchema),
  backend: v.exactOptional(v.picklist(backendNames)),
  threads: v.exactOptional(count),
  /** What the machine or the browser calls itself; not translated. */
  machine: v.exactOptional(text(400)),
  /** Versions of what computed it. */
  software: v.exactOptional(text(200)),
  elapsedMs: ms,
  arms: v.pipe(list(armSchema, 50), v.minLength(1)),
});
export type Run = v.InferOutput<typeof runSchema>;

/** What the reader says of a run. */
export const marksSchema = v.object({
  name: text(200),
  note: text(20_000),
  pinned: v.boolean(),
});
export type Marks = v.InferOutput<typeof marksSchema>;
export const noMarks: Marks = { name: '', note: '', pinned: false };
