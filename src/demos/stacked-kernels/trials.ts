/** The rank experiment: random kernels, and how near stacks with one to ten first filters come. */
import { Random } from '../../datasets/random.ts';
import { drawImitated, imitation, type Imitated } from '../../math/kernel-imitation.ts';

/** First filters are added one by one up to so many. */
export const mostFilters = 10;
/** Random kernels that are imitated. */
export const drawCount = 12;

/** How one kernel was imitated; the first entry is for one filter, the next for two … */
export interface Draw {
  readonly ranks: readonly number[];
  /** What is missing of the kernel, as a share of its length. */
  readonly residuals: readonly number[];
}

/** Below this share of the kernel's length what is missing is rounding. */
export const exact = 1e-9;

/** The kernel and the filters of one draw; each is a stream of its own under the seed. */
export function drawn(channels: number, seed: number, draw: number): Imitated {
  const random = new Random(seed, channels, draw);
  return drawImitated(channels, mostFilters, () => random.float());
}

/** All draws, in steps of one fit each, so that the page can do other things in between. */
export function* drawsInSteps(channels: number, seed: number): Generator<Draw | undefined, void> {
  for (let draw = 0; draw < drawCount; draw += 1) {
    const imitated = drawn(channels, seed, draw);
    let done: Draw = { ranks: [], residuals: [] };
    for (let filters = 1; filters <= mostFilters; filters += 1) {
      const { rank, residual } = imitation(imitated, filters);
      done = { ranks: [...done.ranks, rank], residuals: [...done.residuals, residual] };
      yield filters === mostFilters ? done : undefined;
    }
  }
}

/** All draws at once. */
export function allDraws(channels: number, seed: number): readonly Draw[] {
  return [...drawsInSteps(channels, seed)].filter((draw) => draw !== undefined);
}

/** What the draws have in common with one number of filters. */
export interface Summary {
  readonly filters: number;
  /** Smallest and largest rank that was found; the same unless the draws were unlucky. */
  readonly ranks: readonly [least: number, most: number];
  /** Of what is missing. */
  readonly residuals: { readonly least: number; readonly mean: number; readonly most: number };
  /** How many kernels were imitated exactly. */
  readonly exactly: number;
}

export function summaries(draws: readonly Draw[]): readonly Summary[] {
  return Array.from({ length: mostFilters }, (_value, index) => {
    const ranks = draws.map((draw) => draw.ranks[index] ?? 0);
    const residuals = draws.map((draw) => draw.residuals[index] ?? 0);
    return {
      filters: index + 1,
      ranks: [Math.min(...ranks), Math.max(...ranks)],
      residuals: {
        least: Math.min(...residuals),
        mean: residuals.reduce((sum, value) => sum + value, 0) / residuals.length,
        most: Math.max(...residuals),
      },
      exactly: residuals.filter((residual) => residual < exact).length,
    };
  });
}
