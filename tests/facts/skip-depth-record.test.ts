import { describe, expect, test } from 'vitest';
import { fact } from '../../src/facts/facts.ts';
import recorded from '../../src/facts/measured/skip-depth.json' with { type: 'json' };
import { specHash, type RecordedRun } from '../../src/facts/recorded-run.ts';
import {
  runOf,
  shortened,
  stackOf,
  type RecordedSkipDepth,
  type RecordedStack,
} from '../../src/facts/skip-depth-record.ts';
import { armOf } from '../../src/models/experiments/experiment.ts';
import {
  skipDepth,
  skipDepths,
  skipOptimisers,
  stackKinds,
} from '../../src/models/experiments/skip-depth.ts';
import { parameterShapes } from '../../src/models/parameter-shapes.ts';

const record = recorded as unknown as RecordedSkipDepth;
const { about, stacks } = record;

type Named = Pick<RecordedStack, 'kind' | 'depth' | 'optimiser' | 'hasBatchNorm'>;
const nameOf = ({ kind, depth, optimiser, hasBatchNorm }: Named) =>
  `${kind} ${depth} ${optimiser}${hasBatchNorm ? ' with batch normalisation' : ''}`;

test('every stack is on record, once', () => {
  const all = skipOptimisers.flatMap((optimiser) =>
    [false, true].flatMap((hasBatchNorm) =>
      skipDepths.flatMap((depth) =>
        stackKinds.map((kind) => nameOf({ kind, depth, optimiser, hasBatchNorm })),
      ),
    ),
  );
  expect(stacks.map(nameOf).toSorted()).toEqual(all.toSorted());
});

describe.each(stacks.map((stack) => [nameOf(stack), stack] as const))('%s', (_name, stack) => {
  const { network, training } = armOf(skipDepth(stack), stack.kind);

  test('is of the network as it is now', () => {
    expect(stack.specHash).toBe(specHash(network, training));
  });

  test('has a gradient for every kernel, and a curve of the whole run', () => {
    const kernels = parameterShapes(network).filter(({ role }) => role === 'kernel');
    expect(stack.norms).toHaveLength(kernels.length);
    expect(stack.norms.every((norm) => norm > 0 && Number.isFinite(norm))).toBe(true);
    expect(stack.curve).toHaveLength(25);
    expect(stack.curve.at(-1)?.[0]).toBeGreaterThan(0.95);
  });

  test('can be read as other records are, and written down again', () => {
    const run: RecordedRun = runOf(stack, about);
    expect(run.epochs.at(-1)?.test).toEqual(run.test);
    expect(shortened(stack, stack.kind, run)).toEqual(stack);
  });
});

test('a stack is found by its settings, and missed by name', () => {
  const settings = { depth: 20, optimiser: 'sgd', hasBatchNorm: false } as const;
  expect(stackOf(record, settings, 'skip').specHash).toBe(
    stacks.find((stack) => nameOf(stack) === 'skip 20 sgd')?.specHash,
  );
  expect(() => stackOf({ about, stacks: [] }, settings, 'skip')).toThrow('skip stack of 20');
});

describe('what was found', () => {
  const value = (id: string) => fact(`skip-depth-${id}`).value;

  test('without a shortcut the signal of a deep stack decays and it does not learn', () => {
    expect(value('plain-20.first-gradient')).toBeLessThan(value('plain-2.first-gradient') / 100);
    expect(value('plain-20.loss')).toBeCloseTo(Math.log(10), 2);
    expect(value('plain-2.loss')).toBeLessThan(2);
  });

  test('with it depth does no harm', () => {
    const [shallow, deep] = [value('skip-2.first-gradient'), value('skip-20.first-gradient')];
    expect(deep / shallow).toBeGreaterThan(0.5);
    expect(deep / shallow).toBeLessThan(2);
    expect(value('skip-20.loss')).toBeLessThan(1.95);
  });

  test('batch normalisation mends the gradient, and a deep plain stack is still the worse one', () => {
    expect(value('plain-20-batch-norm.first-gradient')).toBeGreaterThan(1);
    expect(value('plain-20-batch-norm.test-accuracy')).toBeLessThan(
      value('plain-2-batch-norm.test-accuracy') - 0.1,
    );
  });

  test('Adam gets a deep plain stack going', () => {
    expect(value('plain-20-adam.loss')).toBeLessThan(value('plain-20.loss') - 0.1);
  });
});
