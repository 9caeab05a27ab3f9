import type { ArmState } from './checkpoints/checkpoint.ts';
import type { ArmProgress, CurvePoint, Diagnosis } from './protocol.ts';
import { type Judgement, ScoreSum } from './score.ts';

/** What the record keeps of an arm besides the place in the run. */
export type RecordState = Omit<ArmState, 'values'>;

/** An epoch of less than twice as many steps has a point for every step. */
const curvePointsPerEpoch = 100;
const rateWindowMs = 1000;

/** Where an arm stands: running means of the epoch, points of the curve, speed. */
export class ArmRecord {
  readonly stepsPerEpoch: number;
  /** Of the last step, where gradients are watched; not part of the state. */
  gradientNorms: readonly number[] | undefined;
  readonly #curveWindows: number;
  #epoch = 0;
  #step = 0;
  #epochSum = new ScoreSum();
  #windowSum = new ScoreSum();
  #windowStart = 0;
  #points: CurvePoint[] = [];
  #pointsTaken = 0;
  #diagnoses: Diagnosis[] = [];
  #diagnosesTaken = 0;
  #timings: { readonly images: number; readonly ms: number }[] = [];
  #trainMs = 0;

  constructor(stepsPerEpoch: number) {
    this.stepsPerEpoch = stepsPerEpoch;
    const isShort = stepsPerEpoch < 2 * curvePointsPerEpoch;
    this.#curveWindows = isShort ? stepsPerEpoch : curvePointsPerEpoch;
  }

  /** Goes on from a state, which was taken after this step of this epoch. */
  restore(state: RecordState, epoch: number, step: number): void {
    this.#epoch = epoch;
    this.#step = step;
    this.#epochSum = new ScoreSum(state.epochSums);
    this.#windowSum = new ScoreSum(state.windowSums);
    this.#windowStart = state.windowStart;
    this.#points = [...state.points];
    this.#diagnoses = [...(state.diagnoses ?? [])];
    this.#trainMs = state.trainMs;
  }

  get state(): RecordState {
    return {
      epochSums: this.#epochSum.sums,
      windowSums: this.#windowSum.sums,
      windowStart: this.#windowStart,
      points: [...this.#points],
      trainMs: this.#trainMs,
      ...(this.#diagnoses.length > 0 && { diagnoses: [...this.#diagnoses] }),
    };
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

  addDiagnoses(diagnoses: readonly Diagnosis[]): void {
    this.#diagnoses.push(...diagnoses);
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
      ...(this.gradientNorms && { gradientNorms: this.gradientNorms }),
    };
  }

  /** The points of the curve since the last call. */
  takePoints(): CurvePoint[] {
    const points = this.#points.slice(this.#pointsTaken);
    this.#pointsTaken = this.#points.length;
    return points;
  }

  /** The diagnoses since the last call. */
  takeDiagnoses(): Diagnosis[] {
    const diagnoses = this.#diagnoses.slice(this.#diagnosesTaken);
    this.#diagnosesTaken = this.#diagnoses.length;
    return diagnoses;
  }
}
