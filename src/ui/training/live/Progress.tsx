import { Trial } from './Trial.tsx';
import { lastProgress, shareDone, type TrainingState } from '../state.ts';
import { fill } from '../words.ts';
import { useLiveWords, type Words } from './live-words.ts';

interface Props {
  readonly state: TrainingState;
  readonly archive: File | undefined;
}

/** How far the loading or the training is, in a bar and in words. */
export function Progress({ state, archive }: Props) {
  const words = useLiveWords();
  const { t } = words;
  if (state.phase === 'idle') return null;
  const share = state.phase === 'loading' ? loadedShare(state) : shareDone(state);
  const parts =
    state.phase === 'loading' ? loadingParts(state, archive, words) : trainingParts(state, words);
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={t.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(100 * share)}
        data-phase={state.phase}
        data-indeterminate={share === undefined}
      >
        <div style={{ inlineSize: `${100 * (share ?? 0)}%` }} />
        {state.phase !== 'loading' && <EpochMarks epochs={state.plan?.run.epochs ?? 1} />}
      </div>
      <div class="status-line">
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
        <Trial state={state} />
      </div>
    </div>
  );
}

function EpochMarks({ epochs }: { readonly epochs: number }) {
  return Array.from({ length: epochs - 1 }, (_, index) => (
    <i key={index} style={{ insetInlineStart: `${(100 * (index + 1)) / epochs}%` }} />
  ));
}

/** Undefined while there is nothing to count. */
function loadedShare({ load }: TrainingState): number | undefined {
  return load && load.imagesTotal > 0 ? load.imagesReady / load.imagesTotal : undefined;
}

function loadingParts(state: TrainingState, archive: File | undefined, words: Words): string[] {
  const { t, count, bytes } = words;
  const { load, reports } = state;
  if (!load) return [reports.length ? t.choosingBackend : t.loadingCode];
  const what =
    state.substituted || state.plan?.data === 'sprites10'
      ? t.loadingSprites10
      : archive
        ? t.loadingArchive
        : t.loadingCifar10;
  const images = fill(t.loadedImages, {
    ready: count(load.imagesReady),
    total: count(load.imagesTotal),
  });
  const loaded = fill(t.loadedBytes, {
    loaded: bytes(load.bytesLoaded),
    total: bytes(load.bytesTotal),
  });
  return [what, images, ...(load.bytesTotal ? [loaded] : [])];
}

function trainingParts(state: TrainingState, words: Words): string[] {
  const { pick } = words;
  const data = state.dataset ? [pick('data', state.dataset.id)] : [];
  return [
    phaseName(state, words),
    ...placeParts(state, words),
    ...timeParts(state, words),
    ...data,
    ...arrivingParts(state, words),
    ...keptParts(state, words),
  ];
}

function phaseName({ phase, outcome }: TrainingState, { t, pick }: Words): string {
  return phase === 'done' && outcome?.stopped ? t.state_stopped : pick('state', phase);
}

/** Epoch and step, or that the epoch's test is on. */
function placeParts(state: TrainingState, { t, count }: Words): string[] {
  const { plan, phase } = state;
  const progress = lastProgress(state);
  if (!progress || !plan) return [];
  const { epoch, step, stepsPerEpoch } = progress;
  const isTesting = phase === 'running' && step === stepsPerEpoch;
  return [
    fill(t.epochOf, { epoch: count(epoch), epochs: count(plan.run.epochs) }),
    isTesting ? t.testing : fill(t.stepOf, { step: count(step), steps: count(stepsPerEpoch) }),
  ];
}

function timeParts({ phase, elapsedMs, remainingMs }: TrainingState, words: Words): string[] {
  const { t, duration } = words;
  if (phase === 'done') return [fill(t.timeTaken, { time: duration(elapsedMs) })];
  if (remainingMs === undefined || !Number.isFinite(remainingMs)) return [];
  return [fill(t.timeLeft, { time: duration(Math.max(1000, remainingMs)) })];
}

/** Training begins with the first images while the others still come. */
function arrivingParts({ phase, load }: TrainingState, { t, count }: Words): string[] {
  if (phase === 'done' || !load || load.imagesReady >= load.imagesTotal) return [];
  const [ready, total] = [count(load.imagesReady), count(load.imagesTotal)];
  return [fill(t.loadedImages, { ready, total })];
}

/** How much of the training nothing can take away any more. */
function keptParts({ kept, phase }: TrainingState, { t, count }: Words): string[] {
  if (phase === 'done' || !kept) return [];
  return [fill(t.kept, { epoch: count(kept.epoch), step: count(kept.step) })];
}
