/** The runs that are shown: on one axis, and side by side. Fetched with the first of them. */
import { keyedArms } from './keyed-arms.ts';
import { useRuns } from './load-runs.tsx';
import { Overlay } from './Overlay.tsx';
import { ResultsTable } from './Results.tsx';
import { Differences } from './Settings.tsx';

interface Props {
  readonly ids: readonly string[];
  /** Changes when the notebook has changed. */
  readonly version: unknown;
}

export function Comparison({ ids, version }: Props) {
  const { runs, instead } = useRuns(ids, version);
  if (!runs) return instead;
  if (runs.length === 0) return null;
  const arms = keyedArms(runs);
  return (
    <div class="comparison">
      <Overlay arms={arms} />
      <ResultsTable arms={arms} />
      {arms.length > 1 && <Differences arms={arms} />}
    </div>
  );
}
