import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { allStacks } from '../../../src/demos/skip-depth/all-stacks.ts';
import { ByDepth } from '../../../src/demos/skip-depth/ByDepth.tsx';
import {
  depthAt,
  depthDomain,
  depthLines,
  decades,
  decadeText,
  gradientLines,
  normText,
} from '../../../src/demos/skip-depth/charts.ts';
import {
  recordedPairs,
  trainedPair,
  verdictOf,
  type Pair,
} from '../../../src/demos/skip-depth/outcome.ts';
import { caseOf, initial, keyOf } from '../../../src/demos/skip-depth/state.ts';
import { en } from '../../../src/demos/skip-depth/strings.ts';
import { WordsContext, wordsOf } from '../../../src/demos/skip-depth/words.ts';
import { skipDepth, skipDepths } from '../../../src/models/experiments/skip-depth.ts';
import { initial as untrained, type TrainingState } from '../../../src/ui/training/state.ts';

const pairs = recordedPairs(allStacks);
const settings = { depth: 20, optimiser: 'sgd', hasBatchNorm: false } as const;
const names = { line: (kind: string, from: string) => `${kind} ${from}`, end: String };

function pairOf(key: Parameters<typeof keyOf>[0]): Pair {
  const found = pairs.find((pair) => keyOf(pair.settings) === keyOf(key));
  if (!found) throw new Error(`No pair ${keyOf(key)}`);
  return found;
}

describe('the pairs on record', () => {
  it('are forty: ten depths, with each optimiser, with and without normalisation', () => {
    expect(new Set(pairs.map((pair) => keyOf(pair.settings))).size).toBe(40);
    expect(new Set(pairs.map((pair) => caseOf(pair.settings)))).toEqual(
      new Set(['decay', 'adam', 'norm', 'both']),
    );
  });

  it('let the claim stand', () => {
    expect(verdictOf(pairOf(settings))).toBe('holds');
  });

  it('bear out what the page says of each case', () => {
    const end = (depth: number, more: object = {}) => pairOf({ ...settings, depth, ...more }).ends;
    // From about ten layers on the plain stack hardly learns; with shortcuts depth does no harm.
    for (const depth of skipDepths.filter((one) => one >= 10))
      expect(end(depth).plain.testLoss).toBeGreaterThan(2.29);
    for (const depth of skipDepths) expect(end(depth).skip.testLoss).toBeLessThan(1.8);
    // Adam helps the deep plain stack, and leaves it behind.
    const adam = { optimiser: 'adam' };
    expect(end(20, adam).plain.testLoss).toBeLessThan(end(20).plain.testLoss - 0.2);
    expect(end(20, adam).plain.testLoss).toBeGreaterThan(end(20, adam).skip.testLoss + 0.2);
    // Normalisation brings the gradient back, and yet the deep plain stack learns less.
    const norm = { hasBatchNorm: true };
    expect(end(20, norm).plain.firstGradient).toBeGreaterThan(end(20, norm).skip.firstGradient / 2);
    expect(end(20, norm).plain.testLoss).toBeGreaterThan(end(2, norm).plain.testLoss + 0.3);
    // With both, the stack with shortcuts gains a little from depth.
    const both = { ...adam, ...norm };
    expect(end(20, both).skip.testLoss).toBeLessThan(end(2, both).skip.testLoss);
    expect(end(20, both).plain.testLoss).toBeGreaterThan(end(2, both).plain.testLoss + 0.3);
  });
});

describe('the verdict', () => {
  const ended = (plain: number, skip: number, more: object = {}): Pair => {
    const { ends, ...rest } = pairOf(settings);
    return {
      ...rest,
      settings: { ...settings, ...more },
      ends: {
        plain: { ...ends.plain, testLoss: plain },
        skip: { ...ends.skip, testLoss: skip },
      },
    };
  };

  it('is that the claim is refuted where the plain stack learns as well', () => {
    expect(verdictOf(ended(1.8, 1.76))).toBe('refuted');
    expect(verdictOf(ended(1.7, 1.76))).toBe('refuted');
    expect(verdictOf(ended(1.9, 1.76))).toBe('holds');
  });

  it.each([{ depth: 10 }, { optimiser: 'adam' }, { hasBatchNorm: true }])(
    'is withheld where the claim says nothing: %j',
    (more) => {
      expect(verdictOf(ended(1.8, 1.76, more))).toBeUndefined();
    },
  );
});

