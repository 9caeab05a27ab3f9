/** How alike the values of a picture are at places some pixels apart. */

/** Along which axis of a picture two places lie apart. */
export type Direction = 'across' | 'down';

/** Pearson's correlation of pairs of numbers that arrive one by one. */
export class PairMoments {
  #pairs = 0;
  #sumX = 0;
  #sumY = 0;
  #sumXX = 0;
  #sumYY = 0;
  #sumXY = 0;

  add(x: number, y: number): void {
    this.#pairs += 1;
    this.#sumX += x;
    this.#sumY += y;
    this.#sumXX += x * x;
    this.#sumYY += y * y;
    this.#sumXY += x * y;
  }

  /** Between −1 and 1; NaN where there is no pair or one side never varies. */
  correlation(): number {
    const n = this.#pairs;
    const covariance = n * this.#sumXY - this.#sumX * this.#sumY;
    const spreadX = n * this.#sumXX - this.#sumX ** 2;
    const spreadY = n * this.#sumYY - this.#sumY ** 2;
    return covariance / Math.sqrt(spreadX * spreadY);
  }
}

/**
 * The correlation of pixels at each of `lags`, over all pairs of places of all pictures added. Pictures
 * are grey values row by row, `height·width` of them.
 */
export class LagCorrelation {
  readonly #height: number;
  readonly #width: number;
  readonly #direction: Direction;
  readonly #moments: ReadonlyMap<number, PairMoments>;

  constructor(
    [height, width]: readonly [height: number, width: number],
    direction: Direction,
    lags: readonly number[],
  ) {
    this.#height = height;
    this.#width = width;
    this.#direction = direction;
    this.#moments = new Map(lags.map((lag) => [lag, new PairMoments()]));
  }

  add(image: ArrayLike<number>): void {
    const isAcross = this.#direction === 'across';
    for (const [lag, moments] of this.#moments) {
      const rows = this.#height - (isAcross ? 0 : lag);
      const columns = this.#width - (isAcross ? lag : 0);
      const step = isAcross ? lag : lag * this.#width;
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const at = row * this.#width + column;
          moments.add(image[at] ?? 0, image[at + step] ?? 0);
        }
      }
    }
  }

  /** One value per lag, in their order. */
  values(): number[] {
    return [...this.#moments.values()].map((moments) => moments.correlation());
  }
}
