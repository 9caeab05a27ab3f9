/** A run by its id, from the notebook or from what is in every notebook. */
import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../notebook/run.ts';
import { readRun } from '../../notebook/store.ts';

/** Undefined for a run that is not there, or cannot be read. */
export async function runById(id: string): Promise<Run | undefined> {
  const own = await readRun(id).catch(() => undefined);
  if (own) return own;
  const { givenRuns } = await import('./given.ts');
  return givenRuns.find((run) => run.id === id);
}

/**
 * The runs with these ids, in their order; those that are not there are left out. The former ones stay
 * until the new ones have come; undefined before the first.
 * @param version changes when the notebook has changed
 */
export function useRuns(ids: readonly string[], version: unknown): readonly Run[] | undefined {
  const [runs, setRuns] = useState<readonly Run[]>();
  useEffect(() => {
    let gone = false;
    void Promise.all(ids.map(runById)).then((found) => {
      if (!gone) setRuns(found.filter((run) => run !== undefined));
    });
    return () => {
      gone = true;
    };
  }, [ids.join(), version]);
  return runs;
}
