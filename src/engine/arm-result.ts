import type { Dataset } from '../datasets/dataset.ts';
import type { ArmTrainer } from './arm-trainer.ts';
import { confusionOf } from '../math/confusion.ts';
import { activeUnits, type Evaluation } from './evaluate.ts';
import type { ArmResult } from './protocol.ts';

/** What a trained arm leaves, from its last evaluation and its weights. */
export async function armResult(
  trainer: ArmTrainer,
  { test, info }: Dataset,
  { score, predicted, confidence }: Evaluation,
): Promise<ArmResult> {
  return {
    test: score,
    predicted,
    confidence,
    confusion: confusionOf(test.labels, predicted, info.classes.length),
    weights: await trainer.weights(),
    ...(trainer.statistics && { statistics: trainer.statistics }),
    activeUnits: await activeUnits(trainer, test),
  };
}
