import { setBackend } from '@tensorflow/tfjs-core';
import { browserCandidates, type Candidate } from './backends/candidates.ts';
import { selfTestLosses, stepTime } from './backends/trial.ts';
import { EngineError } from './engine-error.ts';
import { needed } from './needed.ts';
import type { BackendChoice, BackendName, BackendReport } from './protocol.ts';

export interface ChosenBackend {
  readonly name: BackendName;
  /** Rejects with `backend-lost` when the GPU goes away; never resolves. */
  readonly lost: Promise<never>;
}

type OnReports = (reports: readonly BackendReport[]) => void;

/** How far a loss may lie from the CPU's; backends add in different orders, and some round more. */
const selfTestTolerance = 1e-3;

/** Finds out which backends work here and how fast, and puts one to use. */
export class Backends {
  readonly #candidates: readonly Candidate[];
  /** What trying each gave; nothing is tried twice. */
  readonly #tried = new Map<BackendName, BackendReport>();
  readonly #lost = new Map<BackendName, Promise<never>>();
  #reference: Promise<number[]> | undefined;
  /** One choice at a time: there is one backend in use. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(candidates = browserCandidates) {
    this.#candidates = candidates;
  }

  /**
   * Makes a backend the one in use. `auto` takes the fastest that is sound and has more than software
   * behind it; a named one is taken if it is sound.
   * @throws EngineError `backend-unavailable`
   */
  choose(choice: BackendChoice, onReports: OnReports): Promise<ChosenBackend> {
    const choosing = this.#turn.then(() =>
      choice === 'auto' ? this.#fastest(onReports) : this.#named(choice, onReports),
    );
    this.#turn = choosing.catch(() => undefined);
    return choosing;
  }

  async #fastest(onReports: OnReports): Promise<ChosenBackend> {
    const reports: BackendReport[] = [];
    for (const candidate of this.#candidates) {
      // Plain JavaScript is a hundred times slower than the others: to time it would only take time.
      const isTimed = candidate.name !== 'cpu';
      reports.push(await this.#try(candidate, { isTimed }));
      onReports([...reports]);
    }
    const [fastest] = reports.filter(isUsable).sort((a, b) => timeOf(a) - timeOf(b));
    if (!fastest) throw new EngineError('backend-unavailable', 'No backend works here');
    return this.#use(fastest, reports, onReports);
  }

  async #named(name: BackendName, onReports: OnReports): Promise<ChosenBackend> {
    const candidate = needed(this.#candidates.find((one) => one.name === name));
    const report = await this.#try(candidate, { isTimed: false });
    const isSound = report.verdict === 'usable' || report.verdict === 'software-only';
    if (isSound) return this.#use(report, [report], onReports);
    onReports([report]);
    throw new EngineError('backend-unavailable', `${name}: ${report.detail ?? report.verdict}`);
  }

  async #use(
    chosen: BackendReport,
    reports: readonly BackendReport[],
    onReports: OnReports,
  ): Promise<ChosenBackend> {
    const name = chosen.backend;
    await setBackend(name);
    onReports(
      reports.map((report) => (report === chosen ? { ...report, verdict: 'chosen' } : report)),
    );
    return { name, lost: needed(this.#lost.get(name)) };
  }

  async #try(candidate: Candidate, { isTimed }: { isTimed: boolean }): Promise<BackendReport> {
    const { name } = candidate;
    const known = this.#tried.get(name);
    const isEnough =
      known && (!isTimed || known.verdict !== 'usable' || known.stepMs !== undefined);
    if (isEnough) return known;
    const report = await this.#trial(candidate, isTimed);
    // Software that was not asked for by name has not been started, so a later choice must try it.
    if (!(isTimed && report.verdict === 'software-only')) this.#tried.set(name, report);
    return report;
  }

  async #trial(candidate: Candidate, isTimed: boolean): Promise<BackendReport> {
    const { name: backend } = candidate;
    try {
      const probe = await candidate.probe();
      const detail = probe.detail === undefined ? {} : { detail: probe.detail };
      if (probe.kind === 'none') return { backend, verdict: 'unavailable', ...detail };
      const isSoftware = probe.kind === 'software';
      if (isSoftware && isTimed) return { backend, verdict: 'software-only', ...detail };

      const reference = await this.#referenceLosses();
      await this.#start(candidate);
      const losses = await selfTestLosses();
      if (!agree(losses, reference)) return failedSelfTest(backend, losses, reference);
      if (isSoftware) return { backend, verdict: 'software-only', ...detail };
      if (!isTimed) return { backend, verdict: 'usable', ...detail };
      return { backend, verdict: 'usable', stepMs: await stepTime(), ...detail };
    } catch (error) {
      return { backend, verdict: 'unavailable', detail: String(error) };
    }
  }

  #start(candidate: Candidate): Promise<void> {
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => undefined); // Nobody may be training when it is lost.
    this.#lost.set(candidate.name, promise);
    return candidate.use((detail) => {
      reject(new EngineError('backend-lost', detail));
    });
  }

  #referenceLosses(): Promise<number[]> {
    return (this.#reference ??= (async () => {
      await this.#start(needed(this.#candidates.find(({ name }) => name === 'cpu')));
      return selfTestLosses();
    })());
  }
}

function isUsable({ verdict }: BackendReport): boolean {
  return verdict === 'usable';
}

function timeOf({ stepMs = Infinity }: BackendReport): number {
  return stepMs;
}

function agree(losses: readonly number[], reference: readonly number[]): boolean {
  return losses.every((loss, i) => Math.abs(loss - (reference[i] ?? NaN)) <= selfTestTolerance);
}

function failedSelfTest(
  backend: BackendName,
  losses: readonly number[],
  reference: readonly number[],
): BackendReport {
  const list = (values: readonly number[]) => values.map((value) => value.toFixed(5)).join(' ');
  const detail = `losses ${list(losses)} instead of ${list(reference)}`;
  return { backend, verdict: 'failed-self-test', detail };
}
