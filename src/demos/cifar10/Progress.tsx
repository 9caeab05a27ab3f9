import { Trial } from './Trial.tsx';
import { shareDone, type TrainingState } from './state.ts';
import { fill, useWords, type Words } from './words.ts';

interface Props {
  readonly state: TrainingState;
  readonly archive: File | undefined;
}

/** How far the loading or the training is, in a bar and in words. */
export function Progress({ state, archive }: Props) {
  const words = useWords();
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
        {state.phase !== 'loading' && <EpochMarks epochs={state.settings?.run.epochs ?? 1} />}
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
    state.substituted || state.settings?.data === 'sprites10'
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
  const { t, count, duration, pick } = words;
  const [, conv] = state.arms;
  const name =
    state.phase === 'done' && state.outcome?.stopped ? t.state_stopped : pick('state', state.phase);
  const steps = conv.progress && [
    fill(t.epochOf, {
      epoch: count(conv.progress.epoch),
      epochs: count(state.settings?.run.epochs ?? 0),
    }),
    fill(t.stepOf, {
      step: count(conv.progress.step),
      steps: count(conv.progress.stepsPerEpoch),
    }),
  ];
  const time =
    state.phase === 'done'
      ? fill(t.timeTaken, { time: duration(state.elapsedMs) })
      : state.remainingMs !== undefined &&
        Number.isFinite(state.remainingMs) &&
        fill(t.timeLeft, { time: duration(state.remainingMs) });
  const data = state.dataset ? [pick('data', state.dataset.id)] : [];
  return [name, ...(steps ?? []), ...(time ? [time] : []), ...data];
}
