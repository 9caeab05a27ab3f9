/**
 * What the networks of a run have learnt, and what they said of every test image: kept apart from the
 * run, because it is large and seldom needed.
 */
import * as v from 'valibot';
import { parameterShapes } from '../models/parameter-shapes.ts';
import { sizeOf } from '../models/shapes.ts';
import type { Run } from './run.ts';
import { list } from './spec-schema.ts';

const array = <Kind extends Float32Array | Uint8Array>(
  kind: new (length: number) => Kind,
): v.GenericSchema<Kind> => v.custom<Kind>((value) => value instanceof kind);

const floats = array<Float32Array<ArrayBuffer>>(Float32Array);
const bytes = array<Uint8Array<ArrayBuffer>>(Uint8Array);

export const trainedVersion = 1;

export const trainedArmSchema = v.object({
  /** One array for each of `parameterShapes`, in its order. */
  weights: list(floats),
  /** Of the training images, where the network saw its pixels standardised by them. */
  statistics: v.exactOptional(v.object({ mean: list(v.number()), sd: list(v.number()) })),
  /** Predicted class and its probability, per test image. */
  predicted: bytes,
  confidence: floats,
});
export type TrainedArm = v.InferOutput<typeof trainedArmSchema>;

export const trainedSchema = v.object({
  version: v.literal(trainedVersion),
  /** One for each network of the run. */
  arms: list(trainedArmSchema, 50),
  /** True class, per test image. */
  testLabels: bytes,
});
export type Trained = v.InferOutput<typeof trainedSchema>;

export function bytesOf({ arms, testLabels }: Trained): number {
  const arrays = arms.flatMap((arm) => [...arm.weights, arm.predicted, arm.confidence]);
  return [...arrays, testLabels].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Whether these can be the weights of the run's networks, and all parts are of one test. */
export function fits({ arms, testLabels }: Trained, run: Run): boolean {
  if (arms.length !== run.arms.length) return false;
  return arms.every(({ weights, predicted, confidence }, index) => {
    const network = run.arms[index]?.network;
    const shapes = network && parameterShapes(network);
    return (
      shapes?.length === weights.length &&
      shapes.every(({ shape }, place) => sizeOf(shape) === weights[place]?.length) &&
      predicted.length === testLabels.length &&
      confidence.length === testLabels.length
    );
  });
}
