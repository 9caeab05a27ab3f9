/** What a reader can set. */
export const passChoices = ['once', 'twice'] as const;
/** How often softmax is applied: by the network, and by the loss once more. */
export type Passes = (typeof passChoices)[number];

export const precisions = ['float32', 'float64'] as const;
export type Precision = (typeof precisions)[number];

export interface State {
  /** One for each class. */
  readonly logits: readonly number[];
  /** Index of the true class. */
  readonly label: number;
  readonly temperature: number;
  readonly passes: Passes;
  /** Added to every logit where the sum is computed without care. */
  readonly shift: number;
  readonly precision: Precision;
}

export const limits = {
  classes: { min: 2, max: 10 },
  logit: { min: -10, max: 10 },
  temperature: { min: 0.1, max: 10 },
  shift: { min: -800, max: 800 },
} as const;

/** Where the buttons of the temperature lead. */
export const temperatures = [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10] as const;

/** Sets of logits with a point to make; the first class is the true one. */
export const logitSets = {
  example: [2, 1, 0],
  unknown: new Array<number>(10).fill(0),
  sure: [10, ...new Array<number>(9).fill(-2)],
  wrong: [-2, 10, ...new Array<number>(8).fill(-2)],
} as const satisfies Record<string, readonly number[]>;
export type LogitSet = keyof typeof logitSets;
export const logitSetIds = Object.keys(logitSets) as LogitSet[];

export const initialState: State = {
  logits: logitSets.example,
  label: 0,
  temperature: 1,
  passes: 'once',
  shift: 0,
  precision: 'float32',
};

/** The set that these are, with the true class as it is there. */
export function logitSetOf({ logits, label }: State): LogitSet | undefined {
  if (label !== 0) return undefined;
  return logitSetIds.find((id) => String(logitSets[id]) === String(logits));
}

/** The state with so many classes: new ones come with a logit of zero, and the true one stays in. */
export function withClasses(state: State, classes: number): State {
  const logits = Array.from({ length: classes }, (_, index) => state.logits[index] ?? 0);
  return { ...state, logits, label: Math.min(state.label, classes - 1) };
}
