import type { Example, SplitName } from '../image-source.ts';
import { kinds } from './kinds.ts';

/** By what films or frames are dealt to training, validation and test. */
export const splitWays = ['frame', 'object'] as const;

/** What `turntable24` is made of. The same settings are the same images on every machine. */
export interface TurntableSettings {
  /** Objects of each kind, each filmed once. */
  readonly films: number;
  /** Frames of each film, over one whole turn of the table: a multiple of four. */
  readonly frames: number;
  /**
   * How many groups of four neighbouring frames are kept of each film, evenly spread over its turn; all of
   * them unless given. Fewer images, as near to each other as before.
   */
  readonly groups?: number;
  /**
   * `frame` deals the frames of every film as Fruits-360 does: k and k + 2 to training, k + 1 to
   * validation, k + 3 to test. `object` deals whole films.
   */
  readonly splitBy: (typeof splitWays)[number];
  readonly seed: number;
}

export const turntableDefaults: TurntableSettings = {
  films: 4,
  frames: 240,
  splitBy: 'frame',
  seed: 24,
};

export const turntableLimits = {
  films: { min: 1, max: 12 },
  frames: { min: 4, max: 300 },
} as const;

/** By place in a group of four; the table comes round, so the last frame's next is the first. */
const dealt: readonly SplitName[] = ['train', 'validation', 'train', 'test'];

/**
 * Every frame that is kept of every film, film by film, kind by kind.
 * @throws RangeError where the settings cannot be met
 */
export function dealFrames(settings: TurntableSettings): Example[] {
  const { films, frames, splitBy } = settings;
  if (!Number.isInteger(films) || films < 1) throw new RangeError(`${films} films`);
  if (!Number.isInteger(frames / 4) || frames < 4) throw new RangeError(`${frames} frames`);
  const kept = keptFrames(settings);
  if (splitBy === 'object' && films < 2) throw new RangeError('one film cannot be held out');
  return kinds.flatMap((kind, label) =>
    Array.from({ length: films * kept.length }, (_, at): Example => {
      const [film, frame] = [Math.floor(at / kept.length), kept[at % kept.length] ?? NaN];
      const split = splitBy === 'frame' ? dealt[frame % 4] : splitOfFilm(film, films);
      const number = String(frame).padStart(3, '0');
      return {
        label,
        split: split ?? 'train',
        name: `${kind.id}/${film}/${number}`,
        film: label * films + film,
        frame,
      };
    }),
  );
}

function keptFrames({ frames, groups = frames / 4 }: TurntableSettings): number[] {
  if (!Number.isInteger(groups) || groups < 1 || groups > frames / 4)
    throw new RangeError(`${groups} groups of four out of ${frames} frames`);
  return Array.from({ length: 4 * groups }, (_, at) => {
    const group = Math.floor((Math.floor(at / 4) * frames) / (4 * groups));
    return 4 * group + (at % 4);
  });
}

/** A quarter of the films, the last ones, is for test and a quarter for validation, as of the frames. */
function splitOfFilm(film: number, films: number): SplitName {
  const quarter = Math.max(1, Math.floor(films / 4));
  if (film >= films - quarter) return 'test';
  return films > 2 && film >= films - 2 * quarter ? 'validation' : 'train';
}
