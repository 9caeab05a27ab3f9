import { Notice } from '../../ui/demo/Notice.tsx';
import type { Looking } from './use-classifier.ts';
import { fill, isolated, useWords } from './words.ts';

/** How far the download is, in a bar and in words. */
export function Progress({ looking }: { readonly looking: Looking }) {
  const { t, bytes } = useWords();
  const { bytesLoaded = 0, bytesTotal = 0, bytesCached = 0, waiting } = looking.progress ?? {};
  const share = bytesTotal > 0 ? bytesLoaded / bytesTotal : undefined;
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={t.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(100 * share)}
        data-phase="loading"
        data-indeterminate={share === undefined || share === 1}
      >
        <div style={{ inlineSize: `${100 * (share ?? 0)}%` }} />
      </div>
      <div class="status-line">
        {share === undefined && <span>{t.loadingCode}</span>}
        {share === 1 && <span>{t.building}</span>}
        {share !== undefined && share < 1 && (
          <span>
            {fill(t.loadingWeights, { loaded: bytes(bytesLoaded), total: bytes(bytesTotal) })}
          </span>
        )}
        {bytesCached > 0 && <span>{fill(t.loadingCached, { cached: bytes(bytesCached) })}</span>}
      </div>
      {waiting && (
        <Notice kind="warning" about="waiting">
          {waiting.isOffline ? t.waitingOffline : fill(t.waiting, { file: isolated(waiting.file) })}
        </Notice>
      )}
    </div>
  );
}