describe('a training in the page', () => {
  const { run } = skipDepth(settings);
  const arm = (loss: number) => ({ test: { loss, accuracy: 0.3 } });
  const done = {
    ...untrained(),
    plan: { run, arms: [], backend: 'auto', data: 'cifar10' },
    dataset: { id: 'cifar10' },
    arms: [{ progress: { gradientNorms: [0.5, 1] } }, { progress: { gradientNorms: [4, 1] } }],
    outcome: { stopped: false, arms: [arm(2), arm(1.8)] },
  } as unknown as TrainingState;

  it('is a pair once it has come to its end', () => {
    expect(trainedPair(settings, done)).toEqual({
      settings,
      isAsSet: true,
      ends: {
        plain: { testLoss: 2, testAccuracy: 0.3, firstGradient: 0.5 },
        skip: { testLoss: 1.8, testAccuracy: 0.3, firstGradient: 4 },
      },
    });
    expect(trainedPair(settings, untrained())).toBeUndefined();
  });

  it('is none where the reader stopped it, and not as set on other images', () => {
    const stopped = { ...done, outcome: { ...done.outcome, stopped: true } } as TrainingState;
    expect(trainedPair(settings, stopped)).toBeUndefined();
    const drawn = { ...done, dataset: { id: 'sprites10' } } as TrainingState;
    expect(trainedPair(settings, drawn)?.isAsSet).toBe(false);
  });
});

describe('the charts', () => {
  it('draw norms by their logarithms, and say them as they are', () => {
    const [plain] = gradientLines(
      [{ from: 'recorded', of: { plain: [0.01, 1, 10], skip: [1, 1, 1] } }],
      names,
    );
    expect(plain?.points).toEqual([
      [1, -2],
      [2, 0],
      [3, 1],
    ]);
    expect(plain?.stroke).toBe('dashed');
    expect([-3, -1, 0, 1].map(decadeText)).toEqual(['0.001', '0.1', '1', '10']);
    expect(normText(Math.log10(0.00616))).toBe('0.00616');
  });

  it('give whole decades around everything drawn', () => {
    const lines = (norms: readonly number[]) =>
      gradientLines([{ from: 'live', of: { plain: norms, skip: norms } }], names);
    expect(decades(lines([0.02, 5]))).toEqual([-3, 1]);
    expect(decades(lines([2e-5, 30]))).toEqual([-5, 2]);
  });

  it('have the ten depths along the axis, and the trained ones in front', () => {
    expect([depthDomain[0], depthDomain[1]].map(depthAt)).toEqual([2, 20]);
    const decay = pairs.filter((pair) => caseOf(pair.settings) === 'decay');
    const lines = depthLines(
      [
        { from: 'live', pairs: [pairOf(settings)] },
        { from: 'recorded', pairs: decay },
      ],
      'testLoss',
      names,
    );
    expect(lines.map(({ id, faded, points }) => [id, faded, points.length])).toEqual([
      ['live-plain', false, 1],
      ['live-skip', false, 1],
      ['recorded-plain', true, 10],
      ['recorded-skip', true, 10],
    ]);
    expect(lines[2]?.points.map(([x]) => depthAt(x))).toEqual([...skipDepths]);
  });

  it('have one point for a stack that was trained with two seeds: the last', () => {
    const trained = (seed: number, testLoss: number): Pair => {
      const { ends, isAsSet } = pairOf(settings);
      const training = { ...initial.training, run: { ...initial.training.run, seed } };
      const state = { ...initial, training };
      return { settings: state, isAsSet, ends: { ...ends, plain: { ...ends.plain, testLoss } } };
    };
    const drawn = (...ofPage: readonly Pair[]) =>
      renderToString(
        h(
          WordsContext.Provider,
          { value: wordsOf(en, 'en') },
          h(ByDepth, { state: initial, recorded: pairs, trained: ofPage }),
        ),
      );
    const [early, late] = [trained(1, 2.2), trained(2, 2.1)];
    expect(drawn(early, late)).toBe(drawn(late));
    expect(drawn(late)).not.toBe(drawn(early));
  });
});
