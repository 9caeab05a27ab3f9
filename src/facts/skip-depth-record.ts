/** The stacks of `models/experiments/skip-depth.ts` at every depth, as they were trained on record. */
import { armOf } from '../models/experiments/experiment.ts';
import {
  skipDepth,
  type SkipDepthSettings,
  type StackKind,
} from '../models/experiments/skip-depth.ts';
import type { Fact, FactUnit, Facts } from './fact.ts';
import type { RecordedRun, RecordedScore } from './recorded-run.ts';

/** One stack, as short as it can be written down. */
export interface RecordedStack extends SkipDepthSettings {
  readonly kind: StackKind;
  readonly specHash: string;
  /** Mean over all steps, while the weights moved. */
  readonly train: RecordedScore;
  readonly test: RecordedScore;
  readonly seconds: number;
  /** Means over windows of equally many steps: loss and accuracy. */
  readonly curve: readonly (readonly [at: number, loss: number, accuracy: number])[];
  /** L2 norm of each kernel's gradient at the last step. */
  readonly norms: readonly number[];
}

export interface RecordedSkipDepth {
  readonly about: Pick<
    RecordedRun,
    'command' | 'recordedOn' | 'machine' | 'backend' | 'version' | 'datasetSha256' | 'official'
  >;
  readonly stacks: readonly RecordedStack[];
}

/** A run on record in short. */
export function shortened(
  settings: SkipDepthSettings,
  kind: StackKind,
  { specHash, epochs, test, curve, gradientNorms = [] }: RecordedRun,
): RecordedStack {
  const [{ train, seconds } = { train: test, seconds: 0 }] = epochs;
  const three = (value: number) => Number(value.toFixed(3));
  return {
    ...settings,
    ...{ kind, specHash, train, test, seconds, norms: gradientNorms },
    curve: curve.map(({ at, loss, accuracy }) => [three(at), three(loss), three(accuracy)]),
  };
}

/** A stack's record as other records are; the networks and their training come from the experiment. */
export function runOf(
  stack: RecordedStack,
  about: RecordedSkipDepth['about'],
): RecordedRun & { readonly gradientNorms: readonly number[] } {
  const { kind, specHash, train, test, seconds, curve, norms } = stack;
  const experiment = skipDepth(stack);
  const { network, training } = armOf(experiment, kind);
  const { run } = experiment;
  return {
    ...about,
    ...{ id: nameOf(stack), networkId: network.id, specHash, training, run, seed: run.seed, test },
    epochs: [{ epoch: 1, train, test, seconds }],
    curve: curve.map(([at, loss, accuracy]) => ({ at, loss, accuracy })),
    gradientNorms: norms,
  };
}

/** The record of a stack of these settings. @throws Error where there is none */
export function stackOf(
  { stacks }: RecordedSkipDepth,
  { depth, optimiser, hasBatchNorm }: SkipDepthSettings,
  kind: StackKind,
): RecordedStack {
  const found = stacks.find(
    (stack) =>
      stack.depth === depth &&
      stack.optimiser === optimiser &&
      stack.hasBatchNorm === hasBatchNorm &&
      stack.kind === kind,
  );
  if (!found) throw new Error(`No record of a ${kind} stack of ${depth}`);
  return found;
}

/** `skip-depth-plain-20`, with `-adam` and `-batch-norm` where they are. */
function nameOf({ kind, depth, optimiser, hasBatchNorm }: RecordedStack): string {
  const extras = [optimiser === 'adam' ? '-adam' : '', hasBatchNorm ? '-batch-norm' : ''];
  return `skip-depth-${kind}-${depth}${extras.join('')}`;
}

const quotedDepths: readonly number[] = [2, 20];

/**
 * Of stacks of 2 and 20 layers: `skip-depth-plain-20.loss` and `.accuracy` (means over the 400 steps),
 * `.test-accuracy` and `.first-gradient`; with `-adam` and `-batch-norm` before the point where they are.
 */
export function skipDepthFacts({ about, stacks }: RecordedSkipDepth): Facts {
  const quoted = stacks.filter(({ depth }) => quotedDepths.includes(depth));
  return Object.fromEntries(
    quoted.flatMap((stack) => {
      const provenance = {
        kind: 'measured',
        recordId: 'skip-depth',
        command: about.command,
      } as const;
      const entry = (
        name: string,
        value: number,
        unit: FactUnit,
        digits: number,
      ): [string, Fact] => [`${nameOf(stack)}.${name}`, { value, unit, digits, provenance }];
      const first = stack.norms[0] ?? NaN;
      return [
        entry('loss', stack.train.loss, 'nats', 2),
        entry('accuracy', stack.train.accuracy, 'fraction', 0),
        entry('test-accuracy', stack.test.accuracy, 'fraction', 0),
        entry('first-gradient', first, 'number', first < 0.1 ? 4 : 1),
      ];
    }),
  );
}
