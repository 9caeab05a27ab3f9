/**
 * A worker holds its run by a Web Lock, which the browser takes back when the worker ends, however it
 * ends. Where a page is not served securely there are no locks, and nothing tells two tabs apart.
 */
const lockName = (runId: string) => `pichesh-run-${runId}`;

/** A worker that hangs and was ended keeps its locks for two seconds or so. */
const patienceMs = 5000;

/** Lets go of a run; resolves when others can see it. */
export type Release = () => Promise<void>;

/** Whether a worker, of whichever tab, holds the run. */
export async function isLive(runId: string): Promise<boolean> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return held.some(({ name }) => name === lockName(runId));
}

/** Takes a run for this worker; undefined where another one holds it and does not let go. */
export async function holdRun(runId: string): Promise<Release | undefined> {
  const manager = locks();
  if (!manager) return () => Promise.resolve();
  const granted = Promise.withResolvers<undefined>();
  const end = Promise.withResolvers<undefined>();
  const signal = AbortSignal.timeout(patienceMs);
  const released = manager.request(lockName(runId), { signal }, () => {
    granted.resolve(undefined);
    return end.promise;
  });
  try {
    await Promise.race([granted.promise, released]);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
  return async () => {
    end.resolve(undefined);
    await released;
  };
}

function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
