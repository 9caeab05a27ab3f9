import type { ArmResult } from '../../engine/protocol.ts';

/** Test images of one class by what the network made of them. */
export interface ClassGallery {
  /** Indices of test images, most certain first, at most as many as asked for. */
  readonly right: readonly number[];
  readonly wrong: readonly number[];
  readonly rightCount: number;
  readonly wrongCount: number;
}

export function classGallery(
  { predicted, confidence }: Pick<ArmResult, 'predicted' | 'confidence'>,
  testLabels: Uint8Array,
  label: number,
  limit: number,
): ClassGallery {
  const ofClass = [...testLabels.keys()]
    .filter((index) => testLabels[index] === label)
    .sort((a, b) => (confidence[b] ?? 0) - (confidence[a] ?? 0));
  const right = ofClass.filter((index) => predicted[index] === label);
  const wrong = ofClass.filter((index) => predicted[index] !== label);
  return {
    right: right.slice(0, limit),
    wrong: wrong.slice(0, limit),
    rightCount: right.length,
    wrongCount: wrong.length,
  };
}
