/** How stacks end: on record, and in this page. */
import type { RecordedSkipDepth, RecordedStack } from '../../facts/skip-depth-record.ts';
import {
  skipDepth,
  stackKinds,
  type SkipDepthSettings,
  type StackKind,
} from '../../models/experiments/skip-depth.ts';
import type { TrainingState } from '../../ui/training/state.ts';
import { keyOf } from './state.ts';

/** The end of one stack. */
export interface End {
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** Of the first layer, at the last step. */
  readonly firstGradient: number;
}

/** The ends of a plain stack and of one with shortcuts. */
export interface Pair {
  readonly settings: SkipDepthSettings;
  readonly ends: Readonly<Record<StackKind, End>>;
  /** Whether it was trained as the experiment is set, on CIFAR-10. */
  readonly isAsSet: boolean;
}

/** All pairs on record, in short. */
export function recordedPairs({ stacks }: RecordedSkipDepth): readonly Pair[] {
  const plain = stacks.filter(({ kind }) => kind === 'plain');
  return plain.map((stack) => {
    const { depth, hasBatchNorm, optimiser } = stack;
    const settings = { depth, hasBatchNorm, optimiser };
    return {
      settings,
      ends: { plain: endOf(stack), skip: endOf(partnerOf(stack, stacks)) },
      isAsSet: true,
    };
  });
}

function partnerOf(stack: RecordedStack, stacks: readonly RecordedStack[]): RecordedStack {
  const found = stacks.find((one) => one.kind === 'skip' && keyOf(one) === keyOf(stack));
  if (!found) throw new Error(`No stack with shortcuts beside ${keyOf(stack)}`);
  return found;
}

function endOf({ norms, test }: RecordedStack): End {
  return {
    testLoss: test.loss,
    testAccuracy: test.accuracy,
    firstGradient: norms[0] ?? NaN,
  };
}

/** The pair that was trained here to its end; undefined where the reader stopped it before. */
export function trainedPair(settings: SkipDepthSettings, state: TrainingState): Pair | undefined {
  const { arms, dataset, outcome, plan } = state;
  if (!outcome || outcome.stopped || !plan) return undefined;
  const ends = stackKinds.map((_kind, index): End => {
    const test = outcome.arms[index]?.test;
    return {
      testLoss: test?.loss ?? NaN,
      testAccuracy: test?.accuracy ?? NaN,
      firstGradient: arms[index]?.progress?.gradientNorms?.[0] ?? NaN,
    };
  });
  const [plain, skip] = ends;
  if (!plain || !skip) return undefined;
  const { run } = skipDepth(settings);
  const isAsSet =
    dataset?.id === 'cifar10' &&
    (['epochs', 'batchSize', 'trainingSize'] as const).every(
      (name) => plan.run[name] === run[name],
    );
  return { settings, ends: { plain, skip }, isAsSet };
}

/**
 * Set before any of our trainings: that a shortcut lets a deep stack learn is refuted if a plain stack
 * of 20 layers, trained by plain descent without normalisation, comes to within this of the other's
 * test loss, in nats.
 */
export const leastGap = 0.1;

/** Undefined where the claim says nothing. */
export function verdictOf({ ends, settings }: Pair): 'holds' | 'refuted' | undefined {
  const { depth, hasBatchNorm, optimiser } = settings;
  if (depth < 20 || hasBatchNorm || optimiser !== 'sgd') return undefined;
  return ends.plain.testLoss - ends.skip.testLoss > leastGap ? 'holds' : 'refuted';
}
