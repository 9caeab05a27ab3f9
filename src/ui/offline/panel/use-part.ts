import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { DatasetError } from '../../../datasets/dataset.ts';
import type { KeepProgress } from '../../../datasets/keep-folder.ts';
import { forgetFolder, keptOf, type KeptFolder } from '../../../datasets/shard-cache.ts';
import { siteScope } from '../site-copy.ts';
import { folderOf, type Part } from './parts.ts';

/** Why a part could not be kept; `cancelled` is no failure. */
const failures = ['not-installed', 'bad-manifest', 'network', 'checksum', 'no-room'] as const;
export type PartFailure = (typeof failures)[number] | 'refused';

export interface PartControls {
  /** Undefined before the first look. */
  readonly kept: ReadonlySignal<KeptFolder | undefined>;
  /** While it is being fetched. */
  readonly progress: ReadonlySignal<KeepProgress | undefined>;
  readonly failure: ReadonlySignal<PartFailure | undefined>;
  readonly save: () => void;
  readonly stop: () => void;
  readonly remove: () => void;
}

/**
 * What is kept of one part, and what can be done with it. Nothing is fetched before `save`.
 * @param onChange is told when what is kept may have become another
 */
export function usePart({ id, bytes }: Part, onChange: () => void): PartControls {
  // Asked for only where there is an address: the page is also drawn when the site is built.
  const folder = () => siteScope() + folderOf[id];
  const kept = useSignal<KeptFolder | undefined>(undefined);
  const progress = useSignal<KeepProgress | undefined>(undefined);
  const failure = useSignal<PartFailure | undefined>(undefined);
  const fetching = useRef<AbortController | undefined>(undefined);
  const look = async () => {
    kept.value = await keptOf(folder());
    onChange();
  };
  useEffect(() => {
    void look();
    return () => fetching.current?.abort();
  }, []);
  const run = async (signal: AbortSignal) => {
    failure.value = undefined;
    progress.value = { bytesKept: kept.value?.bytes ?? 0, bytesTotal: bytes };
    try {
      // A hint; some browsers ask the reader, and the part is kept whatever comes of that, or nothing.
      void navigator.storage.persist().catch(() => false);
      const { keepPart } = await import('./keep-part.ts');
      const onProgress = (now: KeepProgress) => {
        progress.value = now;
      };
      const outcome = await keepPart(id, folder(), { signal, onProgress });
      if (outcome === 'no-room') failure.value = 'no-room';
    } catch (cause) {
      failure.value = failureOf(cause);
    } finally {
      progress.value = undefined;
      await look();
    }
  };
  return {
    kept,
    progress,
    failure,
    save: () => {
      fetching.current = new AbortController();
      void run(fetching.current.signal);
    },
    stop: () => fetching.current?.abort(),
    remove: () => {
      failure.value = undefined;
      void forgetFolder(folder()).then(look);
    },
  };
}

function failureOf(cause: unknown): PartFailure | undefined {
  if (!(cause instanceof DatasetError)) return 'refused';
  if (cause.code === 'cancelled') return undefined;
  return failures.find((code) => code === cause.code) ?? 'refused';
}
