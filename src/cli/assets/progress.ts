const barWidth = 30;
const plainStep = 0.25;

/** Prints how far a long piece of work is: one moving line on a terminal, a few plain lines elsewhere. */
export class Progress {
  readonly #label: string;
  readonly #out: NodeJS.WriteStream;
  #printed = -1;

  constructor(label: string, out: NodeJS.WriteStream = process.stdout) {
    this.#label = label;
    this.#out = out;
  }

  /** `done` and `total` in any unit; `detail` says it in words. */
  update(done: number, total: number, detail: string): void {
    const fraction = Math.min(1, done / total);
    if (this.#out.isTTY) this.#draw(fraction, detail);
    else this.#log(fraction, detail);
  }

  /** Ends the moving line. */
  finish(): void {
    if (this.#out.isTTY && this.#printed >= 0) this.#out.write('\n');
  }

  #draw(fraction: number, detail: string): void {
    const hundredths = Math.floor(fraction * 1000);
    if (hundredths === this.#printed) return;
    this.#printed = hundredths;
    const filled = '█'.repeat(Math.round(fraction * barWidth)).padEnd(barWidth, '░');
    const percent = `${Math.floor(fraction * 100)}%`.padStart(4);
    this.#out.write(`\r${this.#label} ${filled}${percent} ${detail}\u001b[K`);
  }

  #log(fraction: number, detail: string): void {
    const step = Math.floor(fraction / plainStep);
    if (step <= this.#printed) return;
    this.#printed = step;
    this.#out.write(`${this.#label}: ${Math.floor(fraction * 100)}% ${detail}\n`);
  }
}

/** Bytes as a person reads them, in the decimal units that download pages use. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
