import { setBackend } from '@tensorflow/tfjs-core';
import { browserCandidates, type Candidate } from './backends/candidates.ts';
import { selfTestLosses, stepTime } from './backends/trial.ts';
import { noTrialMemory, type TrialMemory } from './backends/trial-memory.ts';
import { EngineError } from './engine-error.ts';
import { needed } from './needed.ts';
import type { BackendChoice, BackendName, BackendReport } from './protocol.ts';

export interface ChosenBackend {
  readonly name: BackendName;
  /** How many threads it computes on, where it has threads. */
  readonly threads?: number;
  /** Rejects with `backend-lost` when the GPU goes away; never resolves. */
  readonly lost: Promise<never>;
}

interface Trial {
  readonly isTimed: boolean;
  /** A number of threads that need not be found out. */
  readonly threads?: number;
}

type OnReports = (reports: readonly BackendReport[]) => void;

/** How far a loss may lie from the CPU's; backends add in different orders, and some round more. */
const selfTestTolerance = 1e-3;

/** Finds out which backends work here and how fast, and puts one to use. */
export class Backends {
  readonly #candidates: readonly Candidate[];
  readonly #memory: TrialMemory;
  /** What trying each gave; nothing is tried twice. */
  readonly #tried = new Map<BackendName, BackendReport>();
  readonly #lost = new Map<BackendName, Promise<never>>();
  #reference: Promise<number[]> | undefined;
  /** A trial ended early, perhaps because its code did not come: no verdict for another day. */
  #brokeOff = false;
  /** One choice at a time: there is one backend in use. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(candidates = browserCandidates, memory = noTrialMemory) {
    this.#candidates = candidates;
    this.#memory = memory;
  }

  /**
   * Makes a backend the one in use. `auto` takes the fastest that is sound and has more than software
   * behind it, on a device that it knows without timing anything again; a named one is taken if it is
   * sound. None of `avoid` is taken.
   * @throws EngineError `backend-unavailable`
   */
  choose(
    choice: BackendChoice,
    onReports: OnReports,
    avoid: readonly BackendName[] = [],
  ): Promise<ChosenBackend> {
    const choosing = this.#turn.then(async () => {
      if (choice === 'wasm-one-thread') return this.#named('wasm', onReports, 1);
      if (choice !== 'auto') return this.#named(choice, onReports);
      return (await this.#remembered(avoid, onReports)) ?? this.#fastest(avoid, onReports);
    });
    this.#turn = choosing.catch(() => undefined);
    return choosing;
  }

  /** What was fastest on this device before, if it still works. */
  async #remembered(
    avoid: readonly BackendName[],
    onReports: OnReports,
  ): Promise<ChosenBackend | undefined> {
    const known = (await this.#memory.recall()) ?? [];
    const last = known.find(({ verdict }) => verdict === 'chosen');
    const candidate = this.#candidates.find(({ name }) => name === last?.backend);
    if (!last || !candidate || avoid.includes(last.backend)) return undefined;
    const { threads } = last;
    const { verdict } = await this.#try(candidate, { isTimed: false, ...(threads && { threads }) });
    if (verdict !== 'usable') return undefined;
    const reports = known.map((report) => ({ ...report, isRemembered: true }));
    return this.#use(needed(reports[known.indexOf(last)]), reports, onReports);
  }

  async #fastest(avoid: readonly BackendName[], onReports: OnReports): Promise<ChosenBackend> {
    const reports: BackendReport[] = [];
    for (const candidate of this.#candidates.filter(({ name }) => !avoid.includes(name))) {
      // Plain JavaScript is a hundred times slower than the others: to time it would only take time.
      const isTimed = candidate.name !== 'cpu';
      reports.push(await this.#try(candidate, { isTimed }));
      onReports([...reports]);
    }
    const [fastest] = reports.filter(isUsable).sort((a, b) => timeOf(a) - timeOf(b));
    if (!fastest) throw new EngineError('backend-unavailable', 'No backend works here');
    const chosen = await this.#use(fastest, reports, onReports);
    if (avoid.length === 0 && !this.#brokeOff) await this.#memory.keep(asChosen(reports, fastest));
    return chosen;
  }

  async #named(name: BackendName, onReports: OnReports, threads?: number): Promise<ChosenBackend> {
    const candidate = needed(this.#candidates.find((one) => one.name === name));
    const report = await this.#try(candidate, { isTimed: false, ...(threads && { threads }) });
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
    const { backend: name, threads } = chosen;
    await setBackend(name);
    const candidate = this.#candidates.find((one) => one.name === name);
    if (threads && candidate?.threads) (await candidate.threads()).threads = threads;
    onReports(asChosen(reports, chosen));
    return { name, ...(threads && { threads }), lost: needed(this.#lost.get(name)) };
  }

  async #try(candidate: Candidate, trial: Trial): Promise<BackendReport> {
    const { name } = candidate;
    const known = this.#tried.get(name);
    const isKnown = known?.verdict !== 'usable' || known.stepMs !== undefined;
    // Threads that were given once are no answer to how many are the fastest.
    const isEnough =
      isKnown || (!trial.isTimed && (trial.threads !== undefined || known.threads === undefined));
    if (known && isEnough) return trial.threads ? { ...known, threads: trial.threads } : known;
    const report = await this.#trial(candidate, trial);
    // Software that was not asked for by name has not been started, so a later choice must try it.
    if (!(trial.isTimed && report.verdict === 'software-only')) this.#tried.set(name, report);
    return report;
  }

  async #trial(candidate: Candidate, { isTimed, threads }: Trial): Promise<BackendReport> {
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
      if (threads) return { backend, verdict: 'usable', threads, ...detail };
      const speed = await speedOf(candidate, isTimed);
      // Only a crew that should be larger has something to say.
      this.#brokeOff ||= speed.detail !== undefined;
      return { backend, verdict: 'usable', ...detail, ...speed };
    } catch (error) {
      // A graphics processor that fails does so every day, unless it was its code that did not come.
      const isGpu = backend === 'webgpu' || backend === 'webgl';
      this.#brokeOff ||= !isGpu || error instanceof TypeError;
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

/** The time of a step, on as many threads as make it shortest where there are threads. */
async function speedOf(
  candidate: Candidate,
  isTimed: boolean,
): Promise<Pick<BackendReport, 'stepMs' | 'threads' | 'detail'>> {
  const crew = await candidate.threads?.();
  if (!crew) return isTimed ? { stepMs: await stepTime() } : {};
  const timings = [];
  for (const threads of threadCounts(crew.size)) {
    crew.threads = threads;
    timings.push({ threads, stepMs: await stepTime() });
  }
  const fastest = needed(timings.sort((a, b) => a.stepMs - b.stepMs)[0]);
  crew.threads = fastest.threads;
  return { ...fastest, ...(crew.why && { detail: crew.why }) };
}

/** 1, 2, 4 … and all. */
function threadCounts(size: number): number[] {
  const powers = Array.from({ length: Math.ceil(Math.log2(size)) }, (_, i) => 2 ** i);
  return [...powers, size];
}

function asChosen(reports: readonly BackendReport[], chosen: BackendReport): BackendReport[] {
  return reports.map((report) => (report === chosen ? { ...report, verdict: 'chosen' } : report));
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
