/** What a reader can set: the arguments of `keras.applications.ResNet50`. `default` leaves one out. */
export const weightChoices = ['default', 'none', 'imagenet'] as const;
export const topChoices = ['with', 'without'] as const;
export const poolings = ['default', 'avg', 'max'] as const;
/** Height and width of the images. */
export const sides = ['default', '16', '32', '100', '224', '448'] as const;

export interface State {
  readonly weights: (typeof weightChoices)[number];
  readonly top: (typeof topChoices)[number];
  /** 1000, Keras' own, is left out of the call. */
  readonly classes: number;
  readonly pooling: (typeof poolings)[number];
  readonly side: (typeof sides)[number];
}

export const limits = { classes: { min: 1, max: 10_000 } } as const;
export const classRungs = [1, 2, 10, 24, 100, 1000, 10_000] as const;

const whole: State = {
  weights: 'default',
  top: 'with',
  classes: 1000,
  pooling: 'default',
  side: 'default',
};

/** The call as part b words it and as it must have been, that of part c, and the network of ImageNet. */
export const calls = {
  worded: { ...whole, classes: 24 },
  meant: { ...whole, weights: 'none', classes: 24 },
  headless: { ...whole, weights: 'imagenet', top: 'without', pooling: 'avg' },
  whole,
} as const satisfies Record<string, State>;
export type CallId = keyof typeof calls;
export const callIds = Object.keys(calls) as CallId[];

export const initialState: State = calls.worded;

/** The named call that these settings are. */
export function callOf(state: State): CallId | undefined {
  const keys = Object.keys(initialState) as (keyof State)[];
  return callIds.find((id) => keys.every((key) => calls[id][key] === state[key]));
}
