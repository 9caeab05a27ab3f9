import type { ArmProgress, CurvePoint } from './protocol.ts';
import { type Judgement, ScoreSum } from './score.ts';

/** An epoch of less than twice as many steps has a point for every step. */
const curvePointsPerEpoch = 100;
const rateWindowMs = 1000;

/** Where an arm stands: running means of the epoch, points of the curve, speed. */
export class ArmRecord {
  readonly stepsPerEpoch: number;
  readonly #curveWindows: number;
  #epoch = 0;
  #step = 0;
  #epochSum = new ScoreSum();
  #windowSum = new ScoreSum();
  #windowStart = 0;
  #points: CurvePoint[] = [];
  #timings: { readonly images: number; readonly ms: number }[] = [];
  #trainMs = 0;

  constructor(stepsPerEpoch: number) {
    this.stepsPerEpoch = stepsPerEpoch;
    const isShort = stepsPerEpoch < 2 * curvePointsPerEpoch;
    this.#curveWindows = isShort ? stepsPerEpoch : curvePointsPerEpoch;
  }

  beginEpoch(): void {
    this.#epoch += 1;
    this.#step = 0;
    this.#windowStart = 0;
    this.#epochSum = new ScoreSum();
    this.#trainMs = 0;
  }

  addStep(judgements: readonly Judgement[], labels: Uint8Array): void {
    this.#step += 1;
    this.#epochSum.add(judgements, labels);
    this.#windowSum.add(judgements, labels);
    if (this.#windowOf(this.#step) > this.#windowOf(this.#step - 1)) this.#closeWindow();
  }

  /** How many windows are full after a step; no window is more than a step longer than another. */
  #windowOf(step: number): number {
    return Math.floor((step * this.#curveWindows) / this.stepsPerEpoch);
  }

  /** A point stands at the middle of its window; a window of one step, at that step. */
  #closeWindow(): void {
    const middle = (this.#windowStart + 1 + this.#step) / 2;
    const at = this.#epoch - 1 + middle / this.stepsPerEpoch;
    this.#points.push({ at, train: this.#windowSum.mean });
    this.#windowSum = new ScoreSum();
    this.#windowStart = this.#step;
  }

  addTime(images: number, ms: number): void {
    this.#trainMs += ms;
    this.#timings.push({ images, ms });
    let inWindow = this.#timings.reduce((sum, timing) => sum + timing.ms, 0);
    while (this.#timings.length > 1 && inWindow > rateWindowMs) {
      inWindow -= this.#timings.shift()?.ms ?? 0;
    }
  }

  /** Time of the epoch's own steps so far. */
  get trainMs(): number {
    return this.#trainMs;
  }

  get progress(): ArmProgress {
    const total = this.#timings.reduce(
      (sum, { images, ms }) => ({ images: sum.images + images, ms: sum.ms + ms }),
      { images: 0, ms: 0 },
    );
    return {
      epoch: this.#epoch,
      step: this.#step,
      stepsPerEpoch: this.stepsPerEpoch,
      globalStep: Math.max(this.#epoch - 1, 0) * this.stepsPerEpoch + this.#step,
      train: this.#epochSum.mean,
      imagesPerSecond: total.ms > 0 ? (total.images * 1000) / total.ms : 0,
    };
  }

  /** The points of the curve since the last call. */
  takePoints(): CurvePoint[] {
    const points = this.#points;
    this.#points = [];
    return points;
  }
}
