import { expect, test } from 'vitest';
import type { Example } from '../../../src/datasets/image-source.ts';
import { pixelOutcome } from '../../../src/demos/explain-89/pixels.ts';

const example = (label: number, film: number, frame: number): Example => ({
  ...{ label, film, frame, split: 'train', name: `${label}/${film}/${frame}` },
});

test('pairs are counted by how they are related and by kind', () => {
  const examples = [
    example(0, 0, 3),
    example(0, 0, 2),
    example(0, 0, 7),
    example(0, 1, 0),
    example(1, 2, 0),
  ];
  const survey = { asked: [0, 0, 0, 0], nearest: [1, 2, 3, 4] };
  expect(pixelOutcome(examples, survey, 2, 8)).toEqual({
    asked: 4,
    right: 3,
    byRelation: { itself: 0, neighbour: 1, film: 1, kind: 1, other: 1 },
    confusion: [3, 1, 0, 0],
  });
});
