/** From a diagnosis, live or on record, to what the instruments of the bench show. */
import type { Diagnosis } from '../../engine/protocol.ts';
import type { RecordedStuck } from '../../facts/stuck-record.ts';
import type { Network } from '../../models/spec.ts';

/** What the instruments show of a layer with weights. */
export interface LayerReading {
  /** From 1; undefined for the last layer, which gives the logits. */
  readonly number: number | undefined;
  /** Units above zero for at least one image; undefined for the last layer. */
  readonly active: number | undefined;
  readonly units: number;
  /** Standard deviation of the outputs over the images. */
  readonly spread: number;
  readonly gradient: number;
}

/** The diagnoses of a record, as the engine has told them. */
export function diagnosesOnRecord({ layers, diagnoses }: RecordedStuck): Diagnosis[] {
  return diagnoses.map(
    ({ step, loss, accuracy, logitSpread, predicted, active, spread, norms }) => ({
      ...{ step, score: { loss, accuracy }, logitSpread, predicted, gradientNorms: norms },
      layers: layers.map(([layer, units], index) => ({
        ...{ layer, units, active: active[index] ?? NaN, spread: spread[index] ?? NaN },
      })),
    }),
  );
}

/** The newest diagnosis up to a step; the newest of all where none is that old, or for step 0. */
export function diagnosisAt(diagnoses: readonly Diagnosis[], at: number): Diagnosis | undefined {
  const early = at > 0 ? diagnoses.findLast(({ step }) => step <= at) : undefined;
  return early ?? diagnoses.at(-1);
}

/** The layers from the first to the last. Where a product is normalised, what counts comes after. */
export function readingsOf(
  { layers, logitSpread, predicted, gradientNorms }: Diagnosis,
  network: Network,
): LayerReading[] {
  const hidden = layers.filter(({ layer }) => isActivated(network, layer));
  const readings = hidden.map(({ active, units, spread }, index) => ({
    ...{ number: index + 1, active, units, spread, gradient: gradientNorms[index] ?? NaN },
  }));
  return [
    ...readings,
    {
      ...{ number: undefined, active: undefined, units: predicted.length, spread: logitSpread },
      gradient: gradientNorms.at(-1) ?? NaN,
    },
  ];
}

function isActivated({ layers }: Network, index: number): boolean {
  const layer = layers[index];
  if (layer?.kind === 'activation') return true;
  return layer?.kind === 'dense' && layer.activation !== undefined;
}
