/** A run by its id, from the notebook or from what is in every notebook. */
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../notebook/run.ts';
import { readRun } from '../../notebook/store.ts';
import { LazyFailed } from '../LazyFailed.tsx';

/** Undefined for a run that is not there, or cannot be read. */
export async function runById(id: string): Promise<Run | undefined> {
  const own = await readRun(id).catch(() => undefined);
  if (own) return own;
  const { givenRuns } = await import('./given.ts');
  return givenRuns.find((run) => run.id === id);
}

export interface LoadedRuns {
  /** Those that are there, in the order of their ids; undefined before they have come. */
  readonly runs: readonly Run[] | undefined;
  /** What to show in their place. */
  readonly instead: ComponentChild;
}

/**
 * The runs with these ids. The former ones stay until the new ones have come, or failed to.
 * @param version changes when the notebook has changed
 */
export function useRuns(ids: readonly string[], version: unknown): LoadedRuns {
  const [loaded, setLoaded] = useState<{
    readonly runs?: readonly Run[];
    readonly failures: number;
  }>({ failures: 0 });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    Promise.all(ids.map(runById)).then(
      (found) => {
        if (!gone) setLoaded({ runs: found.filter((run) => run !== undefined), failures: 0 });
      },
      () => {
        if (!gone) setLoaded(({ failures }) => ({ failures: failures + 1 }));
      },
    );
    return () => {
      gone = true;
    };
  }, [ids.join(), version, tries]);
  const { runs, failures } = loaded;
  const again = () => {
    setTries(tries + 1);
  };
  return { runs, instead: failures > 0 && <LazyFailed failures={failures} onAgain={again} /> };
}
