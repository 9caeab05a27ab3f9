import { DatasetError, type Waiting } from './dataset.ts';

export interface RetryOptions {
  readonly signal?: AbortSignal | undefined;
  /** Hears of every wait, and `undefined` when the file has come after all. */
  readonly onWaiting?: ((waiting: Waiting | undefined) => void) | undefined;
  /** Milliseconds before each further try. */
  readonly retryPauses?: readonly number[] | undefined;
}

/** The second try follows at once, past the caches; then a server has a quarter of a minute to recover. */
const usualPauses = [0, 1000, 2000, 4000, 8000];
/** Without a connection a try is made so often all the same, for browsers that do not tell of its return. */
const offlinePauseMs = 8000;

/**
 * Tries until it succeeds or the pauses are used up; without a connection none is. `isFinal` are the
 * failures that another try would not change.
 * @throws DatasetError the last failure, or `cancelled`
 */
export async function patiently<T>(
  attempt: (isRetry: boolean) => Promise<T>,
  isFinal: (failure: DatasetError) => boolean,
  { signal, onWaiting, retryPauses = usualPauses }: RetryOptions,
): Promise<T> {
  let pausesUsed = 0;
  let isRetry = false;
  let isWaiting = false;
  for (;;) {
    try {
      const result = await attempt(isRetry);
      if (isWaiting) onWaiting?.(undefined);
      return result;
    } catch (failure) {
      const pause = isOffline() ? offlinePauseMs : retryPauses[pausesUsed++];
      const isLast = pause === undefined || signal?.aborted;
      if (isLast || !(failure instanceof DatasetError) || isFinal(failure)) throw failure;
      const { code, file = '' } = failure;
      isRetry = true;
      isWaiting = pause > 0;
      if (isWaiting) onWaiting?.({ file, code, isOffline: isOffline() });
      await pauseOrOnline(pause, signal);
    }
  }
}

function isOffline(): boolean {
  return (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;
}

/** Ends early when the connection comes back. @throws DatasetError `cancelled` */
function pauseOrOnline(ms: number, signal?: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const goOn = () => {
    resolve(undefined);
  };
  const cancel = () => {
    reject(new DatasetError('cancelled'));
  };
  const timer = setTimeout(goOn, ms);
  // Node, where the tests run, has no such event.
  const scope = globalThis as Partial<EventTarget>;
  scope.addEventListener?.('online', goOn);
  signal?.addEventListener('abort', cancel);
  return promise.finally(() => {
    clearTimeout(timer);
    scope.removeEventListener?.('online', goOn);
    signal?.removeEventListener('abort', cancel);
  });
}
