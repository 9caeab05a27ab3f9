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
  const share = shareOf(state);
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

function shareOf(state: TrainingState): number | undefined {
  if (state.phase === 'loading') return loadedShare(state);
  return isPreparing(state) ? preparedShare(state) : shareDone(state);
}

/** Between the images and the first step: weights come, and images go through what is frozen. */
const isPreparing = ({ phase, preparing }: TrainingState) =>
  phase === 'ready' && preparing !== undefined;

function preparedShare({ preparing }: TrainingState): number {
  const { images, weights } = preparing ?? {};
  if (images && images.done > images.cached) return images.done / images.total;
  return weights ? weights.bytesLoaded / Math.max(1, weights.bytesTotal) : 0;
}

function preparingParts({ preparing }: TrainingState, { t, count, bytes }: Words): string[] {
  const { images, weights } = preparing ?? {};
  const areWhole = weights && weights.bytesLoaded >= weights.bytesTotal;
  const fetching =
    weights && !areWhole
      ? fill(t.preparingWeights, {
          loaded: bytes(weights.bytesLoaded),
          total: bytes(weights.bytesTotal),
        })
      : undefined;
  const showing =
    images && !fetching
      ? fill(t.preparingImages, { done: count(images.done), total: count(images.total) })
      : undefined;
  const known =
    images && images.cached > 0
      ? fill(t.preparingKnown, { count: count(images.cached) })
      : undefined;
  return [fetching, showing, known].filter((one) => one !== undefined);
}

/** Undefined while there is nothing to count. */
function loadedShare({ load }: TrainingState): number | undefined {
  return load && load.imagesTotal > 0 ? load.imagesReady / load.imagesTotal : undefined;
}

function loadingParts(state: TrainingState, archive: File | undefined, words: Words): string[] {
  const { t, count, bytes, pick } = words;
  const { load, reports } = state;
  if (!load) return [reports.length ? t.choosingBackend : t.loadingCode];
  const asked = state.plan?.data ?? 'cifar10';
  const what =
    asked === 'cifar10' && archive && !state.substituted
      ? t.loadingArchive
      : pick('loading', state.substituted ? 'sprites10' : asked);
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
    ...(isPreparing(state) ? preparingParts(state, words) : [phaseName(state, words)]),
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
