/** How far the training is, in a bar and in words. Fetched with the first click. */
import type { ReadonlySignal } from '@preact/signals';
import { Notice } from '../../ui/demo/Notice.tsx';
import type { LiveState } from './live.ts';
import { fill, isolated, useWords, type Words } from './words.ts';

export function Progress({ live }: { readonly live: ReadonlySignal<LiveState> }) {
  const words = useWords();
  const { t } = words;
  const state = live.value;
  const share = shareOf(state);
  const { waiting } = state.weights ?? {};
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
      </div>
      <p class="status-line">
        <span>{stageOf(state, words)}</span>
      </p>
      {waiting && (
        <Notice kind="warning" about="waiting">
          {waiting.isOffline ? t.waitingOffline : fill(t.waiting, { file: isolated(waiting.file) })}
        </Notice>
      )}
    </div>
  );
}

/** Of the stage that it is in; undefined where nobody knows. */
function shareOf({ phase, images, weights, features, progress, settings }: LiveState) {
  if (phase !== 'loading')
    return progress && settings
      ? progress.globalStep / (progress.stepsPerEpoch * settings.epochs)
      : undefined;
  if (features && features.total > 0) return features.done / features.total;
  if (weights && weights.bytesTotal > 0) return weights.bytesLoaded / weights.bytesTotal;
  if (images && images.imagesTotal > 0) return images.imagesReady / images.imagesTotal;
  return undefined;
}

function stageOf(state: LiveState, { t, bytes, count, duration, percent, fixed }: Words): string {
  const { phase, images, weights, features, progress, remainingMs = 0, settings } = state;
  if (phase === 'paused') return t.paused;
  if (phase === 'running' && progress && settings)
    return fill(t.training, {
      epoch: count(progress.epoch),
      epochs: count(settings.epochs),
      loss: fixed(progress.train.loss, 3),
      accuracy: percent(progress.train.accuracy),
      left: duration(remainingMs),
    });
  if (features) {
    const { done, total, cached, computeMs } = features;
    const each = computeMs / Math.max(1, done - cached);
    return fill(t.throughBody, {
      done: count(done),
      total: count(total),
      left: duration(each * (total - done)),
    });
  }
  if (weights)
    return fill(t.loadingWeights, {
      loaded: bytes(weights.bytesLoaded),
      total: bytes(weights.bytesTotal),
    });
  if (images)
    return fill(t.rendering, {
      done: count(images.imagesReady),
      total: count(images.imagesTotal),
    });
  return t.loadingCode;
}
